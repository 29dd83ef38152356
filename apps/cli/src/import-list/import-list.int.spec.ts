import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-code.js';
import { run } from '../program.js';
import { registerCollege, rememberedTerminal } from '../testing/college.js';

let folder: string;
let database: TestDatabase;
let pool: pg.Pool;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'traject-list-'));
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const settings = { kind: 'server', url: database.url } as const;
  await registerCollege(settings, { brin: '99ZZ', mapped: { '900A100': 'zorg' }, hr: ['hr', 'hr-2'] });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function write(...lines: string[]): Promise<string> {
  const file = path.join(folder, `list-${(files += 1)}.csv`);
  await writeFile(file, `${lines.join('\r\n')}\r\n`);
  return file;
}
async function importing(kind: string, file: string, ...options: string[]) {
  const terminal = rememberedTerminal({ DATABASE_URL: database.url, LANG: 'nl_NL.UTF-8' });
  const exitCode = await run(['import', 'list', kind, file, ...options], terminal);
  return { exitCode, shown: terminal.shown() };
}
const asHr = ['--as', 'hr', '--yes'];
const head = async (): Promise<number> =>
  Number((await pool.query('select coalesce(max(position), 0) as head from traject_log.event')).rows[0].head);

const PERSONS = [
  'Personeelsnummer;Naam;Cao;Lesgevend;Fte;Vanaf',
  '7001;Sanne Proefkonijn;mbo;ja;0,8;1-8-2024',
  '7002;Joost Voorbeeld;mbo;ja;1;1-8-2024',
];

describe('traject import list', () => {
  it('records persons, memberships, sessions and enrolments, one list after the other, each of them once', async () => {
    const persons = await write(...PERSONS);
    const first = await importing('persons', persons, ...asHr);
    expect(first.exitCode).toBe(EXIT.ok);
    expect(first.shown).toContain('Personen en dienstverbanden voor Zuiderpoort (99ZZ)');
    expect(first.shown).toContain('Vastgelegd: 2 rijen.');
    expect(first.shown).toMatch(/Het leesmodel is bij: (\d+) van \1 gebeurtenissen/);
    const members = ['Personeelsnummer;Team;Vanaf', '7001;Team zorg;1-8-2024', '7002;Team zorg;1-8-2024'];
    const memberships = await write(...members);
    // Not recognised by its heading: pointed out once, and remembered for files with the same headings.
    const unread = await importing(
      'memberships',
      await write('Wie;Team;Vanaf', '7001;Team zorg;1-8-2024'),
      ...asHr,
    );
    expect(unread).toMatchObject({ exitCode: EXIT.refused });
    expect(unread.shown).toContain('niet herkend: Personeelsnummer');
    expect(unread.shown).toContain('--column KOLOM=KOPJE');
    const pointed = await write('Wie;Team;Vanaf', '7001;Team zorg;1-8-2024');
    const column = ['--column', 'Personeelsnummer=wie'];
    expect((await importing('memberships', pointed, ...column, ...asHr)).shown).toContain(
      'Vastgelegd: 1 rij.',
    );
    expect((await importing('memberships', pointed, ...asHr)).shown).toContain('niets nieuws');
    expect((await importing('memberships', memberships, ...asHr)).shown).toMatch(
      /Vast te leggen: 1 rij\. Al bekend: 1 rij\. Geweigerd: 0 rijen\./,
    );
    const sessions = await write(
      'Activiteit;Soort;Teams;Datum;Begintijd;Eindtijd;Uren',
      'Studiedag zorg;studiedag;Team zorg;3-3-2025;13:00;16:00;3',
    );
    expect((await importing('activities', sessions, ...asHr)).exitCode).toBe(EXIT.ok);
    const enrolments = await write(
      'Activiteit;Personeelsnummer',
      'Studiedag zorg;7001',
      'Studiedag zorg;7002',
    );
    expect((await importing('enrolments', enrolments, ...asHr)).shown).toContain('Vastgelegd: 2 rijen.');
    const before = await head();
    for (const [kind, file] of [
      ['persons', persons],
      ['memberships', memberships],
      ['activities', sessions],
      ['enrolments', enrolments],
    ]) {
      expect((await importing(kind ?? '', file ?? '', ...asHr)).exitCode).toBe(EXIT.ok);
    }
    expect(await head()).toBe(before);
  });

  it('keeps the refused rows in a file of the owner only; mended, that file is imported', async () => {
    const list = await write(
      'Personeelsnummer;Naam;Cao;Lesgevend;Fte;Vanaf',
      '7003;Bram Bedacht;mbo;ja;1;1-8-2024',
      '7004;Els Verzonnen;mbo;ja;2;1-8-2024',
      '7005;Noor Nergens;zorg;ja;1;1-8-2024',
    );
    const refused = path.join(folder, 'refused.csv');
    const { exitCode, shown } = await importing('persons', list, '--refused', refused, ...asHr);
    expect(exitCode).toBe(EXIT.partly);
    expect(shown).toContain('Vastgelegd: 1 rij.');
    expect(shown).toMatch(/3 +Fte +\S/);
    expect(shown).toMatch(/4 +Cao +Deze waarde is niet bekend/);
    // A terminal keeps what it showed: no cell of the list is among it.
    expect(shown).not.toMatch(/Verzonnen|Nergens|7004/);
    expect((await stat(refused)).mode & 0o777).toBe(0o600);
    const text = await readFile(refused, 'utf8');
    expect(text).toContain('Waarom geweigerd');
    expect(text).toContain('Els Verzonnen');
    const overwriting = await importing('persons', list, '--refused', refused, '--preview', '--as', 'hr');
    expect(overwriting).toMatchObject({ exitCode: EXIT.refused });
    await writeFile(refused, text.replace(';2;', ';0,6;').replace(';zorg;', ';mbo;'));
    expect((await importing('persons', refused, ...asHr)).shown).toContain('Vastgelegd: 2 rijen.');
    const names = await pool.query('select name from traject_directory.person order by name');
    expect(names.rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Bram Bedacht', 'Els Verzonnen', 'Noor Nergens']),
    );
  });

  it('writes nothing for a preview, with all or nothing and a refused row, and where nobody can be asked', async () => {
    const list = await write(
      ...PERSONS.slice(0, 1),
      '7010;Iris Ingebeeld;mbo;ja;1;1-8-2024',
      '7011;Kees Kwijt;mbo;ja;9;1-8-2024',
    );
    const before = await head();
    expect((await importing('persons', list, '--preview', '--as', 'hr')).exitCode).toBe(EXIT.ok);
    const all = await importing('persons', list, '--all-or-nothing', ...asHr);
    expect(all.exitCode).toBe(EXIT.partly);
    expect(all.shown).toContain('Er is niets vastgelegd.');
    expect((await importing('persons', list, '--as', 'hr')).exitCode).toBe(EXIT.notConfirmed);
    expect(await head()).toBe(before);
    const { rows } = await pool.query(`select 1 from traject_directory.identifier where value = '7010'`);
    expect(rows).toEqual([]);
  });

  it('asks as whom where several may, and takes nobody else', async () => {
    const list = await write(...PERSONS);
    expect((await importing('persons', list, '--yes')).shown).toMatch(/--as hr\n +--as hr-2/);
    const other = await importing('persons', list, '--yes', '--as', 'quality');
    expect(other.exitCode).toBe(EXIT.refused);
    expect(other.shown).toContain('quality heeft nu niet de rol HR');
  });

  it.each([
    ['salaries', [], 'salaries: een lijst is een van persons, memberships'],
    ['persons', ['--column', 'Salaris=x'], '--column Salaris=x: schrijf KOLOM=KOPJE'],
    ['persons', ['--column', 'Naam=Achternaam'], '--column: het bestand heeft geen kopje "Achternaam".'],
  ])('refuses %s with %j before anything is read into the log', async (kind, options, sentence) => {
    const { exitCode, shown } = await importing(kind, await write(...PERSONS), ...options, ...asHr);
    expect(exitCode).toBe(EXIT.refused);
    expect(shown).toContain(sentence);
  });
});
