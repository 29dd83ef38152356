import type { Schema } from './schema.js';
import type { Sql } from './sql.js';
import { wordTables } from './word-tables.js';

/** How many rows a table has, and a sum over all of them that does not depend on their order. */
export type Digests = Map<string, string>;

const INDEXES = ['stream_index', 'event_index', 'checkpoint'];

/** The digest of every table of a schema, closed rows included. */
export async function digests(sql: Sql, schema: Schema): Promise<Digests> {
  const result: Digests = new Map();
  for (const name of [...wordTables.map((table) => table.name), ...INDEXES]) {
    // Two sums with different seeds: rows that cancel out in one do not in the other. Memory stays flat.
    const { rows } = await sql.query(
      `SELECT count(*) AS rows,
              coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) AS one,
              coalesce(sum(hashtextextended(t::text, 1)::numeric), 0) AS two
       FROM ${schema}.${name} t`,
    );
    result.set(name, `${rows[0]?.rows} ${rows[0]?.one} ${rows[0]?.two}`);
  }
  return result;
}

/** The tables of which two digests differ. */
export const differing = (one: Digests, other: Digests): string[] =>
  [...one.keys()].filter((name) => one.get(name) !== other.get(name));
