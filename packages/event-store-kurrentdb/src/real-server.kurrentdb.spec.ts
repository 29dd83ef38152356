// What KurrentDB does that other logs do not, each against a real server.
import { setTimeout as pause } from 'node:timers/promises';
import type { EventStore, StoredEvent } from '@traject/event-store';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKurrentLog } from './open-kurrent-log.js';
import { all, appended, CLOCK, eventsOf } from './testing/events.js';
import { rawServer, type RawServer } from './testing/raw-server.js';
import { testLog, type KurrentTestLog } from './testing/test-log.js';

let log: KurrentTestLog;
let store: EventStore;
let raw: RawServer;
const named = (stream: string) => `${log.namespace}.${stream}`;
const append = async (stream: string, count = 1) =>
  appended(await store.append({ stream, expected: 'any', events: eventsOf(count) }));
const positions = (events: readonly StoredEvent[]) =>
  events.map(({ position, stream, revision }) => [position, stream, revision]);

beforeEach(async () => {
  log = await testLog();
  store = await log.open(() => CLOCK);
  raw = rawServer();
});
afterEach(async () => {
  await store.close();
  await raw.close();
  await log.dispose();
});

/** Another PostgreSQL beside the same log: everything is seen for the first time. */
async function seenAnew(work: (store: EventStore) => Promise<void>): Promise<void> {
  const fresh = await testLog();
  // The log is another's, so its name is too; ordinals begin at the beginning of the server's log.
  await asDatabase(fresh.connectionString, 'update traject_ordinal.scanned set commit_position = -1');
  const other = await openKurrentLog({
    eventStore: log.eventStore,
    connectionString: fresh.connectionString,
    now: () => CLOCK,
    namespace: log.namespace,
  });
  try {
    await work(other);
  } finally {
    await other.close();
    await fresh.dispose();
  }
}

async function asDatabase(connectionString: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('ordinals', () => {
  it('are the same for who sees the log for the first time, page by page', async () => {
    for (let n = 0; n < 13; n += 1) await append(`need-${n % 3}`, 90);
    const here = await all(store.readAll());
    expect(here).toHaveLength(1170);
    await seenAnew(async (other) => expect(await all(other.readAll())).toEqual(here));
  });

  it('keep commit and prepare beside them, and no event gets two', async () => {
    const second = await log.open(() => CLOCK);
    const writers = Array.from({ length: 40 }, async (_, n) =>
      (n % 2 ? store : second).append({ stream: `need-${n % 4}`, expected: 'any', events: eventsOf(3) }),
    );
    await Promise.all(writers);
    await Promise.all([store.head(), second.head()]);
    await second.close();
    const rows = await asDatabase(
      log.connectionString,
      `select count(*)::int as events, max(position)::int as last, count(distinct (commit_position, prepare_position))::int as places,
        bool_and(commit_position >= prepare_position) as ordered from traject_ordinal.event`,
    );
    expect(rows).toEqual([{ events: 120, last: 120, places: 120, ordered: true }]);
    const refused = asDatabase(log.connectionString, 'update traject_ordinal.event set position = 9');
    await expect(refused).rejects.toMatchObject({ code: 'TR002' });
  });

  it('are not given to system events, links and what other applications write, and those are counted', async () => {
    await append('need-1');
    await raw.writeForeign(named('need-1'), 2);
    await raw.truncate(named('other-1'), 0);
    const link = {
      id: crypto.randomUUID(),
      type: '$>',
      contentType: 'application/octet-stream' as const,
      metadata: undefined,
    };
    await raw.client.appendToStream(named('links-1'), {
      ...link,
      data: Buffer.from(`99@${named('need-1')}`),
    });
    await append('need-1');
    expect(positions(await all(store.readAll()))).toEqual([
      [1, 'need-1', 0],
      [2, 'need-1', 3],
    ]);
    expect(await store.readStream('need-1')).toHaveLength(2);
    const rows = await asDatabase(
      log.connectionString,
      'select other_events::int from traject_ordinal.scanned',
    );
    expect(rows).toEqual([{ other_events: 3 }]);
  });

  it('are not given to what was deleted or cut before it was seen, however much later', async () => {
    await append('removed-1', 2);
    await append('tombstoned-1', 2);
    await append('cut-1', 3);
    for (let n = 0; n < 12; n += 1) await append('need-1', 90);
    await raw.remove(named('removed-1'));
    await raw.tombstone(named('tombstoned-1'));
    await raw.truncate(named('cut-1'), 2);
    await seenAnew(async (other) => {
      const streams = (await all(other.readAll())).map(({ stream, revision }) => `${stream} ${revision}`);
      expect(streams.filter((name) => !name.startsWith('need'))).toEqual(['cut-1 2']);
      expect((await other.head()).position).toBe(1081);
    });
  });

  it('stay what they were when a stream is deleted afterwards; reading it then says what is missing', async () => {
    await append('need-1', 2);
    await append('need-2');
    await raw.remove(named('need-1'));
    const later = await append('need-2');
    expect(positions(later)).toEqual([[4, 'need-2', 1]]);
    await expect(store.readStream('need-1')).rejects.toMatchObject({
      code: 'LOG_INCOMPLETE',
      details: { position: 1 },
    });
    expect(await store.readStream('need-2')).toHaveLength(2);
  });

  it('go on with the revisions of a stream that begins again after a soft deletion', async () => {
    await append('need-1', 2);
    await raw.remove(named('need-1'));
    const outcome = await store.append({ stream: 'need-1', expected: 'no-stream', events: eventsOf(1) });
    expect(positions(appended(outcome))).toEqual([[3, 'need-1', 2]]);
    await raw.remove(named('need-1'));
    expect(positions(await append('need-1'))).toEqual([[4, 'need-1', 3]]);
  });

  it('are found behind what another application wrote last into the stream', async () => {
    await append('need-1');
    await raw.writeForeign(named('need-1'), 3);
    expect(positions(await append('need-1'))).toEqual([[2, 'need-1', 4]]);
  });
});

describe('opening', () => {
  it('refuses ordinals that are of another log', async () => {
    await append('need-1', 3);
    const other = await testLog();
    const opening = openKurrentLog({
      eventStore: other.eventStore,
      connectionString: log.connectionString,
      namespace: other.namespace,
    });
    await expect(opening).rejects.toMatchObject({ code: 'LOG_INCOMPLETE', details: { position: 3 } });
    await other.dispose();
  });
});

describe('an exclusive session', () => {
  it('has others answered busy, and is ended when it says nothing for long', async () => {
    const { eventStore, connectionString, namespace } = log;
    const waits = { patience: 300, silence: 1500 };
    const other = await openKurrentLog({ eventStore, connectionString, namespace, ...waits });
    const request = { stream: 'need-1', expected: 'no-stream' as const, events: eventsOf(1) };
    const session = other.exclusively(async (held) => {
      expect(await other.append(request)).toMatchObject({ kind: 'busy' });
      // Answered once the server has ended the session, which is not told otherwise.
      expect(await store.append(request)).toMatchObject({ kind: 'appended' });
      await held.head();
    });
    await expect(session).rejects.toThrow();
    await other.close();
  });
});

describe('an append', () => {
  it('creates nothing when it holds no events', async () => {
    const empty = store.append({ stream: 'need-1', expected: 'any', events: [] });
    await expect(empty).rejects.toMatchObject({ code: 'APPEND_INVALID' });
    expect((await store.head()).position).toBe(0);
  });

  it('to a stream that was deleted for ever is refused by name', async () => {
    await append('need-1');
    await raw.tombstone(named('need-1'));
    const outcome = store.append({ stream: 'need-1', expected: 'any', events: eventsOf(1) });
    await expect(outcome).rejects.toMatchObject({ code: 'LOG_INCOMPLETE' });
  });

  it('says appended or duplicate rightly where the server says success to both', async () => {
    const request = { stream: 'need-1', expected: 'no-stream' as const, events: eventsOf(2) };
    const first = appended(await store.append(request));
    const second = await log.open(() => '2025-03-01T10:00:00.000Z');
    const changed = { ...request, events: request.events.map((event) => ({ ...event, data: { other: 1 } })) };
    expect(await second.append(changed)).toEqual({ kind: 'duplicate', events: first });
    await second.close();
  });

  it('takes 900,000 bytes in as many small events as that is', async () => {
    const one = eventsOf(1)[0];
    const count = Math.floor(900_000 / Buffer.byteLength(JSON.stringify(one)) - 20);
    const outcome = await store.append({ stream: 'need-1', expected: 'no-stream', events: eventsOf(count) });
    expect(appended(outcome)).toHaveLength(count);
  });

  it('keeps event ids that are no UUIDs', async () => {
    const events = eventsOf(2).map((event, index) => ({ ...event, id: `Event ${index}` }));
    await store.append({ stream: 'need-1', expected: 'no-stream', events });
    expect((await store.readStream('need-1')).map(({ id }) => id)).toEqual(['Event 0', 'Event 1']);
  });

  it('is recorded once when the way is cut while it is under way, again and again', async () => {
    const commands = Array.from({ length: 40 }, () => eventsOf(2));
    const outcomes: string[] = [];
    for (const [n, events] of commands.entries()) {
      const outcome = store.append({ stream: 'need-1', expected: 'any', events });
      if (n % 2 === 0) {
        await pause(n % 14);
        log.way.cut();
      }
      outcomes.push((await outcome).kind);
    }
    expect(new Set(outcomes)).toEqual(new Set(['appended']));
    const read = await all(store.readAll());
    expect(read.map(({ id }) => id)).toEqual(commands.flatMap((events) => events.map(({ id }) => id)));
  });
});

describe('reading', () => {
  it('throws at once what the server will never answer, and does not take it for a lost connection', async () => {
    // More streams than are read one by one.
    for (let n = 1; n <= 12; n += 1) await append(`need-${n}`);
    // Between two records: no position of any.
    await asDatabase(
      log.connectionString,
      'alter table traject_ordinal.event disable trigger event_is_final',
    );
    await asDatabase(
      log.connectionString,
      'update traject_ordinal.event set commit_position = commit_position + 3, prepare_position = 1 where position = 1',
    );
    await expect(all(store.readAll())).rejects.toMatchObject({ code: 'LOG_REFUSED' });
    await expect(all(store.subscribe({ after: 0 }))).rejects.toMatchObject({ code: 'LOG_REFUSED' });
  });

  it('stops in the middle many times without leaving anything under way', async () => {
    for (let n = 0; n < 7; n += 1) await append('need-1', 100);
    for (let n = 0; n < 60; n += 1)
      for await (const event of store.readAll()) if (event.position === 2) break;
    expect((await all(store.readAll())).length).toBe(700);
  });

  it('gives numbers that JSON takes', async () => {
    await append('need-1', 2);
    const read = await all(store.readAll());
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});
