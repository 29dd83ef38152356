import writeExcel from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readTable } from './read-table.js';
import { MOST_ROWS } from './table.js';
import { unpackedSize } from './unpacked-size.js';

const cellsOf = async (bytes: Uint8Array) => {
  const read = await readTable(bytes);
  return read.ok ? [read.table.headings, ...read.table.rows.map(({ cells }) => cells)] : read.problem;
};
const expected = [
  ['Naam', 'Vanaf'],
  ['Zoë Zorvik', '1-8-2024'],
];

describe('a CSV file', () => {
  it.each([
    ['semicolons', 'Naam;Vanaf\r\nZoë Zorvik;1-8-2024\r\n'],
    ['commas', 'Naam,Vanaf\nZoë Zorvik,1-8-2024'],
    ['tabs', 'Naam\tVanaf\nZoë Zorvik\t1-8-2024\n\n'],
    ['a byte order mark and quotation marks', '\uFEFF"Naam";"Vanaf"\r\n" Zoë Zorvik ";"1-8-2024"'],
    ['rows without anything', '\n;\nNaam;Vanaf\n;\nZoë Zorvik;1-8-2024\n;;\n'],
  ])('is read with %s', async (_, text) => expect(await cellsOf(Buffer.from(text))).toEqual(expected));
  it('is read in Windows-1252', async () =>
    expect(await cellsOf(Buffer.from('Naam;Vanaf\nZoë Zorvik;1-8-2024', 'latin1'))).toEqual(expected));
  it('keeps the line of the file', async () => {
    const read = await readTable(Buffer.from('Naam\n\nA\n"B\nC"\nD'));
    expect(read.ok && read.table.rows.map(({ line }) => line)).toEqual([3, 5, 6]);
  });
  it.each([
    ['', 'EMPTY_FILE'],
    ['Naam;Vanaf\r\n;\r\n', 'EMPTY_FILE'],
    ['Naam;Vanaf\r\n"Zorvik;1-8-2024\r\n', 'BROKEN_QUOTES'],
    ['Naam\0;Vanaf\r\nA;B', 'NOT_A_LIST'],
    [`a\n${'b\n'.repeat(MOST_ROWS + 1)}`, 'TOO_MANY_ROWS'],
    [`${'a;'.repeat(101)}\nb`, 'TOO_MANY_COLUMNS'],
  ])('is refused when it is no list (%#)', async (text, problem) =>
    expect(await cellsOf(Buffer.from(text))).toBe(problem),
  );
});

describe('an Excel file', () => {
  const sheet = () =>
    writeExcel([
      [{ value: 'Nr' }, { value: 'Fte' }, { value: 'Vanaf' }, { value: 'Begin' }, { value: 'Les' }],
      [
        { value: '00123' },
        { value: 0.1 + 0.2 },
        { value: new Date(Date.UTC(2025, 2, 3)), type: Date, format: 'dd-mm-yyyy' },
        { value: new Date(Date.UTC(2025, 2, 3, 13, 30)), type: Date, format: 'dd-mm-yyyy hh:mm' },
        { value: true },
      ],
    ]).toBuffer();
  it('is read with its dates, its numbers as they are shown and its numbers as text', async () =>
    expect(await cellsOf(await sheet())).toEqual([
      ['Nr', 'Fte', 'Vanaf', 'Begin', 'Les'],
      ['00123', '0.3', '2025-03-03', '2025-03-03 13:30', 'true'],
    ]));
  it('is refused when it is damaged, old, or would unpack to far more than a list', async () => {
    const bytes = new Uint8Array(await sheet());
    expect(unpackedSize(bytes)).toBeGreaterThan(500);
    expect(await cellsOf(bytes.slice(0, 300))).toBe('BROKEN_EXCEL');
    expect(await cellsOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toBe('OLD_EXCEL');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint32(directory + 24, 0x7fffffff, true);
    expect(await cellsOf(bytes)).toBe('BROKEN_EXCEL');
  });
});
