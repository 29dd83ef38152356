import { describe, expect, it } from 'vitest';
import type { Refusal } from './refusal.js';
import { sentence } from './sentence.js';

const line = 12;
const row = { line, column: 'NIVEAU' };

/** One of every code; the type makes a new code without an example fail to compile. */
const examples: { readonly [Code in Refusal['code']]: Refusal & { readonly code: Refusal['code'] } } = {
  EMPTY_FILE: { code: 'EMPTY_FILE' },
  NO_ROWS: { code: 'NO_ROWS' },
  NO_USABLE_ROWS: { code: 'NO_USABLE_ROWS', rows: 3, first: { code: 'INVALID_CREBO', ...row } },
  NOT_TEXT: { code: 'NOT_TEXT', found: 'zip' },
  WRONG_SEPARATOR: { code: 'WRONG_SEPARATOR', found: 'tab' },
  UNKNOWN_KIND: { code: 'UNKNOWN_KIND' },
  MISSING_COLUMNS: { code: 'MISSING_COLUMNS', columns: ['NIVEAU', 'CREBO'] },
  DUPLICATE_COLUMNS: { code: 'DUPLICATE_COLUMNS', columns: ['NIVEAU'] },
  NAME_AND_CONTENT_DISAGREE: { code: 'NAME_AND_CONTENT_DISAGREE', named: 'enrolled', found: 'leavers' },
  NAME_AND_MONTHS_DISAGREE: { code: 'NAME_AND_MONTHS_DISAGREE', named: '2022-11', found: '2023-04' },
  NAME_AND_OPTIONS_DISAGREE: { code: 'NAME_AND_OPTIONS_DISAGREE', named: 2022, given: 2023 },
  YEAR_NOT_IN_NAME: {
    code: 'YEAR_NOT_IN_NAME',
    missing: ['yieldYear', 'status'],
    example: 'NRSP2023VI27GZ.csv',
  },
  OTHER_INSTITUTION: { code: 'OTHER_INSTITUTION', expected: '99ZZ', found: '98YY', line },
  MIXED_INSTITUTIONS: { code: 'MIXED_INSTITUTIONS', first: '99ZZ', found: '98YY', line },
  MIXED_YIELD_YEARS: { code: 'MIXED_YIELD_YEARS', years: [2021, 2022] },
  MIXED_DELIVERIES: { code: 'MIXED_DELIVERIES', line },
  TRUNCATED_LAST_LINE: { code: 'TRUNCATED_LAST_LINE', line, fields: 3, expectedFields: 27 },
  BROKEN_QUOTES: { code: 'BROKEN_QUOTES', line },
  TOO_LARGE: { code: 'TOO_LARGE', what: 'persons', limit: 5 },
  ABORTED: { code: 'ABORTED' },
  TOO_FEW_FIELDS: { code: 'TOO_FEW_FIELDS', ...row },
  TOO_MANY_FIELDS: { code: 'TOO_MANY_FIELDS', ...row },
  INVALID_BRIN: { code: 'INVALID_BRIN', ...row },
  INVALID_MONTH: { code: 'INVALID_MONTH', ...row, value: '202213' },
  INVALID_PROVIDER_UNIT: { code: 'INVALID_PROVIDER_UNIT', ...row },
  INVALID_CREBO: { code: 'INVALID_CREBO', ...row, value: '12' },
  UNKNOWN_LEVEL: { code: 'UNKNOWN_LEVEL', ...row, value: 'Mbo7 opleidingen' },
  DUPLICATE_PERSON: { code: 'DUPLICATE_PERSON', ...row },
  MAPPING_EMPTY: { code: 'MAPPING_EMPTY' },
  MAPPING_HEADER: { code: 'MAPPING_HEADER', line },
  MAPPING_FIELDS: { code: 'MAPPING_FIELDS', line, fields: 3 },
  MAPPING_QUOTES: { code: 'MAPPING_QUOTES', line },
  MAPPING_PROVIDER_UNIT: { code: 'MAPPING_PROVIDER_UNIT', line },
  MAPPING_LEVEL: { code: 'MAPPING_LEVEL', line, value: '5' },
  MAPPING_CREBO: { code: 'MAPPING_CREBO', line, value: 'x' },
  MAPPING_UNKNOWN_TEAM: { code: 'MAPPING_UNKNOWN_TEAM', line, value: 'Nord' },
  MAPPING_DUPLICATE: { code: 'MAPPING_DUPLICATE', line, firstLine: 4 },
  LEAVERS_MISSING: { code: 'LEAVERS_MISSING' },
  ENROLLED_MISSING: { code: 'ENROLLED_MISSING' },
  NONE_ENROLLED: { code: 'NONE_ENROLLED' },
  MORE_LEAVERS_THAN_ENROLLED: { code: 'MORE_LEAVERS_THAN_ENROLLED' },
  START_SET_NOT_MEASURED: { code: 'START_SET_NOT_MEASURED' },
  SUPERSEDED: { code: 'SUPERSEDED' },
  SAME_FILE_TWICE: { code: 'SAME_FILE_TWICE' },
  WAITS_FOR_COUNTERPART: { code: 'WAITS_FOR_COUNTERPART' },
};

describe('sentence', () => {
  it.each(Object.entries(examples))(
    'says %s in one sentence, different in Dutch and English',
    (code, refusal) => {
      expect(refusal.code).toBe(code);
      for (const language of ['nl', 'en'] as const) {
        expect(sentence(refusal, language)).toMatch(/^[A-Z].{10,}\.$/);
        expect(sentence(refusal, language)).not.toMatch(/undefined|null|\[object|NaN/);
      }
      expect(sentence(refusal, 'nl')).not.toBe(sentence(refusal, 'en'));
    },
  );

  it('names line, column and value of a row', () => {
    expect(sentence(examples.UNKNOWN_LEVEL, 'nl')).toBe(
      'Regel 12, NIVEAU: geen bekend niveau (“Mbo7 opleidingen”).',
    );
    expect(sentence(examples.INVALID_CREBO, 'en')).toBe(
      'Line 12, NIVEAU: not a crebo number of 3 to 6 digits (“12”).',
    );
  });

  it('says which file name would have told the year', () => {
    expect(sentence(examples.YEAR_NOT_IN_NAME, 'en')).toContain('NRSP2023VI27GZ.csv');
  });

  it('names missing columns', () => {
    expect(sentence(examples.MISSING_COLUMNS, 'nl')).toBe('Deze kolommen ontbreken: NIVEAU, CREBO.');
  });
});
