// The whole suite through PgBouncer in transaction mode, on five server connections.
import { eventStoreConformance, textStoreConformance } from '@traject/event-store/conformance';
import { Pool } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrateLog } from './log-migrations.js';
import { forgetNames, meetsPooler } from './pooler.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { PostgresTextStore } from './postgres-text-store.js';
import { startPgbouncer, type TestPooler } from './testing/pgbouncer.js';
import { emptyDatabase, freshDatabase } from './testing/testing.js';

let pooler: TestPooler;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  pooler = await startPgbouncer();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => pooler.stop());

const pooled = (connectionString: string): Pool => {
  const pool = new Pool({ connectionString, max: 4 }).on('connect', forgetNames);
  pool.on('error', () => undefined);
  return pool;
};

eventStoreConformance(
  'the PostgreSQL event store behind PgBouncer',
  async () => {
    const database = await freshDatabase();
    const connectionString = pooler.urlOf(database);
    return {
      open: async (now) => new PostgresEventStore({ connectionString, now, readers: 3, pooler: true }),
      breakConnections: () => database.breakConnections(),
      dispose: () => database.dropAtOnce(),
    };
  },
  // The pooler replaces a lost connection by itself, and no one here notices.
  { severalStreams: true, connections: false },
);

textStoreConformance('the PostgreSQL text store behind PgBouncer', async (now) => {
  const database = await freshDatabase();
  const pool = pooled(pooler.urlOf(database));
  closing.push(async () => {
    await pool.end();
    await database.dropAtOnce();
  });
  return new PostgresTextStore(pool, now);
});

describe('a pooler', () => {
  it('is noticed where it stands, and only there', async () => {
    const database = await freshDatabase();
    expect(await meetsPooler(database.url)).toBe(false);
    expect(await meetsPooler(pooler.urlOf(database))).toBe(true);
    await database.dropAtOnce();
  });

  it('lets several processes migrate at once', async () => {
    const database = await emptyDatabase();
    const pool = pooled(pooler.urlOf(database));
    const applied = await Promise.all([migrateLog(pool), migrateLog(pool), migrateLog(pool)]);
    expect(applied.filter((steps) => steps > 0)).toHaveLength(1);
    await pool.end();
    await database.dropAtOnce();
  });

  it('keeps others waiting in an exclusive session, and durable whatever the defaults are', async () => {
    const database = await freshDatabase();
    const owner = pooled(database.url);
    const name = new URL(database.url).pathname.slice(1);
    await owner.query(`alter database ${name} set synchronous_commit = off`);
    await owner.query(`create table public.seen (durable text);
      create function public.see() returns trigger language plpgsql as $$ begin
        insert into public.seen values (current_setting('synchronous_commit')); return null;
      end $$;
      create trigger see after insert on traject_log.event for each statement execute function public.see()`);
    const store = new PostgresEventStore({ connectionString: pooler.urlOf(database), pooler: true });
    const order: string[] = [];
    const event = (id: string) => ({
      id,
      type: 'NeedRaised',
      schemaVersion: 1,
      institutionId: 'inst-1',
      actor: { kind: 'policy' as const, name: 'test' },
      capacity: null,
      effectiveAt: '2025-02-01T00:00:00.000Z',
      commandId: `command-${id}`,
      commandDigest: '',
      causationId: null,
      correlationId: `command-${id}`,
      data: {},
    });
    const append = (id: string) => ({ stream: `need-${id}`, expected: 'any' as const, events: [event(id)] });
    let waiting: Promise<unknown> = Promise.resolve();
    await store.exclusively(async (session) => {
      waiting = store.append(append('outside')).then(() => order.push('outside'));
      for (const id of ['a', 'b', 'c']) {
        await session.append(append(id), '2025-02-01T00:00:00.000Z');
        order.push(id);
      }
    });
    await waiting;
    expect(order).toEqual(['a', 'b', 'c', 'outside']);
    expect((await owner.query('select distinct durable from public.seen')).rows).toEqual([{ durable: 'on' }]);
    await store.close();
    await owner.end();
    await database.dropAtOnce();
  });
});
