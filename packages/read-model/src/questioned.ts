import { named, type Sql } from './sql.js';

/** A question as SQL: `$1` and `$2` are the clocks, and `keys` is the parameter that holds the keys. */
export interface Questioned {
  text(keys: `$${number}`): string;
  /** Null for a question that has no keys. */
  keys: readonly string[] | null;
  /**
   * The same for many who ask: $1 to $4 are lists of who asks, of their two clocks and of a key each, and `asker` among the
   * columns says whose a row is. Absent where it cannot be asked for many.
   */
  byMany?: string;
}

export type RawRow = Record<string, unknown>;

/** The rows of a question in a statement of its own. */
export async function rowsOf(
  sql: Sql,
  clocks: readonly [string, number],
  { text, keys }: Questioned,
): Promise<RawRow[]> {
  return (await sql.query<RawRow>(named(text('$3'), [...clocks, ...(keys ? [keys] : [])]))).rows;
}
