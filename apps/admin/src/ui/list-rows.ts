import type { Column } from './data-table.js';
import type { ListState } from './list-search.js';

export type ListValue = string | number | null;

/** A column of a list whose rows are all at hand. */
export interface ListColumn<Row> extends Column<Row, string> {
  /** What it is found by and exported as, and sorted by; a column without it only shows. */
  value?: (row: Row) => ListValue;
  /** What it is sorted by, where that is not its value: a month in words, for example. */
  order?: (row: Row) => ListValue;
  /** One can choose to see only the rows with one of its values. */
  choose?: boolean;
}

const shownAs = (value: ListValue): string => (value === null ? '' : String(value));

// What is not known comes last, whichever way the list is sorted.
const compare = (a: ListValue, b: ListValue, down: boolean): number => {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const upwards = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
  return down ? -upwards : upwards;
};

/** The values that occur in a column, for choosing one; in the order in which the column sorts. */
export function choicesOf<Row>(rows: readonly Row[], column: ListColumn<Row>): string[] {
  const { value } = column;
  if (!value) return [];
  const order = column.order ?? value;
  const first = new Map<string, Row>();
  for (const row of rows) {
    const shown = shownAs(value(row));
    if (shown !== '' && !first.has(shown)) first.set(shown, row);
  }
  return [...first.entries()]
    .toSorted(([, a], [, b]) => compare(order(a), order(b), false))
    .map(([shown]) => shown);
}

/** The rows that hold every word of `q` and have the values of `where`, sorted; unsorted they keep their order. */
export function listRows<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  { q, where, sort, down }: ListState,
): Row[] {
  const wanted = (q ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const equal = columns.filter(({ key, choose }) => choose && where?.[key] !== undefined);
  const found = rows.filter((row) => {
    const text = columns.map(({ value }) => (value ? shownAs(value(row)) : '')).join(' ');
    const lower = text.toLocaleLowerCase();
    return (
      wanted.every((word) => lower.includes(word)) &&
      equal.every(({ key, value }) => value && shownAs(value(row)) === where?.[key])
    );
  });
  const by = columns.find(({ key }) => key === sort);
  const order = by?.order ?? by?.value;
  return order ? found.toSorted((a, b) => compare(order(a), order(b), down ?? false)) : found;
}

/** The rows as a table for CSV, with its header; columns without a value are left out. */
export const listTable = <Row>(rows: readonly Row[], columns: readonly ListColumn<Row>[]): ListValue[][] => {
  const told = columns.flatMap(({ name, value }) => (value ? [{ name, value }] : []));
  return [told.map(({ name }) => name), ...rows.map((row) => told.map(({ value }) => value(row)))];
};

/** A page of rows, from 1; the last one where the list has become shorter than `page`. */
export function pageOf<Row>(
  rows: readonly Row[],
  page: number,
  size: number,
): { page: number; pages: number; rows: readonly Row[] } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const shown = Math.min(page, pages);
  return { page: shown, pages, rows: rows.slice((shown - 1) * size, shown * size) };
}
