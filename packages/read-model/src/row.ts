// A row of a table before it is written, and its text.
import { field } from './copy-text.js';
import { snake, type Column, type RowOf, type Table } from './table.js';

/** A row of a table: its values by the names of its columns. */
export interface Row {
  table: Table;
  values: Record<string, unknown>;
}

/** Makes a row; the compiler checks it against its table. */
export const row = <T extends Table>(table: T, values: RowOf<T>): Row => ({ table, values });

/** The columns of a table in the order in which they are written, by SQL name. */
export const columnNames = ({ columns }: Table): string[] => Object.keys(columns).map(snake);

const columnsOf = new WeakMap<Table, [string, Column<unknown>][]>();

/** The values as fields of a line of COPY, divided by tabs, in the order of `columnNames`. */
export function rowText({ table, values }: Row): string {
  let columns = columnsOf.get(table);
  if (!columns) columnsOf.set(table, (columns = Object.entries(table.columns)));
  let text = '';
  for (const [name, column] of columns) {
    const value = values[name];
    if (text !== '') text += '\t';
    text += value === null || value === undefined ? '\\N' : field(column.write(value));
  }
  return text;
}
