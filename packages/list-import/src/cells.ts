// What stands in a cell, as people and spreadsheets write it. Each throws a RowRefused for what cannot be read.
import { addDays, isLocalDate, type LocalDate, type Period } from '@traject/domain';
import type { ListRow } from './list-row.js';
import { RowRefused } from './row-refused.js';
import { refuseRow } from './row-refusal.js';

/** A day: `31-1-2025`, `31/01/2025`, `31.1.2025`, `2025-01-31`, with or without a time after it. Day before month, always. */
export function dateIn(row: ListRow, field: string): LocalDate {
  const cell = row.needed(field);
  const day = cell.split(/[ T]/)[0] ?? '';
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(day);
  const date = parts
    ? `${parts[3] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`
    : day;
  if (!isLocalDate(date)) throw new RowRefused(refuseRow('DATE_UNREADABLE', field));
  return date;
}

/** A time of day as `HH:MM`: `9:00`, `09.00`, `9u`, `13:30:00`, `2025-01-31 13:30`; null where nothing stands. */
export function timeIn(row: ListRow, field: string): string | null {
  const cell = row.cell(field);
  if (cell === '') return null;
  const time = (cell.includes(' ') ? cell.slice(cell.lastIndexOf(' ') + 1) : cell).toLowerCase();
  const parts = /^(\d{1,2})(?:[:.u h](\d{2}))?(?::\d{2})?u?$/.exec(time);
  const [hours, minutes] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)];
  if (!parts || hours > 23 || minutes > 59) throw new RowRefused(refuseRow('TIME_UNREADABLE', field));
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A number with a Dutch or an English decimal sign, with or without `€` or `%`; null where nothing stands. */
export function numberIn(row: ListRow, field: string): number | null {
  const cell = row.cell(field).replace(/[€%\s\u00a0]/g, '');
  if (cell === '') return null;
  const plain = /^-?\d{1,3}(\.\d{3})+,\d+$/.test(cell)
    ? cell.replaceAll('.', '').replace(',', '.')
    : /^-?\d{1,3}(,\d{3})+\.\d+$/.test(cell)
      ? cell.replaceAll(',', '')
      : cell.replace(',', '.');
  if (!/^-?\d*\.?\d+(e-?\d+)?$/i.test(plain)) throw new RowRefused(refuseRow('NUMBER_UNREADABLE', field));
  return Number(plain);
}

export function neededNumber(row: ListRow, field: string): number {
  row.needed(field);
  return numberIn(row, field) ?? 0;
}

/** One of `values` by any of its words, in any capitals; the first words of each are named when it is none. */
export function choiceIn<T extends string | number | boolean>(
  row: ListRow,
  field: string,
  values: readonly (readonly [value: T, nl: string, en: string, ...also: string[]])[],
): T | null {
  const cell = row.cell(field).toLowerCase();
  if (cell === '') return null;
  const found = values.find(([value, ...words]) =>
    [String(value), ...words].some((word) => word.toLowerCase() === cell),
  );
  if (found) return found[0];
  const named = (index: 1 | 2): string => values.map((value) => value[index]).join(', ');
  throw new RowRefused(refuseRow('VALUE_UNKNOWN', field, [named(1), named(2)]));
}

export const YES_NO = [
  [true, 'ja', 'yes', 'j', 'y', 'waar', '1', 'x'],
  [false, 'nee', 'no', 'n', 'onwaar', '0'],
] as const;

/** As `choiceIn` where something must stand. */
export function neededChoice<T extends string | number | boolean>(
  row: ListRow,
  field: string,
  values: readonly (readonly [value: T, nl: string, en: string, ...also: string[]])[],
): T {
  row.needed(field);
  const value = choiceIn(row, field, values);
  if (value === null) throw new RowRefused(refuseRow('CELL_MISSING', field));
  return value;
}

/** From `from` until `until` (not included) or through `lastDay` (included); open where neither stands. */
export function periodIn(row: ListRow): Period {
  const from = dateIn(row, 'from');
  const [until, lastDay] = [row.cell('until'), row.cell('lastDay')];
  if (until !== '' && lastDay !== '') throw new RowRefused(refuseRow('TWO_ENDS', 'lastDay'));
  if (lastDay !== '') return { from, until: addDays(dateIn(row, 'lastDay'), 1) };
  return { from, until: until === '' ? null : dateIn(row, 'until') };
}
