import { describe, expect, it } from 'vitest';
import type { DeliveryKind } from './delivery.js';
import { measurementsOf } from './measurements.js';
import { type ParseResult, parseDelivery } from './parse-delivery.js';
import { sentence } from './sentence.js';
import { bytesOf, generateDelivery } from './testing/generate-delivery.js';

const kinds: DeliveryKind[] = ['monthly', 'startSet', 'enrolled', 'leavers'];

function everythingSaid(result: ParseResult): string {
  const refusals = result.ok ? result.delivery.refusals : [result.refusal];
  const said = refusals.flatMap((refusal) => [sentence(refusal, 'nl'), sentence(refusal, 'en')]);
  const proposal = result.ok ? measurementsOf([result.delivery], []) : null;
  return JSON.stringify([result, said, proposal]);
}

function leaked(said: string, personal: Set<string>): string[] {
  return [...personal].filter((value) => said.includes(value));
}

describe('persons stay out', () => {
  it.each(kinds)('of what is kept of a file of kind %s', async (kind) => {
    const delivery = generateDelivery({ kind, rows: 300, seed: 7 });
    const result = await parseDelivery(bytesOf(delivery), { fileName: delivery.fileName });
    expect(result).toMatchObject({ ok: true, delivery: { kind, rowsRead: 300, rowsRefused: 0 } });
    expect(leaked(everythingSaid(result), delivery.personalValues())).toEqual([]);
  });

  const read =
    /^(BRIN|NIVEAU|ONDERWIJSSOORT|LEERWEG|CREBO|ONDERWIJSCODE|ILT\/CREBO|RAPPORTAGE_?MAAND|VANAF_WANNEER|ONDERWIJSAANBIEDER_?CODE)$/;

  it.each(kinds)(
    'of what is said when a cell of a person stands in a column that is read, kind %s',
    async (kind) => {
      const delivery = generateDelivery({ kind, rows: 12, seed: 8 });
      const [header = '', ...rows] = [...delivery.lines()].map((line) => line.trimEnd());
      const columns = header.split(';');
      const astray = columns.flatMap((name, at) => (read.test(name) ? [at] : []));
      expect(astray.length).toBeGreaterThan(3);
      for (const value of [
        '912345679',
        '12-04-2003',
        '20030412',
        'Zorvikmael',
        'Quondrës-Plim',
        '1234QX',
        'Kastpad 12',
      ])
        for (const at of astray) {
          const [first = '', ...others] = rows;
          const cells = first.replace(/"[^"]*"/, 'School').split(';');
          const file = [header, cells.with(at, value).join(';'), ...others, ''].join('\r\n');
          const result = await parseDelivery([Buffer.from(file)], { fileName: delivery.fileName });
          expect({
            value,
            column: columns[at],
            leaked: leaked(everythingSaid(result), new Set([value])),
          }).toEqual({
            value,
            column: columns[at],
            leaked: [],
          });
        }
    },
  );

  it('of what is said about files that are refused', async () => {
    const delivery = generateDelivery({ kind: 'enrolled', rows: 20, seed: 9 });
    const file = [...delivery.lines()].join('');
    const broken = [
      file.slice(0, -60),
      file.replace(/;90/, ';"90'),
      file.slice(file.indexOf('\n') + 1),
      file.replaceAll(';', ','),
      file.replaceAll('99ZZ;99ZZ', '98YY;99ZZ').replace('99ZZ', '98YY'),
      file + file,
      file.replace('NIVEAU', 'ANDERS'),
    ];
    for (const content of broken) {
      const result = await parseDelivery([Buffer.from(content)], { fileName: delivery.fileName });
      expect(leaked(everythingSaid(result), delivery.personalValues())).toEqual([]);
    }
  });
});

describe('memory', () => {
  it('keeps combinations and not rows, and takes the stream piece by piece', async () => {
    const delivery = generateDelivery({
      kind: 'monthly',
      rows: 20_000,
      seed: 1,
      units: 5,
      crebosPerUnit: 3,
      months: 6,
    });
    let taken = 0;
    let done = 0;
    let mostAhead = 0;
    function* source(): Generator<Uint8Array> {
      for (const piece of bytesOf(delivery)) {
        taken += 1;
        mostAhead = Math.max(mostAhead, taken - done);
        yield piece;
      }
    }
    const result = await parseDelivery(source(), {
      fileName: delivery.fileName,
      onProgress: () => (done += 1),
    });
    if (!result.ok) throw new Error(result.refusal.code);
    expect(taken).toBeGreaterThan(50);
    expect(mostAhead).toBe(1);
    expect(result.delivery.rowsRead).toBe(20_000);
    expect(result.delivery.aggregates.length).toBeLessThanOrEqual(5 * 4 * 3 * 6);
    expect(JSON.stringify(result).length).toBeLessThan(40_000);
  });
});
