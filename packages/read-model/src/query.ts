// How every question is asked: on one pair of clocks, for a list of keys, in one statement or together with others.
import type { Instant } from '@traject/domain';
import type { AskedTogether, Questioned } from './ask-together.js';
import type { Sql } from './sql.js';
import { snake, type Columns, type RowOf, type Table } from './table.js';

/** The two clocks of a question: when it held in the world, and the last log position that was known. */
export interface ReadClocks {
  validAt: Instant;
  knownPosition: number;
  /** Takes what is asked at the same time in one statement; without it every question is a statement of its own. */
  together?: AskedTogether;
}

/** A row as it held at the clocks, and since when and until when it does, in the world. */
export type Held<T extends Table> = RowOf<T> & {
  stream: string;
  validFrom: Instant;
  /** Null when open. */
  validUntil: Instant | null;
  /** Known as it is since this position. */
  knownFrom: number;
};

/** The condition that a row of `alias` held at the clocks; parameters $1 and $2 are the clocks. */
export const atClocks = (alias: string): string =>
  `${alias}.valid_during @> $1::timestamptz AND ${alias}.known_during @> $2::int8`;

/** The select list that `readRow` reads back. */
export function columnsOf({ columns }: Table): string {
  const own = Object.entries(columns).map(
    ([name, { select }]) => `${select(`t.${snake(name)}`)} AS "${name}"`,
  );
  return [
    ...own,
    't.stream',
    'lower(t.valid_during) AS "validFrom"',
    'upper(t.valid_during) AS "validUntil"',
    'lower(t.known_during) AS "knownFrom"',
  ].join(', ');
}

export function readRow<T extends Table>(table: T, raw: Record<string, unknown>): Held<T> {
  const columns: Columns = table.columns;
  const values = Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, column.read(raw[name])]),
  );
  return {
    ...(values as RowOf<T>),
    stream: String(raw['stream']),
    validFrom: instantOf(raw['validFrom']) ?? '',
    validUntil: instantOf(raw['validUntil']),
    knownFrom: Number(raw['knownFrom']),
  };
}

/** The driver reads a moment as a date; in an answer of JSON it is text. */
const instantOf = (value: unknown): Instant | null =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'string'
      ? new Date(value).toISOString()
      : null;

interface Asked<T extends Table> {
  table: T;
  clocks: ReadClocks;
  /** Only rows whose period holds at `validAt`; for tables with a `holds` column. */
  holding?: boolean;
  /** Columns to sort by. */
  order: (keyof T['columns'] & string)[];
}
/** Rows of which column `by` holds one of `keys`; without them every row at the clocks. */
export type Question<T extends Table> = Asked<T> &
  ({ by: keyof T['columns'] & string; keys: readonly string[] } | { by?: never; keys?: never });

/** Answers a question with the rows that held; an empty list of keys has an empty answer, without a statement. */
export async function ask<T extends Table>(sql: Sql, question: Question<T>): Promise<Held<T>[]> {
  const { table, clocks, by, keys, holding, order } = question;
  if (keys?.length === 0) return [];
  const asked: Questioned = {
    keys: keys ?? null,
    text: (parameter) => {
      const conditions = [
        atClocks('t'),
        ...(by === undefined ? [] : [`t.${snake(by)} = ANY (${parameter})`]),
        ...(holding ? ['t.holds'] : []),
      ];
      return `SELECT ${columnsOf(table)} FROM traject_read.${table.name} t
        WHERE ${conditions.join(' AND ')}
        ORDER BY ${order.map((name) => `t.${snake(name)}`).join(', ')}`;
    },
  };
  const at = [clocks.validAt, clocks.knownPosition] as const;
  const rows = clocks.together
    ? await clocks.together.rows(sql, at, asked)
    : (await sql.query<Record<string, unknown>>(asked.text('$3'), [...at, ...(keys ? [keys] : [])])).rows;
  return rows.map((raw) => readRow(table, raw));
}
