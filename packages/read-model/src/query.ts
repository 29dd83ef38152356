// How every question is asked: on one pair of clocks, for a list of keys, in one statement or together with others.
import type { Instant } from '@traject/domain';
import type { AskedTogether } from './ask-together.js';
import { rowsOf, type Questioned, type RawRow } from './questioned.js';
import type { Sql } from './sql.js';
import { knownUntil, validUntil } from './range-ends.js';
import { snake, type RowOf, type Table } from './table.js';

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

/**
 * What follows from a row of `alias` holding at two clocks, said so that an index with ends finds it (`endsBy`). Beside the
 * condition itself, never in its place.
 */
export const endsAfter = (alias: string, validAt: string, knownPosition: string): string =>
  `${knownUntil(`${alias}.`)} > ${knownPosition} AND ${validUntil(`${alias}.`)} > ${validAt}`;

/** The select list that `readValues` reads back. */
export const ownColumnsOf = ({ columns }: Pick<Table, 'columns'>): string =>
  Object.entries(columns)
    .map(([name, { select }]) => `${select(`t.${snake(name)}`)} AS "${name}"`)
    .join(', ');

/** The select list that `readRow` reads back. */
export function columnsOf(table: Table): string {
  return [
    ownColumnsOf(table),
    't.stream',
    'lower(t.valid_during) AS "validFrom"',
    'upper(t.valid_during) AS "validUntil"',
    'lower(t.known_during) AS "knownFrom"',
  ].join(', ');
}

type Read = readonly [name: string, read: (value: unknown) => unknown];
const reads = new WeakMap<Table, readonly Read[]>();

const readsOf = (table: Table): readonly Read[] => {
  const known = reads.get(table);
  if (known) return known;
  const made = Object.entries(table.columns).map(([name, column]): Read => [
    name,
    (value) => column.read(value),
  ]);
  reads.set(table, made);
  return made;
};

/** The values of a row without since when it holds. */
export function readValues<T extends Table>(table: T, raw: Record<string, unknown>): RowOf<T> {
  const row: Record<string, unknown> = {};
  for (const [name, read] of readsOf(table)) row[name] = read(raw[name]);
  return row as RowOf<T>;
}

export function readRow<T extends Table>(table: T, raw: Record<string, unknown>): Held<T> {
  return Object.assign(readValues(table, raw), {
    stream: String(raw['stream']),
    validFrom: instantOf(raw['validFrom']) ?? '',
    validUntil: instantOf(raw['validUntil']),
    knownFrom: Number(raw['knownFrom']),
  });
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

/** What is asked of a table, as SQL; made once for each way in which it is asked. */
interface Texts {
  alone(keys: `$${number}`): string;
  byMany: string | undefined;
}

const texts = new WeakMap<Table, Map<string, Texts>>();

function textsOf({ table, by, holding, order }: Question<Table>, ofOutlines: boolean): Texts {
  // By table and not by its name: an outline has that of the table of which it is a part.
  const ofTable = texts.get(table) ?? new Map<string, Texts>();
  texts.set(table, ofTable);
  const key = [by, holding, ofOutlines, ...order].join(' ');
  const known = ofTable.get(key);
  if (known) return known;
  const column = by === undefined ? null : { name: `t.${snake(by)}`, type: table.columns[by]?.sqlType };
  const held = holding ? ' AND t.holds' : '';
  const sorted = order.map((name) => `t.${snake(name)}`).join(', ');
  const columns = ofOutlines ? ownColumnsOf(table) : columnsOf(table);
  const withEnds = by !== undefined && table.endsBy.includes(by);
  const ends = withEnds ? ` AND ${endsAfter('t', '$1::timestamptz', '$2::int8')}` : '';
  const endsOfMany = withEnds ? ` AND ${endsAfter('t', 'a.valid_at', 'a.known')}` : '';
  const made: Texts = {
    alone: (keys) => `SELECT ${columns} FROM traject_read.${table.name} t
      WHERE ${atClocks('t')}${column ? ` AND ${column.name} = ANY (${keys})` : ''}${ends}${held} ORDER BY ${sorted}`,
    byMany:
      column === null
        ? undefined
        : `SELECT a.asker, ${columns}
      FROM unnest($1::int[], $2::timestamptz[], $3::int8[], $4::${column.type}[]) a (asker, valid_at, known, key)
      JOIN traject_read.${table.name} t ON ${column.name} = a.key
        AND t.valid_during @> a.valid_at AND t.known_during @> a.known${endsOfMany}${held} ORDER BY ${sorted}`,
  };
  ofTable.set(key, made);
  return made;
}

/** Answers a question with the rows that held; an empty list of keys has an empty answer, without a statement. */
export async function ask<T extends Table>(sql: Sql, question: Question<T>): Promise<Held<T>[]> {
  const rows = await rawRows(sql, question, false);
  return rows.map((raw) => readRow(question.table, raw));
}

/** The same of an outline, a table of some columns of another: nothing is read but these, not since when a row holds either. */
export async function askOutlines<T extends Table>(sql: Sql, question: Question<T>): Promise<RowOf<T>[]> {
  const rows = await rawRows(sql, question, true);
  return rows.map((raw) => readValues(question.table, raw));
}

async function rawRows(sql: Sql, question: Question<Table>, ofOutlines: boolean): Promise<RawRow[]> {
  const { clocks, keys } = question;
  if (keys?.length === 0) return [];
  const { alone, byMany } = textsOf(question, ofOutlines);
  return rowsAsked(sql, clocks, {
    keys: keys ?? null,
    text: alone,
    ...(byMany !== undefined && { byMany }),
  });
}

/** The raw rows of a question, together with what else is asked on these clocks where that is wanted. */
export async function rowsAsked(sql: Sql, clocks: ReadClocks, asked: Questioned): Promise<RawRow[]> {
  const at = [clocks.validAt, clocks.knownPosition] as const;
  return clocks.together ? clocks.together.rows(sql, at, asked) : rowsOf(sql, at, asked);
}
