// What only happens between two processes or two attempts, played over the client's interface.
import type { AppendRequest, NewEvent } from '@traject/event-store';
import type { QueryResultRow } from 'pg';
import { describe, expect, it } from 'vitest';
import { append, type Appending } from './append.js';
import type { Queryable } from './ordinal-rows.js';
import { proposed } from './record.js';
import { CLOCK, eventsOf } from './testing/events.js';
import { clientError, FakeClient } from './testing/fake-client.js';

const events = eventsOf(1, { commandId: 'once' });
const request: AppendRequest = { stream: 'need-1', expected: 'any', events };

/** The ordinals' rows: none when the command is looked up, then the event as the append `mark` stored it. */
function database(mark: string, known = false, revision: number | null = null): Queryable {
  const row = ['7', '90', '90', 'need-1', revision ?? 3, events[0]?.id, 'once', CLOCK, mark];
  return {
    query: async <R extends QueryResultRow>({ name = '' }) => {
      const found =
        name.endsWith('.command') ||
        (known && name.endsWith('.known')) ||
        (revision !== null && name.endsWith('.backwards'));
      return result<R>(found ? [row] : []);
    },
  };
}

/** What the driver gives; only the rows are looked at. */
function result<R extends QueryResultRow>(given: unknown[][]) {
  const rows: R[] = JSON.parse(JSON.stringify(given));
  return { rows, rowCount: rows.length, command: 'SELECT', oid: 0, fields: [] };
}

function appending(client: FakeClient, over: Partial<Appending> = {}): Appending {
  const nothing = { advance: async () => undefined, advanceTo: async () => undefined };
  return {
    client,
    namespace: 'traject',
    attempts: 3,
    ordinals: nothing,
    database: database('mine'),
    readers: database('mine'),
    clock: CLOCK,
    given: null,
    mark: 'mine',
    ...over,
  };
}

/** As the server holds it after revision 3 was stored. */
function stored(of: NewEvent[], revision: bigint) {
  const [record] = proposed(
    of.map((event) => ({ event, recordedAt: CLOCK, imported: false })),
    'other',
  );
  if (!record) throw new Error('there is a record');
  return {
    event: {
      ...record,
      streamId: 'traject.need-1',
      revision,
      isJson: true,
      position: { commit: 90n, prepare: 90n },
    },
  };
}

describe('an append to which the server says success', () => {
  it('is recorded when the mark in the log is its own', async () => {
    const outcome = await append(appending(new FakeClient()), [request]);
    expect(outcome).toEqual({
      kind: 'appended',
      events: [{ ...events[0], stream: 'need-1', revision: 3, position: 7, recordedAt: CLOCK }],
    });
  });

  it('is a duplicate when an earlier one, whose outcome was in doubt, stored the same ids', async () => {
    const client = new FakeClient();
    client.stream = [stored(events, 3n)];
    const outcome = await append(appending(client, { readers: database('other') }), [request]);
    expect(outcome).toMatchObject({ kind: 'duplicate', events: [{ position: 7, revision: 3 }] });
  });

  it('is its own when it was made again after its locks were lost', async () => {
    const client = new FakeClient();
    const outcome = await append(appending(client, { database: database('mine', true) }), [request]);
    expect(outcome).toMatchObject({ kind: 'appended', events: [{ position: 7 }] });
    expect(client.appends).toEqual([]);
  });
});

describe('an append that takes any revision', () => {
  it('is sent with the exact one, and again with the next when another was first', async () => {
    const client = new FakeClient();
    client.answers = [
      clientError('wrong-expected-version', { streamName: 'traject.need-1', actualState: 5n }),
    ];
    const at2 = database('mine', false, 2);
    await append(appending(client, { database: at2 }), [request]);
    expect(client.appends.map(([, , { streamState }]) => streamState)).toEqual([2n, 5n]);
  });

  it('looks the command up after it read the revision, each time', async () => {
    const client = new FakeClient();
    client.answers = [
      clientError('wrong-expected-version', { streamName: 'traject.need-1', actualState: 0n }),
    ];
    const steps: string[] = [];
    const ordinals = {
      advance: async () => {
        steps.push(`look ${client.appends.length}`);
      },
      advanceTo: async () => undefined,
    };
    await append(appending(client, { ordinals }), [request]);
    expect(steps).toEqual(['look 0', 'look 1']);
    expect(client.appends.map(([, , { streamState }]) => streamState)).toEqual(['no_stream', 0n]);
  });
});
