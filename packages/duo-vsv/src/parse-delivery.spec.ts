import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checksum } from './checksum.js';
import { type Progress, parseDelivery } from './parse-delivery.js';
import { type Fields, NAMES, csvOf, delivered } from './testing/csv-of.js';

const enrolled = { fileName: NAMES.enrolled };
const twoRows: Fields[] = [{}, { NIVEAU: 'Mbo2 opleidingen' }];

describe('counting', () => {
  it('counts persons per provider unit, level and crebo', async () => {
    const file = csvOf('enrolled', [
      {},
      {},
      { CREBO: '25604' },
      { NIVEAU: 'Mbo niveau 3', ONDERWIJSAANBIEDER_CODE: '901A100' },
    ]);
    const delivery = await delivered(file, enrolled);
    expect(delivery).toMatchObject({
      kind: 'enrolled',
      yieldYear: 2022,
      status: 'provisional',
      brin: '99ZZ',
      rowsRead: 4,
      rowsUsed: 4,
    });
    expect(delivery.aggregates).toEqual([
      { providerUnit: '900A100', level: 4, crebo: '25251', month: null, count: 2 },
      { providerUnit: '900A100', level: 4, crebo: '25604', month: null, count: 1 },
      { providerUnit: '901A100', level: 3, crebo: '25251', month: null, count: 1 },
    ]);
  });

  it('counts and names rows without an mbo level', async () => {
    const file = csvOf('enrolled', [
      { NIVEAU: 'HAVO/VWO bovenbouw' },
      { NIVEAU: 'HAVO/VWO bovenbouw' },
      { NIVEAU: 'VMBO bovenbouw' },
      { NIVEAU: '', ONDERWIJSSOORT: 'VAVO' },
      { NIVEAU: 'Zorvik', ONDERWIJSSOORT: '' },
      {},
    ]);
    const { withoutLevel, rowsUsed, rowsRefused } = await delivered(file, enrolled);
    expect(withoutLevel).toEqual([
      { name: '', count: 1 },
      { name: 'HAVO/VWO bovenbouw', count: 2 },
      { name: 'VAVO', count: 1 },
      { name: 'VMBO bovenbouw', count: 1 },
    ]);
    expect({ rowsUsed, rowsRefused }).toEqual({ rowsUsed: 1, rowsRefused: 0 });
  });

  it('calls a provider unit by the name that most rows give it', async () => {
    const named = (name: string): Fields => ({ ONDERWIJSAANBIEDER_NAAM: name });
    const file = csvOf('enrolled', [named('Techniek'), named('Zorg'), named('Zorg')]);
    expect((await delivered(file, enrolled)).providerUnits).toEqual([
      { code: '900A100', name: 'Zorg', spellings: 2 },
    ]);
  });

  it('keeps a row whose provider unit or crebo is not stated', async () => {
    const { aggregates } = await delivered(
      csvOf('enrolled', [{ ONDERWIJSAANBIEDER_CODE: '', CREBO: '' }]),
      enrolled,
    );
    expect(aggregates).toEqual([{ providerUnit: '', level: 4, crebo: '', month: null, count: 1 }]);
  });

  it('counts a monthly row in the month since which it is listed, else in its report month', async () => {
    const file = csvOf('monthly', [
      { RAPPORTAGEMAAND: '202301', VANAF_WANNEER: '202211' },
      { RAPPORTAGEMAAND: '202301', VANAF_WANNEER: '' },
      { RAPPORTAGEMAAND: '202301', VANAF_WANNEER: '202107' },
    ]);
    const { aggregates, yieldYear } = await delivered(file, { fileName: '202302A04I99ZZ.csv' });
    expect(yieldYear).toBe(2022);
    expect(aggregates.map(({ month, count }) => [month, count])).toEqual([
      ['2022-11', 1],
      ['2023-01', 2],
    ]);
  });

  it('keeps the autumn months of an A14 in the yield year before', async () => {
    const file = csvOf('monthly', [
      { RAPPORTAGEMAAND: '202312', VANAF_WANNEER: '202303' },
      { RAPPORTAGEMAAND: '202312', VANAF_WANNEER: '202312' },
    ]);
    const delivery = await delivered(file, { fileName: '202401A14I99ZZ.csv' });
    expect(delivery.yieldYear).toBe(2022);
    expect(delivery.aggregates.map(({ month }) => month)).toEqual(['2023-03', '2023-12']);
  });

  it('reads a monthly file without its name, from its rows', async () => {
    const file = csvOf('monthly', [{ RAPPORTAGEMAAND: '202303' }]);
    expect(await delivered(file, { fileName: 'x.csv' })).toMatchObject({
      yieldYear: 2022,
      reportMonth: '2023-03',
      brin: '99ZZ',
    });
  });

  it('counts a person once, by the first row', async () => {
    const same = { '#BURGERSERVICENUMMER': '912345678' };
    const file = csvOf('enrolled', [same, { ...same, NIVEAU: 'Mbo2 opleidingen' }, {}]);
    const delivery = await delivered(file, enrolled);
    expect(delivery).toMatchObject({ rowsRead: 3, rowsUsed: 2, rowsRefused: 1 });
    expect(delivery.refusals).toEqual([{ code: 'DUPLICATE_PERSON', column: 'BURGERSERVICENUMMER', line: 3 }]);
  });

  it('tells persons without a BSN apart by their education number', async () => {
    const row = (number: string): Fields => ({ '#BURGERSERVICENUMMER': '0', ONDERWIJSNUMMER: number });
    const file = csvOf('enrolled', [row('101'), row('102'), row('101')]);
    expect(await delivered(file, enrolled)).toMatchObject({ rowsUsed: 2, rowsRefused: 1 });
  });

  it('ignores empty lines and a last line end that is missing', async () => {
    const file = csvOf('enrolled', twoRows).replaceAll('\r\n', '\r\n\r\n').trimEnd();
    expect((await delivered(file, enrolled)).rowsRead).toBe(2);
  });

  it('reads quoted fields with the separator in them', async () => {
    const file = csvOf('enrolled', [{ ONDERWIJSAANBIEDER_NAAM: '"Zorg; ""Welzijn"" & Sport"' }]);
    expect((await delivered(file, enrolled)).providerUnits[0]?.name).toBe('Zorg; "Welzijn" & Sport');
  });

  it('reads a quotation mark inside an unquoted name as it stands', async () => {
    const file = csvOf('enrolled', [{ ONDERWIJSAANBIEDER_NAAM: 'School "De Brug"' }, {}]);
    expect((await delivered(file, enrolled)).rowsUsed).toBe(2);
  });

  it('gives the checksum and size of the bytes', async () => {
    const bytes = Buffer.from(csvOf('enrolled', twoRows));
    expect(await delivered(bytes, enrolled)).toMatchObject({
      checksum: checksum(bytes),
      bytes: bytes.length,
    });
    expect(checksum(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('encodings', () => {
  const file = csvOf('enrolled', [{ ONDERWIJSAANBIEDER_NAAM: 'Café Zoë' }]);

  it.each([
    ['UTF-8', Buffer.from(file), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${file}`), 'utf-8'],
    ['Latin-1', Buffer.from(file, 'latin1'), 'windows-1252'],
  ])('reads %s', async (_, bytes, encoding) => {
    const delivery = await delivered(bytes, enrolled);
    expect(delivery).toMatchObject({ encoding, rowsUsed: 1 });
    expect(delivery.providerUnits[0]?.name).toBe('Café Zoë');
  });

  it('reads a file that comes one byte at a time', async () => {
    const bytes = Buffer.from(`\uFEFF${file}`);
    const result = await parseDelivery(
      Array.from(bytes, (byte) => Uint8Array.of(byte)),
      enrolled,
    );
    expect(result).toMatchObject({ ok: true, delivery: { rowsUsed: 1, checksum: checksum(bytes) } });
  });
});

describe('progress and stopping', () => {
  it('reports bytes and rows while it reads, and at the end all of them', async () => {
    const bytes = Buffer.from(
      csvOf(
        'enrolled',
        Array.from({ length: 40 }, () => ({})),
      ),
    );
    const seen: Progress[] = [];
    const pieces = [bytes.subarray(0, 3000), bytes.subarray(3000)];
    await parseDelivery(pieces, {
      ...enrolled,
      bytesTotal: bytes.length,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen[0]).toMatchObject({ bytesRead: 3000, bytesTotal: bytes.length });
    expect(seen[0]?.rowsRead).toBeGreaterThan(0);
    expect(seen.at(-1)).toEqual({ bytesRead: bytes.length, bytesTotal: bytes.length, rowsRead: 40 });
  });

  it('stops when it is told to, and lets go of the source', async () => {
    const stop = new AbortController();
    let closed = false;
    function* source(): Generator<Uint8Array> {
      try {
        for (;;) yield Buffer.from(csvOf('enrolled', twoRows));
      } finally {
        closed = true;
      }
    }
    const result = await parseDelivery(source(), {
      ...enrolled,
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'ABORTED' } });
    expect(closed).toBe(true);
  });
});
