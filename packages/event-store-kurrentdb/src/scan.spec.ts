import { describe, expect, it } from 'vitest';
import type { Resolved } from './kurrent-client.js';
import { scan, SCAN_RECORDS } from './scan.js';
import { CLOCK, eventsOf } from './testing/events.js';
import { FakeClient } from './testing/fake-client.js';
import { proposed } from './record.js';

const [record] = proposed(
  eventsOf(1).map((event) => ({ event, recordedAt: CLOCK, imported: false })),
  'mark',
);
const at = (commit: number) => ({ commit: BigInt(commit), prepare: BigInt(commit) });

/** A record of ours unless `over` says otherwise. */
function resolved(commit: number, stream: string, revision: number, over: object = {}): Resolved {
  if (!record) throw new Error('there is a record');
  const { id, type, data, metadata } = record;
  const event = { id, type, data, metadata, streamId: stream, revision: BigInt(revision), isJson: true };
  return { event: { ...event, position: at(commit), ...over } };
}
const cut = (commit: number, stream: string, before: number | undefined) =>
  resolved(commit, `$$${stream}`, 0, { type: '$metadata', metadata: undefined, data: { $tb: before } });

async function seen(log: Resolved[], from: number | null = null) {
  const client = new FakeClient();
  client.log = log;
  const { events, ...rest } = await scan(client, 'traject', from === null ? null : at(from));
  return { client, ...rest, events: events.map(({ stream, revision }) => `${stream} ${revision}`) };
}

describe('looking through $all', () => {
  it('begins after where it was', async () => {
    const log = [1, 2, 3].map((n) => resolved(n * 10, 'traject.need-1', n - 1));
    expect((await seen(log, 10)).events).toEqual(['need-1 1', 'need-1 2']);
    expect(await seen(log, 30)).toMatchObject({ events: [], to: null, more: false });
    expect((await seen(log)).events).toHaveLength(3);
  });

  it('asks the leader, and the server for what is ours only', async () => {
    const { client } = await seen([]);
    expect(client.subscribed).toEqual([
      {
        fromPosition: 'start',
        requiresLeader: true,
        filter: {
          ...{ filterOn: 'streamName', prefixes: ['traject.', '$$traject.'], checkpointInterval: 1 },
          checkpointReached: expect.any(Function),
        },
      },
    ]);
    expect(client.subscriptions[0]?.unsubscribed).toBe(1);
  });

  it('leaves out what is not ours and counts it; a dangling link has no event at all', async () => {
    const log = [
      resolved(1, 'traject.need-1', 0),
      {},
      resolved(2, 'traject.need-1', 1, { metadata: undefined }),
      resolved(3, 'traject.need-1', 2, { type: '$>' }),
      cut(4, 'traject.need-2', undefined),
    ];
    expect(await seen(log)).toMatchObject({ events: ['need-1 0'], others: 2, deleted: 0, to: at(4) });
  });

  it('leaves out what was deleted: softly, for ever, cut; the last word counts', async () => {
    const log = [
      resolved(1, 'traject.soft-1', 0),
      resolved(2, 'traject.gone-1', 0),
      resolved(3, 'traject.cut-1', 0),
      resolved(4, 'traject.cut-1', 1),
      cut(5, 'traject.soft-1', 2 ** 63),
      resolved(6, 'traject.soft-1', 1),
      cut(7, 'traject.soft-1', 1),
      resolved(8, 'traject.gone-1', 9, { type: '$streamDeleted' }),
      cut(9, 'traject.cut-1', 1),
    ];
    expect(await seen(log)).toMatchObject({ events: ['cut-1 1', 'soft-1 1'], deleted: 3, others: 0 });
  });

  it('leaves it out too when the deletion lies pages later', async () => {
    const log = Array.from({ length: SCAN_RECORDS + 50 }, (_, n) =>
      resolved(n + 1, `traject.need-${n % 2}`, n),
    );
    log.push(cut(5000, 'traject.need-1', 2 ** 63));
    const page = await seen(log);
    expect(page.more).toBe(true);
    expect(page.events).toHaveLength(SCAN_RECORDS / 2);
    expect(page.deleted).toBe(SCAN_RECORDS / 2);
  });
});
