// What the suite of every adapter cannot see: how much is fetched, and when.
import { eventIdOf, type NewEvent, type StoredEvent } from '@traject/event-store';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAll, readByStream, readStream } from './log-reading.js';
import { PostgresEventStore } from './postgres-event-store.js';
import type { Queryable } from './queryable.js';
import { PAGE_BYTES, PAGE_EVENTS } from './read-statements.js';
import { freshDatabase, type TestDatabase } from './testing/testing.js';

const LENGTH = 5 * PAGE_EVENTS + 7;
/** So many events of half a megabyte come after them, of a type of their own. */
const BIG = 40;
const WORDS = 'ë🙂'.repeat(80_000);

const newEvent = (n: number, over: Partial<NewEvent> = {}): NewEvent => ({
  id: eventIdOf(`command-${n}`, 0),
  type: 'NeedRaised',
  schemaVersion: 1,
  institutionId: 'inst-1',
  actor: { kind: 'policy', name: 'test' },
  capacity: null,
  effectiveAt: '2025-02-01T00:00:00.000Z',
  commandId: `command-${n}`,
  commandDigest: '',
  causationId: null,
  correlationId: `command-${n}`,
  data: { n },
  ...over,
});

/** Counts what the statements bring, and the largest answer in bytes. */
function counting(pool: Pool) {
  const seen = { statements: 0, fetched: 0, largest: 0 };
  const database: Queryable = {
    async query(statement) {
      const result = await pool.query(statement);
      seen.statements += 1;
      seen.fetched += result.rows.length;
      seen.largest = Math.max(seen.largest, Buffer.byteLength(JSON.stringify(result.rows)));
      return result;
    },
  };
  return { database, seen };
}

describe('reading a long log', () => {
  let test: TestDatabase;
  let pool: Pool;
  let store: PostgresEventStore;
  let database: Queryable;
  let seen: ReturnType<typeof counting>['seen'];

  beforeAll(async () => {
    test = await freshDatabase();
    pool = new Pool({ connectionString: test.url, max: 3 });
    store = new PostgresEventStore({ connectionString: test.url });
    for (let first = 0; first < LENGTH; first += 500) {
      const count = Math.min(500, LENGTH - first);
      const events = Array.from({ length: count }, (_, index) => newEvent(first + index));
      await store.append({ stream: 'need-1', expected: 'any', events });
    }
    for (let n = 0; n < BIG; n += 1) {
      const big = newEvent(LENGTH + n, { type: 'NeedDescribed', data: { text: WORDS } });
      await store.append({ stream: 'need-2', expected: 'any', events: [big] });
    }
  });
  beforeEach(() => {
    ({ database, seen } = counting(pool));
  });
  afterAll(async () => {
    await Promise.all([store.close(), pool.end()]);
    await test.drop();
  });

  const positions = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

  it.each<{ way: string; read: () => AsyncIterable<StoredEvent> }>([
    { way: 'in order', read: () => readAll(database, {}) },
    { way: 'filtered by type', read: () => readAll(database, { filter: { types: ['NeedRaised'] } }) },
    { way: 'stream by stream', read: () => readByStream(database, { until: LENGTH }) },
  ])('$way, holds no more than two pages, however slowly it is taken', async ({ read }) => {
    const taken: number[] = [];
    for await (const { position } of read()) {
      taken.push(position);
      // Long enough for anything that was under way to arrive.
      if (taken.length % 400 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(seen.fetched - taken.length).toBeLessThan(2 * PAGE_EVENTS);
      if (taken.length === LENGTH) break;
    }
    expect(taken).toEqual(positions(1, LENGTH));
  });

  it('reads a stream in pages, from either end and up to a limit', async () => {
    expect((await readStream(database, 'need-1')).map(({ revision }) => revision)).toEqual(
      positions(0, LENGTH - 1),
    );
    expect(seen.statements).toBe(6);
    const last = await readStream(database, 'need-1', { direction: 'backwards', limit: PAGE_EVENTS + 2 });
    expect(last.map(({ position }) => position)).toEqual(
      positions(LENGTH - PAGE_EVENTS - 1, LENGTH).reverse(),
    );
    const some = await readStream(database, 'need-1', { from: 10, limit: PAGE_EVENTS + 1 });
    expect(some.map(({ revision }) => revision)).toEqual(positions(10, PAGE_EVENTS + 10));
    expect(some.every(({ stream }) => stream === 'need-1')).toBe(true);
  });

  it('asks once where one page is all', async () => {
    const all = await readStream(database, 'need-1', { from: LENGTH - 20 });
    expect(all).toHaveLength(20);
    for await (const { position } of readAll(database, { direction: 'backwards', after: 11 }))
      expect(position).toBeLessThan(11);
    expect(seen.statements).toBe(2);
  });

  it('cuts a page of large events by their bytes, and yet gives them all, exactly', async () => {
    const bytes = Buffer.byteLength(WORDS);
    const large = { types: ['NeedDescribed'] };
    for (const read of [
      () => readAll(database, { after: LENGTH }),
      () => readAll(database, { filter: large }),
      () => readByStream(database, { until: LENGTH + BIG, after: 'need-1' }),
    ]) {
      const found: number[] = [];
      for await (const { position, data } of read()) {
        found.push(position);
        expect(data).toEqual({ text: WORDS });
      }
      expect(found).toEqual(positions(LENGTH + 1, LENGTH + BIG));
    }
    expect(await readStream(database, 'need-2')).toHaveLength(BIG);
    expect(BIG * bytes).toBeGreaterThan(4 * PAGE_BYTES);
    expect(seen.largest).toBeGreaterThan(bytes);
    expect(seen.largest).toBeLessThan(PAGE_BYTES + 2 * bytes);
  });

  it('gives subscribers that take nothing no connection to keep, and the others everything', async () => {
    const small = new PostgresEventStore({ connectionString: test.url, readers: 2 });
    try {
      const asleep = Array.from({ length: 5 }, () => small.subscribe({ after: 0 })[Symbol.asyncIterator]());
      for (const subscription of asleep) await subscription.next();
      const taken: number[] = [];
      for await (const message of small.subscribe({ after: LENGTH })) {
        if (message.kind === 'live') break;
        taken.push(message.event.position);
      }
      expect(taken).toEqual(positions(LENGTH + 1, LENGTH + BIG));
      for (const subscription of asleep) {
        expect((await subscription.next()).value).toMatchObject({ event: { position: 2 } });
        await subscription.return?.();
      }
    } finally {
      await small.close();
    }
  });

  it('finds a type by its index, whatever the statistics say', async () => {
    const sent: { text: string; values: unknown[] }[] = [];
    const noting: Queryable = {
      async query(statement) {
        sent.push({ text: statement.text, values: statement.values ?? [] });
        return pool.query(statement);
      },
    };
    for await (const event of readAll(noting, { filter: { types: ['NeedDescribed'] }, limit: 1 }))
      expect(event.position).toBe(LENGTH + 1);
    await pool.query('analyze traject_log.event');
    const [statement] = sent;
    if (!statement) throw new Error('nothing was asked');
    const client = await pool.connect();
    try {
      await client.query('set enable_seqscan = off');
      const { rows } = await client.query<{ 'QUERY PLAN': string }>({
        text: `explain ${statement.text}`,
        values: statement.values,
      });
      const lines = rows.map((row) => row['QUERY PLAN']);
      expect(lines.filter((line) => line.includes('event_type'))).toHaveLength(1);
      // Only to fetch what was found.
      expect(lines.filter((line) => line.includes('event_pkey'))).toHaveLength(1);
    } finally {
      client.release(true);
    }
  });
});

it('delivers what was appended though no notification ever comes', async () => {
  const test = await freshDatabase();
  const admin = new Pool({ connectionString: test.url, max: 1 });
  // As a pooler in transaction mode does with them.
  const { rows } = await admin.query<{ definition: string }>(
    `select pg_get_functiondef(p.oid) as definition from pg_proc p
     where pronamespace = 'traject_log'::regnamespace and prosrc like '%pg_notify(%'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { definition } of rows) {
    await admin.query(
      definition.replaceAll(/(?:perform|nothing :=) (pg_catalog\.)?pg_notify\([^;]*;/g, 'perform 1;'),
    );
  }
  const store = new PostgresEventStore({ connectionString: test.url });
  const writer = new PostgresEventStore({ connectionString: test.url });
  let heard = 0;
  const listening = await admin.connect();
  listening.on('notification', () => (heard += 1));
  await listening.query('listen traject_log');
  try {
    const taken: number[] = [];
    for await (const message of store.subscribe({ after: 0 })) {
      if (message.kind === 'event') taken.push(message.event.position);
      if (taken.length === 3) break;
      const n = taken.length;
      await writer.append({ stream: 'need-1', expected: 'any', events: [newEvent(n)] });
    }
    expect(taken).toEqual([1, 2, 3]);
    await listening.query('select');
    expect(heard).toBe(0);
  } finally {
    listening.release(true);
    await Promise.all([store.close(), writer.close(), admin.end()]);
    await test.drop();
  }
});
