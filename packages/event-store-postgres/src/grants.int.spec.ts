// The application's role beside the owner's, on a real server: what it can do, and what is kept from it.
import type { NewEvent } from '@traject/event-store';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantTo } from './grants.js';
import { migrateLog } from './log-migrations.js';
import { migrate } from './migrate.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { PostgresTextStore } from './postgres-text-store.js';
import { freshDatabase, freshRole, type TestDatabase, type TestRole } from './testing/testing.js';

let database: TestDatabase;
let role: TestRole;
/** Of the owner of the log, and of the application. */
let owner: Pool;
let app: Pool;
let url: string;

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
const written = ['traject_names'];
const one = (n: number) => ({ stream: `need-${n}`, expected: 'no-stream' as const, events: [eventOf(n)] });

beforeAll(async () => {
  database = await freshDatabase();
  role = await freshRole();
  url = role.urlOf(database);
  owner = new Pool({ connectionString: database.url, max: 2 });
  await owner.query('create schema traject_names create table person (id text)');
  // A read model that the owner made, before roles were told apart.
  await owner.query(`create schema traject_read create table checkpoint (n bigserial, position bigint)
    create index on checkpoint (position)`);
  await owner.query('create type traject_read.text_ref as (text text)');
  await grantTo(owner, { role: role.name, written, owned: ['traject_read', 'traject_read_next'] });
  app = new Pool({ connectionString: url, max: 4 });
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
  await role.drop();
});

describe('the application as a role that owns nothing of the log', () => {
  it('starts on a schema that is up to date, without changing it', async () => {
    expect(await migrateLog(app)).toBe(0);
  });

  it('appends, reads, subscribes and uses an exclusive session', async () => {
    const store = new PostgresEventStore({ connectionString: url });
    try {
      expect(await store.append(one(1))).toMatchObject({ kind: 'appended' });
      expect(await store.append(one(1))).toMatchObject({ kind: 'duplicate' });
      expect(await store.exclusively((s) => s.append(one(2), '2999-01-01T00:00:00.000Z'))).toMatchObject({
        kind: 'appended',
      });
      expect(await store.positionAt('2998-01-01T00:00:00.000Z')).toBe(1);
      const met: unknown[] = [];
      for await (const message of store.subscribe({ after: 0 })) {
        if (message.kind === 'live') break;
        met.push(message.event.id);
      }
      expect(met).toEqual(['event-1', 'event-2']);
    } finally {
      await store.close();
    }
  });

  it('writes beside the log where it was allowed to', async () => {
    await app.query(`insert into traject_names.person values ('one')`);
    await app.query(`update traject_names.person set id = 'other'`);
  });

  it('keeps texts and erases them', async () => {
    const texts = new PostgresTextStore(app);
    await texts.put('text-1', 'to be erased');
    await texts.erase('text-1');
    expect((await texts.get(['text-1'])).get('text-1')).toMatchObject({ kind: 'erased' });
  });

  it('makes, swaps and drops the read model, which is handed over to it', async () => {
    await app.query(`create schema traject_read_next create table checkpoint (position bigint)`);
    await app.query(`alter schema traject_read rename to traject_read_old;
      alter schema traject_read_next rename to traject_read; drop schema traject_read_old cascade`);
  });

  it.each([
    'insert into traject_log.event default values',
    'update traject_log.event set type = type',
    'delete from traject_log.event',
    'truncate traject_log.event',
    'alter table traject_log.event disable trigger all',
    'drop table traject_log.event',
    'drop schema traject_log cascade',
    'create table traject_log.mine (n integer)',
    'create or replace function traject_log.position_at(instant timestamptz) returns bigint language sql as $$ select 0::bigint $$',
    'drop function traject_log.append',
    "update traject_log.text set id = 'other'",
    'delete from traject_log.text',
    'truncate traject_log.text',
    'drop table traject_names.person',
    'delete from traject_names.person',
    "update traject_meta.schema_migration set checksum = ''",
  ])('is refused: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('is refused a migration in a sentence that names the missing steps, and nothing is half done', async () => {
    const steps = [
      { title: 'one', sql: 'create schema traject_extra' },
      { title: 'two', sql: 'create table traject_log.extra (n integer)' },
    ];
    await expect(migrate(app, 'extra', steps)).rejects.toMatchObject({
      code: 'MIGRATION_NEEDED',
      missing: ['extra 1 (one)', 'extra 2 (two)'],
      message: expect.stringContaining('traject migrate'),
    });
    const { rows } = await owner.query(`select to_regnamespace('traject_extra') as made`);
    expect(rows).toEqual([{ made: null }]);
  });

  it('names itself not granted where it never was', async () => {
    const stranger = await freshRole();
    const pool = new Pool({ connectionString: stranger.urlOf(database), max: 1 });
    await expect(migrateLog(pool)).rejects.toMatchObject({
      code: 'MIGRATION_NEEDED',
      message: expect.stringContaining('--grant-to'),
    });
    await pool.end();
    await stranger.drop();
  });
});

describe('the owner of the log', () => {
  it.each([
    'update traject_log.event set type = type',
    'delete from traject_log.event',
    'truncate traject_log.event',
  ])('is refused by the trigger: %s', async (sql) => {
    await expect(owner.query(sql)).rejects.toMatchObject({ code: 'TR002' });
  });

  it('lends its rights to appending only, which looks nowhere but in the catalogue', async () => {
    const { rows } = await owner.query(
      `select proname, proconfig::text as config from pg_proc
        where pronamespace = 'traject_log'::regnamespace and prosecdef order by proname`,
    );
    const config = expect.stringContaining('search_path=pg_catalog, pg_temp');
    expect(rows).toEqual([
      { proname: 'append', config },
      { proname: 'append_event', config },
      { proname: 'append_units', config },
    ]);
  });

  it('can give the rights again', async () => {
    await grantTo(owner, { role: role.name, written, owned: ['traject_read'] });
    expect(await migrateLog(app)).toBe(0);
  });

  it('is told when the role does not exist or owns the log itself', async () => {
    const give = (to: string) => grantTo(owner, { role: to, written, owned: [] });
    await expect(give('nobody-here')).rejects.toMatchObject({ code: 'ROLE_UNKNOWN' });
    const name = decodeURIComponent(new URL(database.url).username);
    await expect(give(name)).rejects.toMatchObject({ code: 'ROLE_OWNS_LOG' });
  });

  it('is told when it may not give rights', async () => {
    const other = await freshRole();
    await expect(grantTo(app, { role: other.name, written, owned: [] })).rejects.toMatchObject({
      code: 'GRANT_NOT_ALLOWED',
    });
    await other.drop();
  });
});
