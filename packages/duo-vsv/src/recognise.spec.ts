import { describe, expect, it } from 'vitest';
import { recognise } from './recognise.js';
import type { FileRefusal } from './refusal.js';
import { HEADERS } from './testing/generate-delivery.js';

const header = (kind: keyof typeof HEADERS): string[] => HEADERS[kind].split(';');
const recognition = (name: string, fields: readonly string[], options = {}) => {
  const outcome = recognise(name, fields, options);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.recognition;
};
const refusal = (name: string, fields: readonly string[], options = {}): FileRefusal | null => {
  const outcome = recognise(name, fields, options);
  return outcome.ok ? null : outcome.refusal;
};

describe('recognise', () => {
  it('knows the enrolled of a yield year, its last calendar year being in the name', () => {
    expect(recognition('/somewhere/NRSP2023VI99ZZ.csv', header('enrolled'))).toMatchObject({
      kind: 'enrolled',
      yieldYear: 2022,
      status: 'provisional',
      brin: '99ZZ',
    });
  });

  it('knows the definitive leavers, in a name with other letters and a copy mark', () => {
    expect(recognition('C:\\files\\nenr2024di99zz (1).CSV', header('leavers'))).toMatchObject({
      kind: 'leavers',
      yieldYear: 2023,
      status: 'definitive',
      brin: '99ZZ',
    });
  });

  it.each(['202211A04I99ZZ.csv', '202211A05I99ZZ.csv'])(
    'knows %s with the columns of leavers as monthly',
    (name) => {
      expect(recognition(name, header('monthly'))).toMatchObject({
        kind: 'monthly',
        yieldYear: null,
        reportMonth: '2022-11',
      });
    },
  );

  it('places an A14 in the yield year that ended before it was made', () => {
    expect(recognition('202401A14I99ZZ.csv', header('monthly'))).toMatchObject({
      yieldYear: 2022,
      runsOn: true,
    });
  });

  it('never takes the start set for leavers', () => {
    expect(recognition('202211A05I99ZZ.csv', header('startSet')).kind).toBe('startSet');
    expect(recognition('anything.csv', header('startSet')).kind).toBe('startSet');
    expect(refusal('202211A04I99ZZ.csv', header('startSet'))).toEqual({
      code: 'NAME_AND_CONTENT_DISAGREE',
      named: 'monthly',
      found: 'startSet',
    });
    const bare = header('startSet').filter((name) => name !== 'INDICATIE_STARTKWALIFICATIE');
    expect(recognition('202211A05I99ZZ.csv', bare).kind).toBe('startSet');
  });

  it.each([
    ['NRSP2023VI99ZZ.csv', 'leavers', 'enrolled'],
    ['NenR2023VI99ZZ.csv', 'enrolled', 'leavers'],
    ['NenR2023VI99ZZ.csv', 'monthly', 'leavers'],
    ['202211A04I99ZZ.csv', 'enrolled', 'monthly'],
  ] as const)('refuses %s with the columns of %s', (name, kind, named) => {
    expect(refusal(name, header(kind))).toEqual({ code: 'NAME_AND_CONTENT_DISAGREE', named, found: kind });
  });

  it('asks for year and status where the name lost them, and takes them as options', () => {
    expect(refusal('population.csv', header('enrolled'))).toEqual({
      code: 'YEAR_NOT_IN_NAME',
      missing: ['yieldYear', 'status'],
      example: 'NRSP2023VI27GZ.csv',
    });
    expect(refusal('leavers.csv', header('leavers'), { yieldYear: 2022 })).toMatchObject({
      missing: ['status'],
    });
    expect(
      recognition('leavers.csv', header('leavers'), { yieldYear: 2022, status: 'definitive' }),
    ).toMatchObject({
      kind: 'leavers',
      yieldYear: 2022,
      status: 'definitive',
    });
  });

  it('reads a monthly file under any name', () => {
    expect(recognition('export.csv', header('monthly'))).toMatchObject({ kind: 'monthly', brin: null });
  });

  it('refuses options that contradict the name', () => {
    expect(refusal('NRSP2023VI99ZZ.csv', header('enrolled'), { yieldYear: 2023 })).toEqual({
      code: 'NAME_AND_OPTIONS_DISAGREE',
      named: 2022,
      given: 2023,
    });
    expect(refusal('NRSP2023VI99ZZ.csv', header('enrolled'), { status: 'definitive' })).toMatchObject({
      code: 'NAME_AND_OPTIONS_DISAGREE',
      named: 'provisional',
    });
    expect(refusal('NRSP2023VI99ZZ.csv', header('enrolled'), { brin: '98YY' })).toEqual({
      code: 'OTHER_INSTITUTION',
      expected: '98YY',
      found: '99ZZ',
      line: null,
    });
  });

  it('names the columns that are missing', () => {
    const without = header('enrolled').filter((name) => name !== 'NIVEAU' && name !== 'CREBO');
    expect(refusal('NRSP2023VI99ZZ.csv', without)).toEqual({
      code: 'MISSING_COLUMNS',
      columns: ['NIVEAU', 'CREBO'],
    });
    const noMonth = header('monthly').filter((name) => name !== 'RAPPORTAGEMAAND');
    expect(refusal('202211A04I99ZZ.csv', noMonth)).toEqual({
      code: 'MISSING_COLUMNS',
      columns: ['RAPPORTAGEMAAND'],
    });
  });

  it('refuses a column that stands there twice', () => {
    expect(refusal('NRSP2023VI99ZZ.csv', [...header('enrolled'), 'NIVEAU'])).toEqual({
      code: 'DUPLICATE_COLUMNS',
      columns: ['NIVEAU'],
    });
  });

  it.each([
    [',', ','],
    ['\t', 'tab'],
    ['|', '|'],
  ])('says that %j separates the columns', (separator, found) => {
    expect(refusal('NRSP2023VI99ZZ.csv', [header('enrolled').join(separator)])).toEqual({
      code: 'WRONG_SEPARATOR',
      found,
    });
  });

  it('refuses what is no header of DUO', () => {
    expect(refusal('NRSP2023VI99ZZ.csv', ['naam', 'bedrag', 'datum'])).toEqual({ code: 'UNKNOWN_KIND' });
  });

  it('reads a file from which the person columns were taken out', () => {
    const lean = ['BRIN', 'NIVEAU', 'CREBO', 'ONDERWIJSAANBIEDER_CODE', 'ONDERWIJSAANBIEDER_NAAM'];
    expect(recognition('NRSP2023VI99ZZ.csv', lean).columns.person).toBeUndefined();
  });
});
