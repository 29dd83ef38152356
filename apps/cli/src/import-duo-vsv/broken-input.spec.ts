import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bytesOf, generateDelivery } from '@traject/duo-vsv/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../exit-code.js';
import { run } from '../program.js';
import { rememberedTerminal } from '../testing/college.js';

// Nothing listens there: a file that is refused needs no database.
const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' };
const good = Buffer.concat([
  ...bytesOf(generateDelivery({ kind: 'enrolled', rows: 40, seed: 3 })),
]).toString();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'traject-broken-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function given(content: string | Uint8Array, name = 'NRSP2023VI99ZZ.csv', ...options: string[]) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const terminal = rememberedTerminal({ ...env, LANG: 'en_GB.UTF-8' });
  const exitCode = await run(['import', 'duo-vsv', file, '--yes', ...options], terminal);
  const lines = terminal
    .shown()
    .split('\n')
    .filter((line) => !line.includes('% of'));
  return { exitCode, lines };
}

const broken: [string, string | Uint8Array, RegExp][] = [
  ['an empty file', '', /is empty/],
  ['a header alone', `${good.slice(0, good.indexOf('\r\n'))}\r\n`, /not a single row/],
  ['commas for semicolons', good.replaceAll(';', ','), /separated by commas/],
  ['a missing column', good.replace('NIVEAU;ONDERWIJSSOORT', 'X;Y'), /columns? (is|are) missing: .*NIVEAU/],
  ['a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 1)]), /is a zip file/],
  ['a last line that was cut off', good.slice(0, -60), /was cut off/],
  ['a quotation mark that is not closed', good.replace('Mbo4', '"Mbo4'), /quotation mark/],
  ['another file', 'a;b;c\r\n1;2;3\r\n', /not the header/],
];

describe('traject import duo-vsv with', () => {
  it.each(broken)('%s says so in one sentence and ends with 2', async (_what, content, sentence) => {
    const { exitCode, lines } = await given(content);
    expect(exitCode).toBe(EXIT.refused);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^NRSP2023VI99ZZ\.csv: [A-Z]/);
    expect(lines[0]).toMatch(sentence);
    expect(lines[1]).toBe('Nothing was recorded.');
  });

  it('one broken file among others refuses them all, each with its own sentence', async () => {
    const terminal = rememberedTerminal(env);
    const [a, b] = [path.join(folder, 'a.csv'), path.join(folder, 'missing.csv')];
    await writeFile(a, '');
    expect(await run(['import', 'duo-vsv', a, b], terminal)).toBe(EXIT.refused);
    expect(terminal.shown()).toBe(
      'a.csv: Het bestand is leeg.\nmissing.csv: dit bestand bestaat niet.\nEr is niets vastgelegd.',
    );
  });

  it('a yearly file under another name asks for year and status, and takes them', async () => {
    const unnamed = await given(good, 'export.csv');
    expect(unnamed).toMatchObject({ exitCode: EXIT.refused });
    expect(unnamed.lines[0]).toContain('NRSP2023VI27GZ.csv');
    const named = await given(good, 'export.csv', '--year', '2022-2023', '--status', 'v');
    expect(named).toMatchObject({ exitCode: EXIT.failed });
    expect(named.lines[0]).toContain('ECONNREFUSED');
  });

  it.each([
    [['--year', '2022-2024'], '--year takes: 2022-2023.'],
    [['--status', 'X'], '--status takes: V, D.'],
    [['--brin', 'ZZ99'], '--brin takes: 27GZ.'],
    [['--language', 'fr'], '--language: nl, en'],
    [['--colour'], "error: unknown option '--colour'"],
  ])('the option %j says what it takes', async (options, sentence) => {
    const { exitCode, lines } = await given(good, undefined, ...options);
    expect({ exitCode, line: lines.at(-1) }).toEqual({ exitCode: EXIT.refused, line: sentence });
  });

  it('a data folder that is not there says what to do, and makes none', async () => {
    const file = path.join(folder, 'NRSP2023VI99ZZ.csv');
    await writeFile(file, good);
    const terminal = rememberedTerminal({ TRAJECT_DATA: path.join(folder, 'none') });
    expect(await run(['import', 'duo-vsv', file], terminal)).toBe(EXIT.failed);
    expect(terminal.shown()).toContain('npm start');
  });
});
