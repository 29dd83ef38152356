// Migrations apart from the application: the owner migrates, another role starts, records and rebuilds.
import { executeCommand } from '@traject/commands';
import { referenceData } from '@traject/domain';
import {
  emptyDatabase,
  freshRole,
  type TestDatabase,
  type TestRole,
} from '@traject/event-store-postgres/testing';
import { rebuild } from '@traject/read-model';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTraject } from '../open-traject.js';
import { run } from '../program.js';
import { readModelUpTo } from '../read-model-up-to.js';
import { rememberedTerminal } from '../testing/college.js';

let database: TestDatabase;
let role: TestRole;

beforeAll(async () => {
  database = await emptyDatabase();
  role = await freshRole();
});

afterAll(async () => {
  await database.drop();
  await role.drop();
});

const migrateAs = async (url: string, ...args: string[]) => {
  const terminal = rememberedTerminal({ DATABASE_URL: url, LANG: 'en' });
  const code = await run(['migrate', ...args], terminal);
  return { code, shown: terminal.shown() };
};

describe('traject migrate', () => {
  it('refuses a role that may not, names what is missing, and changes nothing', async () => {
    const { code, shown } = await migrateAs(role.urlOf(database));
    expect(code).toBe(1);
    expect(shown).toContain('Missing: event-log 1 (event, text, append)');
    const pool = new Pool({ connectionString: database.url, max: 1 });
    const { rows } = await pool.query(`select nspname from pg_namespace where nspname like 'traject%'`);
    await pool.end();
    expect(rows).toEqual([]);
  });

  it('refuses a role that does not exist', async () => {
    const { code, shown } = await migrateAs(database.url, '--grant-to', 'nobody-here');
    expect(code).toBe(1);
    expect(shown).toContain('There is no role nobody-here');
  });

  it('migrates as the owner, gives the application its rights, and has nothing to do the next time', async () => {
    const first = await migrateAs(database.url, '--grant-to', role.name);
    expect(first.code).toBe(0);
    expect(first.shown).toContain(`${role.name} now has the rights`);
    expect((await migrateAs(database.url)).shown).toBe('The schema is up to date; nothing was changed.');
    expect((await migrateAs(role.urlOf(database))).shown).toBe(
      'The schema is up to date; nothing was changed.',
    );
  });

  it('lets that role record, project and rebuild', async () => {
    const traject = await openTraject({ kind: 'server', url: role.urlOf(database) });
    try {
      const [first] = referenceData;
      if (!first) throw new Error('there is reference data');
      const result = await executeCommand(traject.commands, {
        ...first,
        commandId: 'set-up-1',
        actor: { kind: 'policy', name: 'set-up' },
      });
      expect(result.kind).toBe('done');
      const { position } = await traject.store.head();
      expect(await readModelUpTo(traject, position)).toMatchObject({ reached: true });
      const rebuilt = await rebuild({ ...traject, codec: traject.commands.codec });
      expect(rebuilt).toMatchObject({ position, differing: [] });
    } finally {
      await traject.close();
    }
  });

  it('hands over the read model that the owner made before', async () => {
    const owners = await emptyDatabase();
    const other = await freshRole();
    await (await openTraject({ kind: 'server', url: owners.url })).close();
    expect((await migrateAs(owners.url, '--grant-to', other.name)).code).toBe(0);
    const traject = await openTraject({ kind: 'server', url: other.urlOf(owners) });
    expect(await rebuild({ ...traject, codec: traject.commands.codec })).toMatchObject({ position: 0 });
    await traject.close();
    await owners.drop();
    await other.drop();
  });
});
