// What a table of the read model is made of: typed columns, from which DDL, writing, reading and the row's type follow.
import type { Instant, LocalDate, Text } from '@traject/domain';
import { arrayText, compositeText, compositeValues } from './copy-text.js';

/** A column: its SQL type, and how its value is read back. */
export interface Column<T> {
  sqlType: string;
  nullable: boolean;
  /** The expression to select; `column` is quoted and qualified. */
  select(column: string): string;
  /** A value that is not null, as PostgreSQL reads it from text. */
  write(value: T): string;
  read(value: unknown): T;
}

export type Columns = Record<string, Column<unknown>>;

export interface Table<C extends Columns = Columns> {
  name: string;
  columns: C;
  /** Each list of columns gets an index; the first one is how the table is usually asked. */
  indexes: string[][];
  /**
   * Columns of which rows have many versions, and which are asked often: an index on each holds beside it the ends of both
   * ranges, so that versions which ended are passed over without being read. Asked with `endsAfter`.
   */
  endsBy: string[];
}

/** The values of a row, by column. */
export type RowOf<T extends Table> = {
  [K in keyof T['columns']]: T['columns'][K] extends Column<infer V> ? V : never;
};

/** Declares a table of the read model. */
export const table = <C extends Columns>(
  name: string,
  columns: C,
  indexes: (keyof C & string)[][],
  { endsBy = [] }: { endsBy?: (keyof C & string)[] } = {},
): Table<C> => ({ name, columns, indexes, endsBy });

const asIs = (column: string) => column;
const column = <T>(
  sqlType: string,
  read: (value: unknown) => T,
  write: (value: T) => string = String,
  select = asIs,
): Column<T> => ({ sqlType, nullable: false, select, read, write });

/** The same column, where it may be empty. */
export const optional = <T>(inner: Column<T>): Column<T | null> => ({
  ...inner,
  nullable: true,
  read: (value) => (value === null || value === undefined ? null : inner.read(value)),
  // Null is never written by a column, see `lineOf`.
  write: (value) => (value === null ? '' : inner.write(value)),
});

/** An id, a code or a hash. */
export const string = () => column('text', String);
/** One of a closed list of words of the domain; the log's schemas are what guards it. */
export const oneOf = <T extends string>() => column('text', (value) => value as T);
/** Several of a closed list of words of the domain, or ids. */
export const listOf = <T extends string = string>() => column('text[]', (value) => value as T[], arrayText);
export const integer = () => column('integer', Number);
/** As `integer`, of a closed list of numbers. */
export const integerOf = <T extends number>() => column('integer', (value) => Number(value) as T);
export const integers = () => column('integer[]', (value) => value as number[], arrayText);
export const number = () => column('double precision', Number);
export const boolean = () => column('boolean', Boolean);
/** A day in Europe/Amsterdam; read as text, since a driver's date has a time zone. */
export const date = () => column<LocalDate>('date', String, String, (name) => `${name}::text`);
export const instant = () =>
  column<Instant>('timestamptz', (value) =>
    value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString(),
  );
function textIn(value: unknown): Text {
  const [text, commitment] = compositeValues(String(value));
  return { text: text ?? '', commitment: commitment ?? '' };
}
/** A reference to erasable text: its id and its commitment, never the words. */
export const textRef = () =>
  column(
    'text_ref',
    textIn,
    ({ text, commitment }) => compositeText([text, commitment]),
    // As text, whose type stays the same when other tables take the place of these.
    (name) => `${name}::text`,
  );
/** A structure that is only ever read as a whole. */
export const json = <T>() =>
  column(
    'jsonb',
    (value) => value as T,
    (value) => JSON.stringify(value),
  );

/** `membershipId` -> `membership_id`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
