import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { countEvents } from '@traject/read-model';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-code.js';
import { openTraject } from '../open-traject.js';
import { run } from '../program.js';
import { readModelUpTo } from '../read-model-up-to.js';
import { registerCollege, rememberedTerminal } from '../testing/college.js';

let database: TestDatabase;
let pool: pg.Pool;
let head: number;

beforeEach(async () => {
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const settings = { kind: 'server' as const, url: database.url };
  await registerCollege(settings, { brin: '99ZZ', mapped: { '900A100': 'team-1' } });
  const traject = await openTraject(settings);
  head = (await traject.store.head()).position;
  expect((await readModelUpTo(traject, head)).reached).toBe(true);
  await traject.close();
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function rebuilding(args: string[], { at = '', language = 'nl' } = {}) {
  const terminal = rememberedTerminal(
    { DATABASE_URL: database.url, LANG: 'C' },
    { onProgress: (line) => at !== '' && line.startsWith(at) && terminal.interrupt() },
  );
  const code = await run(['rebuild', '--language', language, ...args], terminal);
  return { code, shown: terminal.shown() };
}

describe('traject rebuild', () => {
  it('rebuilds, says in each phase how far it is, and that all was equal', async () => {
    const { code, shown } = await rebuilding([]);
    expect(code).toBe(EXIT.ok);
    const phases = [
      'Vouwen: 0 van',
      `Vouwen: ${head} van ${head} gebeurtenissen (100 %)`,
      'Indexen maken',
      'Vergelijken',
    ];
    for (const line of phases) expect(shown).toContain(line);
    expect(shown).toContain(`Herbouwd tot positie ${head}: elke tabel was gelijk aan de oude, rij voor rij.`);
    expect(shown).toContain(`In het leesmodel staan ${head} van ${head} gebeurtenissen`);
    expect((await rebuilding(['--status'], { language: 'en' })).shown).toContain(
      `Last rebuilt: ${head} of ${head} events (100 %)`,
    );
  });

  it('brings a read model that is behind up to date', async () => {
    await registerMore();
    const { code, shown } = await rebuilding([], { language: 'en' });
    expect(code).toBe(EXIT.ok);
    expect(shown).toContain(
      `The read model holds ${head + 1} of ${head + 1} events, to position ${head + 1}.`,
    );
    expect(await countEvents(pool)).toEqual({ events: head + 1, position: head + 1 });
  });

  it('ends on Ctrl-C, says how to go on, and goes on', async () => {
    const interrupted = await rebuilding([], { at: 'Making indexes', language: 'en' });
    expect(interrupted.code).toBe(EXIT.interrupted);
    expect(interrupted.shown).toContain('giving the same command again goes on where it stopped');
    expect((await rebuilding(['--status'])).shown).toContain('Onderbroken. Indexen maken:');

    const again = await rebuilding([], { language: 'en' });
    expect(again.code).toBe(EXIT.ok);
    expect(again.shown).not.toContain('Folding');
  });

  it('begins again with --anew', async () => {
    await rebuilding([], { at: 'Indexen maken' });
    const { code, shown } = await rebuilding(['--anew']);
    expect(code).toBe(EXIT.ok);
    expect(shown).toContain('Vouwen: 0 van');
  });

  it('replaces nothing that differs, and names it, unless it is told to', async () => {
    await pool.query(`UPDATE traject_read.team SET name = ROW('other', repeat('0', 64))`);
    const refused = await rebuilding([], { language: 'en' });
    expect(refused.code).toBe(EXIT.refused);
    expect(refused.shown).toContain(
      'REBUILD_DIFFERS: what was rebuilt differs from what was there, in: team.',
    );
    expect((await rebuilding(['--status'], { language: 'en' })).shown).toContain(
      'Last rebuild: REBUILD_DIFFERS (team)',
    );

    const replaced = await rebuilding(['--replace-differing'], { language: 'en' });
    expect(replaced.code).toBe(EXIT.ok);
    expect(replaced.shown).toContain('These tables differed and were replaced: team.');
    expect((await rebuilding([])).code).toBe(EXIT.ok);
  });

  it('refuses while another process rebuilds, and says since when', async () => {
    await rebuilding([], { at: 'Indexen maken' });
    await pool.query(
      `UPDATE traject_projection.lease SET holder = 'a server', token = token + 1,
         expires_at = clock_timestamp() + interval '1 hour' WHERE name = 'rebuild'`,
    );
    const { code, shown } = await rebuilding([]);
    expect(code).toBe(EXIT.refused);
    expect(shown).toMatch(/REBUILD_RUNNING: er wordt al herbouwd, sinds \d+ .* \d{4}/);
    expect((await rebuilding(['--status'])).shown).toContain('Wordt herbouwd door a server. Indexen maken:');
  });

  it('says of a database without a read model what to do, and of an unknown language what it takes', async () => {
    await pool.query('DROP SCHEMA traject_read CASCADE');
    expect(await rebuilding(['--status'], { language: 'en' })).toEqual({
      code: EXIT.failed,
      shown: 'This database has no read model of this version yet; start Traject first (npm start).',
    });
    expect((await rebuilding([], { language: 'fr' })).code).toBe(EXIT.refused);
  });
});

/** One more event, which nobody projects. */
async function registerMore(): Promise<void> {
  const traject = await openTraject({ kind: 'server', url: database.url });
  const [last] = await traject.store.readStream('team-team-1', { direction: 'backwards', limit: 1 });
  if (!last) throw new Error('there is a team');
  const { stream, revision: _, position: __, recordedAt: ___, ...event } = last;
  const again = { ...event, id: `${event.id}-again`, commandId: `${event.commandId}-again` };
  expect((await traject.store.append({ stream, expected: 'exists', events: [again] })).kind).toBe('appended');
  await traject.close();
}
