import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  bytesOf,
  generateDelivery,
  type GeneratedDelivery,
  type GenerateOptions,
} from '@traject/duo-vsv/testing';
import { runningEmbedded, startEmbedded } from '@traject/event-store-postgres';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { measurementsOfTeams, deliveriesOfInstitutions } from '@traject/read-model';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-code.js';
import { run } from '../program.js';
import { registerCollege, rememberedTerminal } from '../testing/college.js';
import { dumpOf, personalValuesIn } from '../testing/personal-values.js';

const UNITS = Array.from({ length: 12 }, (_, unit) => `9${String(unit).padStart(2, '0')}A100`);
/** Every unit of the generated files but the last has a team. */
const mapped = Object.fromEntries(UNITS.slice(0, 11).map((unit, index) => [unit, `team-${index % 4}`]));

let folder: string;
let database: TestDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'traject-cli-'));
  database = await freshDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const register = (officers?: readonly string[]) =>
  registerCollege(
    { kind: 'server', url: database.url },
    { brin: '99ZZ', mapped, ...(officers && { officers }) },
  );

async function write(delivery: GeneratedDelivery, name = delivery.fileName): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, Buffer.concat([...bytesOf(delivery)]));
  return file;
}
const generate = (options: Partial<GenerateOptions> & Pick<GenerateOptions, 'kind'>) =>
  generateDelivery({ rows: 300, seed: 7, ...options });

const terminal = (options?: Parameters<typeof rememberedTerminal>[1]) =>
  rememberedTerminal({ DATABASE_URL: database.url, LANG: 'nl_NL.UTF-8' }, options);
const importing = (...args: string[]) => ['import', 'duo-vsv', ...args];

const head = async (): Promise<number> =>
  Number((await pool.query('select coalesce(max(position), 0) as head from traject_log.event')).rows[0].head);

describe('traject import duo-vsv', () => {
  it('imports a yearly pair of 14,000 rows, and no person of it is found anywhere', async () => {
    await register();
    const enrolled = generate({ kind: 'enrolled', rows: 14_000 });
    const leavers = generate({ kind: 'leavers', rows: 700, seed: 8 });
    const files = [await write(enrolled), await write(leavers)];
    // Whatever is written aside would land here.
    const aside = await mkdtemp(path.join(folder, 'aside-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = aside;
    const shown = terminal();
    try {
      expect(await run(importing(...files, '--yes'), shown)).toBe(EXIT.ok);
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    const teamIds = [...new Set(Object.values(mapped))];
    const clocks = { validAt: new Date().toISOString(), knownPosition: await head() };
    const measurements = await measurementsOfTeams(pool, clocks, teamIds);
    expect(measurements).toHaveLength(teamIds.length * 4);
    expect(measurements.every(({ kpi, status }) => kpi === 'VSV' && status === 'provisional')).toBe(true);
    const total = measurements.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
    const deliveries = await deliveriesOfInstitutions(pool, clocks, ['inst-1']);
    const denominator = deliveries.find(({ kind }) => kind === 'enrolled');
    expect(total).toBe(denominator?.rowsUsed);
    expect(denominator).toMatchObject({ rowsRead: 14_000, measurementsRecorded: 16 });
    expect(shown.shown()).toContain(
      'Vastgelegd: 16 nieuwe metingen, 0 correcties, 2 bestanden, 0 koppelingen.',
    );
    expect(shown.shown()).toMatch(/Het leesmodel is bij: (\d+) van \1 gebeurtenissen/);

    const everything = `${await dumpOf(pool)}\n${shown.shown()}`;
    expect(everything).toContain('NenR2023VI99ZZ');
    const personal = new Set([...enrolled.personalValues(), ...leavers.personalValues()]);
    expect(personal.size).toBeGreaterThan(30_000);
    expect(personalValuesIn(everything, personal)).toEqual([]);
    // The search itself finds a value that is there.
    const [planted = ''] = personal;
    expect(personalValuesIn(`${everything} ${planted}`, personal)).toEqual([planted]);
    expect(await readdir(aside)).toEqual([]);
  });

  it('writes nothing for a preview, and nothing when nobody can be asked, or says no', async () => {
    await register();
    const file = await write(generate({ kind: 'monthly' }));
    const before = await head();
    const preview = terminal({ answer: 'j' });
    expect(await run(importing(file, '--preview'), preview)).toBe(EXIT.ok);
    expect(preview.shown()).toMatch(/nieuw +VSV_MONTH +Team team-0 +1 +2022-10 +voorlopig/);
    expect(preview.shown()).toMatch(/911A100 +School 11 Café Noord/);
    const unasked = terminal();
    expect(await run(importing(file), unasked)).toBe(EXIT.notConfirmed);
    expect(unasked.shown()).toContain('--yes');
    expect(await run(importing(file), terminal({ answer: 'nee' }))).toBe(EXIT.ok);
    expect(await head()).toBe(before);
    expect(await run(importing(file), terminal({ answer: 'j' }))).toBe(EXIT.ok);
    expect(await head()).toBeGreaterThan(before);
  });

  it('records nothing new for the same file, and corrections for a newer one', async () => {
    await register();
    const first = await write(generate({ kind: 'monthly', months: 2 }));
    expect(await run(importing(first, '--yes'), terminal())).toBe(EXIT.ok);
    const before = await head();
    const again = terminal();
    expect(await run(importing(first, '--yes'), again)).toBe(EXIT.ok);
    expect(again.shown()).toContain('niets nieuws');
    expect(await head()).toBe(before);
    const newer = terminal();
    const second = await write(generate({ kind: 'monthly', months: 3, rows: 400, seed: 9 }));
    expect(await run(importing(second, '--yes'), newer)).toBe(EXIT.ok);
    expect(newer.shown()).toMatch(/Vastgelegd: 16 nieuwe metingen, [1-9]\d* correcties/);
  });

  it('goes on after Ctrl-C where it stopped', async () => {
    await register();
    const file = await write(generate({ kind: 'monthly' }));
    const stopped = terminal({ onProgress: (line) => line.startsWith('40 van ') && stopped.interrupt() });
    expect(await run(importing(file, '--yes'), stopped)).toBe(EXIT.interrupted);
    expect(stopped.shown()).toContain('gaat verder waar het ophield');
    const rest = terminal();
    expect(await run(importing(file, '--yes'), rest)).toBe(EXIT.ok);
    const { rows } = await pool.query(
      `select count(*) as events, count(distinct payload::json->>'measurementId') as measurements
       from traject_log.event where type = 'MeasurementRecorded'`,
    );
    expect(rows).toEqual([{ events: '192', measurements: '192' }]);
  });

  it('maps what has no team by a file that it wrote itself, with names of teams', async () => {
    await register();
    const file = await write(generate({ kind: 'monthly' }));
    const mapping = path.join(folder, 'mapping.csv');
    expect(await run(importing(file, '--preview', '--write-mapping', mapping), terminal())).toBe(EXIT.ok);
    const template = await readFile(mapping, 'utf8');
    expect(template).toContain('911A100;4;;');
    await writeFile(mapping, template.replaceAll(/^(911A100;\d;;)/gm, '$1team TEAM-3'));
    const done = terminal();
    expect(await run(importing(file, '--yes', '--mapping', mapping), done)).toBe(EXIT.ok);
    expect(done.shown()).toContain('4 koppelingen');
    const overwriting = terminal();
    expect(await run(importing(file, '--preview', '--write-mapping', mapping), overwriting)).toBe(EXIT.ok);
    expect(overwriting.shown()).toContain('Elke onderwijsaanbieder heeft een team');
    await writeFile(mapping, 'providerUnit;level;crebo;team\n900A100;9;;x\n901A100;;;Nergens\n');
    const faulty = terminal();
    expect(await run(importing(file, '--mapping', mapping), faulty)).toBe(EXIT.refused);
    expect(faulty.shown()).toMatch(/2[\s\S]*3[\s\S]*Team team-0 \(team-0\)/);
  });

  it('asks for whom and as whom where that is not plain', async () => {
    await register(['quality', 'quality-2']);
    const file = await write(generate({ kind: 'monthly' }));
    const unsure = terminal();
    expect(await run(importing(file, '--yes'), unsure)).toBe(EXIT.refused);
    expect(unsure.shown()).toMatch(/--as quality\n +--as quality-2/);
    const stranger = terminal();
    expect(await run(importing(file, '--yes', '--as', 'somebody'), stranger)).toBe(EXIT.refused);
    const nowhere = terminal();
    expect(await run(importing(file, '--institution', 'other'), nowhere)).toBe(EXIT.refused);
    expect(nowhere.shown()).toContain('--institution inst-1  (99ZZ, Zuiderpoort)');
    expect(await run(importing(file, '--yes', '--as', 'quality-2'), terminal())).toBe(EXIT.ok);
  });

  it('refuses a file of another institution, naming both and how to accept it', async () => {
    await register();
    const file = await write(generate({ kind: 'monthly', brin: '98YY' }));
    const refused = terminal();
    expect(await run(importing(file, '--yes'), refused)).toBe(EXIT.refused);
    expect(refused.shown()).toMatch(/98YY.*99ZZ.*--brin 98YY/);
    expect(await run(importing(file, '--yes', '--brin', '98yy'), terminal())).toBe(EXIT.ok);
  });

  it('reads Latin-1, a byte order mark and quoted fields as they are', async () => {
    await register();
    const text = Buffer.concat([...bytesOf(generate({ kind: 'monthly' }))]).toString();
    const latin1 = path.join(folder, '202310A04I99ZZ.csv');
    await writeFile(latin1, Buffer.from(text, 'latin1'));
    const marked = path.join(folder, '202310A04I99ZZ (1).csv');
    await writeFile(marked, `\uFEFF${text}`);
    for (const file of [latin1, marked]) {
      const shown = terminal();
      expect(await run(importing(file, '--preview'), shown)).toBe(EXIT.ok);
      expect(shown.shown()).toContain('School 11 Café Noord');
    }
  });
});

describe('traject import duo-vsv on the embedded database', () => {
  const embedded = () => ({ TRAJECT_DATA: path.join(folder, 'data') });

  it('starts it and stops it, or uses the one that runs, and leaves no person in its log', async () => {
    const settings = { kind: 'embedded', folder: embedded().TRAJECT_DATA } as const;
    await mkdir(settings.folder);
    await registerCollege(settings, { brin: '99ZZ', mapped });
    const delivery = generate({ kind: 'monthly', months: 2 });
    const file = await write(delivery);
    const shown = rememberedTerminal(embedded());
    expect(await run(importing(file, '--yes'), shown)).toBe(EXIT.ok);
    expect(await runningEmbedded(settings.folder)).toBeNull();

    const server = await startEmbedded({ folder: settings.folder });
    const beside = rememberedTerminal(embedded());
    expect(await run(importing(file, '--yes'), beside)).toBe(EXIT.ok);
    expect(beside.shown()).toContain('niets nieuws');
    expect(await runningEmbedded(settings.folder)).toBe(server.connectionString);
    await server.stop();
    const log = await readFile(path.join(settings.folder, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is ready');
    expect(personalValuesIn(log, delivery.personalValues())).toEqual([]);
  });
});
