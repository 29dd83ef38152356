import type { NewEvent } from '@traject/event-store';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { APPEND_LOCK } from './append-function.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { freshDatabase } from './testing/testing.js';

const eventOf = (n: number): NewEvent => ({
  id: `event-${n}`,
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
  data: {},
});

it("appends durably and in order, whatever the database's defaults are", async () => {
  const database = await freshDatabase();
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  const { pathname } = new URL(database.url);
  for (const setting of ["default_transaction_isolation = 'repeatable read'", 'synchronous_commit = off'])
    await admin.query(`alter database ${pathname.slice(1)} set ${setting}`);
  await admin.query(`
    create table public.seen (isolation text, durable text);
    create function see() returns trigger language plpgsql as $$ begin
      insert into public.seen values (current_setting('transaction_isolation'), current_setting('synchronous_commit'));
      return null;
    end $$;
    create trigger see after insert on traject_log.event for each statement execute function see();`);
  const store = new PostgresEventStore({ connectionString: database.url });
  try {
    const one = (n: number) => ({
      stream: `team-${n}`,
      expected: 'no-stream' as const,
      events: [eventOf(n)],
    });
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.append(one(n))));
    await store.exclusively((session) => session.append(one(20), '2999-01-01T00:00:00.000Z'));
    expect((await store.head()).position).toBe(21);
    const { rows } = await admin.query('select distinct isolation, durable from public.seen');
    expect(rows).toEqual([{ isolation: 'read committed', durable: 'on' }]);
  } finally {
    await Promise.all([store.close(), admin.end()]);
    await database.drop();
  }
});

it('refuses to append where a pooler leaves it an isolation in which order could not be kept', async () => {
  const database = await freshDatabase();
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  const name = new URL(database.url).pathname.slice(1);
  await admin.query(`alter database ${name} set default_transaction_isolation = 'repeatable read'`);
  const store = new PostgresEventStore({ connectionString: database.url, pooler: true });
  const append = store.append({ stream: 'team-1', expected: 'any', events: [eventOf(1)] });
  await expect(append).rejects.toMatchObject({ code: 'TR004' });
  expect((await store.head()).position).toBe(0);
  await Promise.all([store.close(), admin.end()]);
  await database.drop();
});

it('ends an exclusive session that lost its lock, and lets others go on', async () => {
  const database = await freshDatabase();
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  const store = new PostgresEventStore({ connectionString: database.url });
  const one = (n: number) => ({ stream: `team-${n}`, expected: 'no-stream' as const, events: [eventOf(n)] });
  const at = '2025-02-01T00:00:00.000Z';
  await store.exclusively(async (session) => {
    await session.append(one(1), at);
    await admin.query(
      `select pg_terminate_backend(pid, 5000) from pg_locks
        where locktype = 'advisory' and objid = $1 and granted
          and database = (select oid from pg_database where datname = current_database())`,
      [APPEND_LOCK],
    );
    await expect(session.append(one(2), at)).rejects.toThrow();
    expect(await store.append(one(3))).toMatchObject({ kind: 'appended' });
    await expect(session.append(one(4), '2999-01-01T00:00:00.000Z')).rejects.toThrow();
  });
  const ids: string[] = [];
  for await (const { id } of store.readAll()) ids.push(id);
  expect(ids).toEqual(['event-1', 'event-3']);
  await Promise.all([store.close(), admin.end()]);
  await database.drop();
});
