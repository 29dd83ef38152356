import type { Column, RequiredColumns } from './columns.js';
import type { Level } from './delivery.js';
import type { RowReason } from './refusal.js';

/** What one row says, without the person that it is about. */
export type Row = {
  readonly brin: string;
  readonly providerUnit: string;
  readonly providerUnitName: string;
  /** Null for a row outside the mbo levels; `levelName` then names it. */
  readonly level: Level | null;
  /** Empty when the file does not name the level, or by words that DUO does not use. */
  readonly levelName: string;
  readonly crebo: string;
  /** RAPPORTAGEMAAND `YYYY-MM`; null in a yearly file. */
  readonly reportMonth: string | null;
  /** VANAF_WANNEER `YYYY-MM`; null where the file does not say it. */
  readonly since: string | null;
};

export type RowFault = { readonly code: RowReason; readonly column: string; readonly value?: string };

const BRIN = /^\d{2}[A-Z]{2}$/;
const MONTH = /^(\d{4})(0[1-9]|1[0-2])$/;
const CREBO = /^\d{3,6}$/;
// RIO writes 100A172; the letter keeps a stray BSN or date out, the digit a name, the first part a postcode.
const PROVIDER_UNIT = /^(?!\d{4}[A-Z]{2}$)(?=.*[A-Z])(?=.*\d)[0-9A-Z]{4,10}$/;
const MBO_LEVEL = /^mbo\s*-?\s*(?:niveau\s*)?([1-9])(?!\d)/i;
// The words of which DUO makes the names of levels and types of education outside mbo. Nothing else in these columns is
// ever repeated, so a cell that went astray cannot carry a name out.
const LEVEL_WORDS = new Set(
  (
    'vmbo havo vwo vavo mavo gymnasium atheneum vo vso pro praktijkonderwijs brugjaar brugklas onderbouw bovenbouw ' +
    'basis kader gemengde theoretische leerweg educatie basiseducatie inburgering nt2 staatsexamen overig onbekend ' +
    'bol bbl ex mbo en of niveau opleiding opleidingen onderwijs voortgezet volwassenen algemeen'
  ).split(' '),
);

/**
 * Reads one row of the length of the header. Nothing is reinterpreted: DUO has already limited these files to those who
 * are under 23 on 1 October of the yield year and have no start qualification, so birth dates are not looked at.
 */
export function readRow(fields: readonly string[], columns: RequiredColumns): Row | RowFault {
  const at = (column: Column): string => (fields[column.index] ?? '').trim();
  const brin = at(columns.brin).toUpperCase();
  if (!BRIN.test(brin)) return { code: 'INVALID_BRIN', column: columns.brin.name };

  const reportMonth = columns.month ? monthOf(at(columns.month)) : null;
  if (columns.month && reportMonth === null)
    return { code: 'INVALID_MONTH', column: columns.month.name, ...digits(at(columns.month)) };

  const providerUnit = at(columns.providerUnit).toUpperCase();
  if (providerUnit !== '' && !PROVIDER_UNIT.test(providerUnit))
    return { code: 'INVALID_PROVIDER_UNIT', column: columns.providerUnit.name };

  const crebo = wholeNumber(at(columns.crebo));
  if (crebo !== '' && !CREBO.test(crebo))
    return { code: 'INVALID_CREBO', column: columns.crebo.name, ...digits(crebo) };

  const stated = at(columns.level);
  const mboLevel = MBO_LEVEL.exec(stated)?.[1];
  if (mboLevel !== undefined && !isLevel(Number(mboLevel)))
    return { code: 'UNKNOWN_LEVEL', column: columns.level.name, ...levelValue(stated) };

  return {
    brin,
    providerUnit,
    providerUnitName: printable(at(columns.providerUnitName)),
    level: mboLevel === undefined ? null : (Number(mboLevel) as Level),
    levelName: levelName(stated) || levelName(columns.educationType ? at(columns.educationType) : ''),
    crebo,
    reportMonth,
    since: columns.since ? monthOf(at(columns.since)) : null,
  };
}

/** The number of the person in a row, only to be hashed; null when the row or the file has none. */
export function personNumber(fields: readonly string[], columns: RequiredColumns): string | null {
  // DUO writes 0 for the BSN of someone who only has an education number.
  for (const column of [columns.person, columns.personElse]) {
    const number = column ? (fields[column.index] ?? '').trim().replace(/^0+/, '') : '';
    if (number !== '') return number;
  }
  return null;
}

/** The name of a level as far as it consists of the words that DUO uses, at most a digit behind each; else empty. */
function levelName(value: string): string {
  const words = value.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const known = words.every(
    (word) => LEVEL_WORDS.has(word) || LEVEL_WORDS.has(word.replace(/\d$/, '')) || /^\d$/.test(word),
  );
  return known && value.length <= 60 ? printable(value) : '';
}

function levelValue(stated: string): { value?: string } {
  const value = levelName(stated);
  return value === '' ? {} : { value };
}

function monthOf(value: string): string | null {
  const match = MONTH.exec(wholeNumber(value));
  return match ? `${match[1] ?? ''}-${match[2] ?? ''}` : null;
}

function isLevel(level: number): level is Level {
  return level >= 1 && level <= 4;
}

/** A spreadsheet that once held the file may have turned 25251 into 25251.0. */
function wholeNumber(value: string): string {
  return value.replace(/\.0$/, '');
}

/** Up to seven digits can be repeated in a message; eight could be a birth date, nine a BSN. */
function digits(value: string): { value?: string } {
  return /^\d{1,7}$/.test(value) ? { value } : {};
}

function printable(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 120);
}
