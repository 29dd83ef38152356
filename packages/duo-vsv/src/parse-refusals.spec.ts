import { describe, expect, it } from 'vitest';
import { type ParseOptions, parseDelivery } from './parse-delivery.js';
import type { FileRefusal } from './refusal.js';
import { type Fields, NAMES, csvOf, delivered, read } from './testing/csv-of.js';

async function refusalOf(content: string | Uint8Array, options: ParseOptions): Promise<FileRefusal | null> {
  const result = await read(content, options);
  return result.ok ? null : result.refusal;
}

const enrolled = { fileName: NAMES.enrolled };
const monthly = { fileName: NAMES.monthly };
const twoRows: Fields[] = [{}, { NIVEAU: 'Mbo2 opleidingen' }];

describe('rows that are refused', () => {
  it.each([
    ['NIVEAU', 'Mbo7 opleidingen', { code: 'UNKNOWN_LEVEL', column: 'NIVEAU', value: 'Mbo7 opleidingen' }],
    ['NIVEAU', 'Mbo7 Zorvik', { code: 'UNKNOWN_LEVEL', column: 'NIVEAU' }],
    ['CREBO', '25A', { code: 'INVALID_CREBO', column: 'CREBO' }],
    ['CREBO', '1234567', { code: 'INVALID_CREBO', column: 'CREBO', value: '1234567' }],
    ['CREBO', '912345678', { code: 'INVALID_CREBO', column: 'CREBO' }],
    ['BRIN', 'Zorvik', { code: 'INVALID_BRIN', column: 'BRIN' }],
    [
      'ONDERWIJSAANBIEDER_CODE',
      '912345678',
      { code: 'INVALID_PROVIDER_UNIT', column: 'ONDERWIJSAANBIEDER_CODE' },
    ],
  ])('names line, column and reason for %s %s', async (column, value, refusal) => {
    const { refusals } = await delivered(csvOf('enrolled', [{}, { [column]: value }, {}]), enrolled);
    expect(refusals).toEqual([{ line: 3, ...refusal }]);
  });

  it('refuses a row whose month is none', async () => {
    const { refusals } = await delivered(csvOf('monthly', [{ RAPPORTAGEMAAND: '202213' }, {}]), monthly);
    expect(refusals).toEqual([
      { code: 'INVALID_MONTH', column: 'RAPPORTAGEMAAND', line: 2, value: '202213' },
    ]);
  });

  it('refuses rows with too few or too many fields, unless it is the last one that is short', async () => {
    const [header = '', first = '', second = '', last = ''] = csvOf('enrolled', [{}, {}, {}]).split('\r\n');
    const file = [header, first.split(';').slice(0, 3).join(';'), `${second};;`, last].join('\n');
    const { refusals, rowsRead } = await delivered(file, enrolled);
    expect(rowsRead).toBe(3);
    expect(refusals.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['TOO_FEW_FIELDS', 2, 'GESLACHT'],
      ['TOO_MANY_FIELDS', 3, 'ONDERWIJSLOCATIE_PLAATSNAAM'],
    ]);
  });

  it('keeps a thousand of them and counts them all', async () => {
    const rows = Array.from({ length: 1500 }, () => ({ CREBO: 'x' }));
    const delivery = await delivered(csvOf('enrolled', [...rows, {}]), enrolled);
    expect(delivery.refusals).toHaveLength(1000);
    expect(delivery).toMatchObject({ rowsRefused: 1500, refusalCounts: { INVALID_CREBO: 1500 } });
  });

  it('refuses the file when no row is left', async () => {
    expect(await refusalOf(csvOf('enrolled', [{ CREBO: 'x' }, { CREBO: 'x' }]), enrolled)).toMatchObject({
      code: 'NO_USABLE_ROWS',
      rows: 2,
      first: { code: 'INVALID_CREBO', line: 2 },
    });
  });
});

describe('files that are refused', () => {
  it('refuses nothing at all, and a header alone', async () => {
    expect(await refusalOf('', enrolled)).toEqual({ code: 'EMPTY_FILE' });
    expect(await refusalOf('\uFEFF\r\n\r\n', enrolled)).toEqual({ code: 'EMPTY_FILE' });
    expect(await refusalOf(csvOf('enrolled', []), enrolled)).toEqual({ code: 'NO_ROWS' });
  });

  it('refuses a zip, also a short one', async () => {
    expect(await refusalOf(Buffer.from('PK\u0003\u0004'), enrolled)).toEqual({
      code: 'NOT_TEXT',
      found: 'zip',
    });
  });

  it('refuses a NUL byte deep inside', async () => {
    const file = csvOf('enrolled', [{}, { ACHTERNAAM: '\u0000' }]);
    expect(await refusalOf(file, enrolled)).toEqual({ code: 'NOT_TEXT', found: 'binary' });
  });

  it('refuses commas', async () => {
    const file = csvOf('enrolled', twoRows).replaceAll(';', ',');
    expect(await refusalOf(file, enrolled)).toEqual({ code: 'WRONG_SEPARATOR', found: ',' });
  });

  it('refuses a file that was cut off, whatever its other rows', async () => {
    const file = csvOf('enrolled', [{}, {}, {}]).trimEnd();
    expect(await refusalOf(file.slice(0, -40), enrolled)).toMatchObject({
      code: 'TRUNCATED_LAST_LINE',
      line: 4,
      expectedFields: 27,
    });
  });

  it('refuses a quotation mark that swallows lines, at the line where it opens', async () => {
    const file = csvOf('enrolled', [{}, { ACHTERNAAM: '"Zorvik' }, {}, { ACHTERNAAM: 'Zorvik"' }, {}]);
    expect(await refusalOf(file, enrolled)).toEqual({ code: 'BROKEN_QUOTES', line: 3 });
    const open = csvOf('enrolled', [{}, {}, { ACHTERNAAM: '"Zorvik' }, {}]);
    expect(await refusalOf(open, enrolled)).toEqual({ code: 'BROKEN_QUOTES', line: 4 });
  });

  it('stops at a line without end instead of gathering it', async () => {
    function* endless(): Generator<Uint8Array> {
      yield Buffer.from(csvOf('enrolled', [{}]));
      for (;;) yield Buffer.alloc(65_536, 'x');
    }
    expect(await parseDelivery(endless(), enrolled)).toMatchObject({
      ok: false,
      refusal: { code: 'BROKEN_QUOTES', line: 3 },
    });
  });

  it('refuses another institution than the name or the caller says', async () => {
    const file = csvOf('enrolled', [{}, { BRIN: '98YY' }]);
    expect(await refusalOf(file, enrolled)).toEqual({
      code: 'OTHER_INSTITUTION',
      expected: '99ZZ',
      found: '98YY',
      line: 3,
    });
    expect(await refusalOf(csvOf('monthly', [{}]), { fileName: 'x.csv', brin: '98yy' })).toEqual({
      code: 'OTHER_INSTITUTION',
      expected: '98YY',
      found: '99ZZ',
      line: 2,
    });
  });

  it('refuses two institutions in one file', async () => {
    const file = csvOf('monthly', [{}, { BRIN: '98YY' }]);
    expect(await refusalOf(file, { fileName: 'x.csv' })).toEqual({
      code: 'MIXED_INSTITUTIONS',
      first: '99ZZ',
      found: '98YY',
      line: 3,
    });
  });

  it('refuses two yield years in one file', async () => {
    const file = csvOf('monthly', [{ RAPPORTAGEMAAND: '202209' }, {}]);
    expect(await refusalOf(file, monthly)).toEqual({ code: 'MIXED_YIELD_YEARS', years: [2021, 2022] });
  });

  it('refuses two files pasted together', async () => {
    const file = csvOf('enrolled', [{}]) + csvOf('enrolled', [{}]);
    expect(await refusalOf(file, enrolled)).toEqual({ code: 'MIXED_DELIVERIES', line: 3 });
  });

  it('refuses rows of later months than the name', async () => {
    const file = csvOf('monthly', [{ RAPPORTAGEMAAND: '202304' }]);
    expect(await refusalOf(file, monthly)).toEqual({
      code: 'NAME_AND_MONTHS_DISAGREE',
      named: '2022-11',
      found: '2023-04',
    });
  });

  it('lets a failing source fail', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(csvOf('enrolled', twoRows));
      await Promise.reject(new Error('connection lost'));
    }
    await expect(parseDelivery(broken(), enrolled)).rejects.toThrow('connection lost');
  });
});
