// `traject doctor` on real databases: one in order, and one with each thing broken that can be broken here.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabase, freshRole, type TestDatabase } from '@traject/event-store-postgres/testing';
import { startProjector } from '@traject/read-model';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTraject } from '../open-traject.js';
import { run } from '../program.js';
import { registerCollege, rememberedTerminal } from '../testing/college.js';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await emptyDatabase();
  folder = await mkdtemp(join(tmpdir(), 'traject-doctor-'));
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Report {
  ok: number;
  attention: number;
  failure: number;
  findings: { code: string; level: string; says: string; advice: string | null }[];
}

async function examined(env: Record<string, string> = {}, ...args: string[]) {
  const terminal = rememberedTerminal({
    DATABASE_URL: database.url,
    TRAJECT_DATA: folder,
    LANG: 'en',
    ...env,
  });
  const code = await run(['doctor', '--json', ...args], terminal);
  const shown = terminal.shown();
  const report = JSON.parse(shown) as Report;
  const levelOf = (check: string) =>
    report.findings.filter((f) => f.code === check).map(({ level }) => level);
  return { code, shown, report, levelOf };
}

async function sql(text: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(text);
  await client.end();
}

async function school(): Promise<void> {
  await run(['migrate'], rememberedTerminal({ DATABASE_URL: database.url }));
  await registerCollege(
    { kind: 'server', url: database.url },
    { brin: '27ZZ', mapped: { '27ZZ00': 'team-1' } },
  );
}

/** The tables there are, and how long the log is. */
async function fingerprint(): Promise<string> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<{ all: string }>(
    `select md5(string_agg(c.oid || ':' || c.relname || ':' || c.relfilenode, ',' order by c.oid)) || (
       select coalesce(max(position), 0)::text from traject_log.event) as all
     from pg_class c join pg_namespace n on n.oid = relnamespace where nspname like 'traject%'`,
  );
  await client.end();
  return rows[0]?.all ?? '';
}

describe('traject doctor', () => {
  it('finds nothing to do where a process keeps the read model up to date, and changes nothing', async () => {
    await school();
    const traject = await openTraject({ kind: 'server', url: database.url });
    const projector = startProjector({ ...traject, codec: traject.commands.codec });
    const { position } = await traject.store.head();
    while ((await examined()).levelOf('PROJECTION')[0] !== 'ok');
    const before = await fingerprint();
    const { report, shown, levelOf } = await examined({}, '--deep');
    expect(await fingerprint()).toBe(before);
    // The test server does not flush to disk; a machine under tests may be short of connections or room.
    expect(levelOf('DURABILITY')).toContain('failure');
    const others = report.findings.filter(
      ({ code }) => !['DURABILITY', 'CONNECTIONS', 'DISK_SPACE'].includes(code),
    );
    expect(others.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(others.map(({ code }) => code)).toEqual([
      ...['NODE_VERSION', 'SETTINGS', 'DATA_FOLDER', 'DATABASE', 'POSTGRES_VERSION', 'CLOCK', 'LISTEN'],
      ...['MIGRATIONS', 'LOG_RIGHTS', 'LOG_DENSE', 'LOG_TIMES', 'APPEND_LOCK', 'PROJECTION'],
      ...['READ_MODEL_VERSION', 'REBUILD', 'POLICIES', 'CLOCK_STEADY'],
    ]);
    expect(shown).toContain(`${position} of ${position} events from position 1 to ${position}`);
    expect(shown).not.toContain(new URL(database.url).password);
    await projector.stop();
    await traject.close();
  });

  it('finds a gap, a time that falls, a guard that is off, a held lock, and nobody who projects', async () => {
    await school();
    await sql(`alter table traject_log.event disable trigger event_is_final;
      delete from traject_log.event where position = 3;
      update traject_log.event set recorded_at = '2020-01-01' where position = 5`);
    const holder = new Client({ connectionString: database.url });
    await holder.connect();
    await holder.query('begin; select pg_advisory_xact_lock(7236271)');
    const { code, levelOf } = await examined();
    expect(code).toBe(1);
    expect(levelOf('LOG_DENSE')).toEqual(['failure']);
    expect(levelOf('LOG_TIMES')).toEqual(['failure']);
    expect(levelOf('LOG_RIGHTS')).toEqual(['failure']);
    expect(levelOf('PROJECTION')).toEqual(['attention']);
    await holder.end();
  });

  it('says where the projection stopped and that tables are of another release', async () => {
    await school();
    await sql(`update traject_read.checkpoint set version = '1.other';
      insert into traject_projection.projection_status values ('projector', 'stopped', 7, 'event-7', 'NormSet', 'FOLD_FAILED')
        on conflict (name) do update set state = 'stopped', position = 7, event_type = 'NormSet', error_code = 'FOLD_FAILED'`);
    const { shown, levelOf } = await examined();
    expect(shown).toContain('before position 7 (NormSet): FOLD_FAILED');
    expect(levelOf('READ_MODEL_VERSION')).toEqual(['failure']);
  });

  it('names missing steps on a new database, and the rights that a role lacks', async () => {
    const empty = await examined();
    expect(empty.levelOf('MIGRATIONS')).toEqual(['failure']);
    expect(empty.shown).toContain('event-log 1 (event, text, append)');
    await school();
    const role = await freshRole();
    expect((await examined({ DATABASE_URL: role.urlOf(database) })).levelOf('MIGRATIONS')).toEqual([
      'failure',
    ]);
    await role.drop();
  });

  it('says that a database does not answer, without its password', async () => {
    const { code, shown, levelOf } = await examined({
      DATABASE_URL: 'postgresql://me:hidden@127.0.0.1:1/nothing',
    });
    expect(code).toBe(1);
    expect(levelOf('DATABASE')).toEqual(['failure']);
    expect(shown).toContain('127.0.0.1:1/nothing cannot be reached (ECONNREFUSED)');
    expect(shown).not.toContain('hidden');
  });

  it('says that a KurrentDB does not answer, without its password', async () => {
    const { shown, levelOf } = await examined({ EVENT_STORE: 'kurrentdb://me:hidden@127.0.0.1:1?tls=false' });
    expect(levelOf('EVENT_STORE')).toEqual(['failure']);
    expect(shown).not.toContain('hidden');
  });

  it('looks at the data folder and the embedded server in it, and starts nothing', async () => {
    await writeFile(join(folder, 'session-secret'), 'x');
    await chmod(join(folder, 'session-secret'), 0o644);
    const { code, levelOf } = await examined({ DATABASE_URL: '' });
    expect(code).toBe(5);
    expect(levelOf('DATA_FOLDER')).toEqual(['attention']);
    expect(levelOf('EMBEDDED_SERVER')).toEqual(['attention']);
    expect(levelOf('DATABASE')).toEqual([]);
  });

  it('speaks Dutch, a line for each finding and what to do below it', async () => {
    const terminal = rememberedTerminal({
      DATABASE_URL: database.url,
      TRAJECT_DATA: folder,
      TRAJECT_DEMOS: 'x',
    });
    await run(['doctor'], terminal);
    expect(terminal.shown()).toMatch(
      /! SETTINGS +TRAJECT_DEMOS is geen instelling van Traject\n +→ verwijder/,
    );
    expect(terminal.shown()).toMatch(/\d+ in orde, \d+ (vraagt|vragen) aandacht, \d+ mislukt$/);
  });
});
