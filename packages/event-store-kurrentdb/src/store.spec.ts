import { describe, expect, it } from 'vitest';
import { proposed } from './record.js';
import { store, type Write } from './store.js';
import { CLOCK, eventsOf } from './testing/events.js';
import { clientError, FakeClient } from './testing/fake-client.js';

const writeOf = (stream: string, exact: Write['exact'] = 4n): Write => ({
  stream,
  exact,
  records: proposed(
    eventsOf(2).map((event) => ({ event, recordedAt: CLOCK, imported: false })),
    'mark',
  ),
});
const lost = () => clientError('unavailable');
const sent = (client: FakeClient) => ({ client, namespace: 'traject', attempts: 3 });

describe('storing an append', () => {
  it('names what it expects as the server takes it', async () => {
    const client = new FakeClient();
    await store(sent(client), [writeOf('need-1')]);
    await store(sent(client), [writeOf('need-2', 'no_stream')]);
    expect(client.appends.map(([stream, , options]) => [stream, options])).toEqual([
      ['traject.need-1', { streamState: 4n, requiresLeader: true }],
      ['traject.need-2', { streamState: 'no_stream', requiresLeader: true }],
    ]);
  });

  it('tries again with the same ids and the same expectation while the outcome is in doubt', async () => {
    const client = new FakeClient();
    client.answers = [
      lost(),
      Object.assign(new Error('14 UNAVAILABLE'), { code: 14 }),
      { commit: 9n, prepare: 9n },
    ];
    const outcome = await store(sent(client), [writeOf('need-1')]);
    expect(outcome).toEqual({ kind: 'stored', place: { commit: 9n, prepare: 9n } });
    expect(client.appends).toHaveLength(3);
    expect(client.appends[1]).toEqual(client.appends[0]);
    expect(client.appends[2]).toEqual(client.appends[0]);
  });

  it('is a conflict when another was first, also after doubt', async () => {
    const client = new FakeClient();
    client.answers = [
      lost(),
      clientError('wrong-expected-version', { streamName: 'traject.need-1', actualState: 6n }),
    ];
    expect(await store(sent(client), [writeOf('need-1')])).toEqual({
      kind: 'conflict',
      stream: 'need-1',
      actual: 6,
    });
  });

  it('says that the outcome is unknown, and what tells it, when the server stays away', async () => {
    const client = new FakeClient();
    client.answers = [lost(), lost(), lost()];
    const outcome = store(sent(client), [writeOf('need-1')]);
    await expect(outcome).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN', message: /same commandId/ });
    expect(client.appends).toHaveLength(3);
  });

  it('is not tried again when that cannot help', async () => {
    const client = new FakeClient();
    client.answers = [clientError('access-denied')];
    await expect(store(sent(client), [writeOf('need-1')])).rejects.toMatchObject({
      code: 'LOG_UNAUTHORISED',
    });
    expect(client.appends).toHaveLength(1);
  });

  it('of several streams is one call, with metadata of texts only, and names the stream of a conflict', async () => {
    const client = new FakeClient();
    const writes = [writeOf('need-1', 'no_stream'), writeOf('team-1', 7n)];
    expect(await store(sent(client), writes)).toEqual({ kind: 'stored', place: null });
    expect(client.severals[0]?.map(({ streamName, expectedState }) => [streamName, expectedState])).toEqual([
      ['traject.need-1', 'no_stream'],
      ['traject.team-1', 7n],
    ]);
    const metadata = client.severals[0]?.flatMap(({ events }) =>
      events.map((event) => event.metadata['traject']),
    );
    expect(metadata?.every((value) => typeof value === 'string')).toBe(true);
    client.answers = [
      clientError('wrong-expected-version', { streamName: 'traject.team-1', actualState: 8n }),
    ];
    expect(await store(sent(client), writes)).toEqual({ kind: 'conflict', stream: 'team-1', actual: 8 });
    client.answers = [clientError('unsupported', { feature: 'multiStreamAppend', minimumVersion: '25.1' })];
    await expect(store(sent(client), writes)).rejects.toMatchObject({ code: 'SEVERAL_STREAMS_UNSUPPORTED' });
  });
});
