import type pg from 'pg';
import { ProjectionError } from './projection-error.js';
import type { Schema } from './schema.js';
import { transaction, type Sql } from './sql.js';
import { wordTables } from './word-tables.js';

/** How many rows a table has, and a sum over all of them that does not depend on their order. */
export type Digests = Map<string, string>;

const NAMES = [...wordTables.map((table) => table.name), 'stream_index', 'event_index', 'checkpoint'];

/** The digest of every table of a schema, closed rows included. Throws ABORTED between two tables. */
export async function digests(sql: Sql, schema: Schema, signal?: AbortSignal): Promise<Digests> {
  const result: Digests = new Map();
  for (const name of NAMES) {
    if (signal?.aborted) throw new ProjectionError('ABORTED');
    result.set(name, await digest(sql, `${schema}.${name} t`));
  }
  return result;
}

/**
 * The digests of one moment while others go on writing, and beside them what `beside` makes of the position that the
 * tables held at it. Nothing runs any more when it ends, with or without an error.
 */
export function snapshotDigests<T>(
  pool: pg.Pool,
  schema: Schema,
  signal: AbortSignal,
  beside: (position: number) => Promise<T>,
): Promise<{ position: number; digests: Digests; beside: T }> {
  return transaction(pool, async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query(`SELECT position FROM ${schema}.checkpoint`);
    const position = Number(rows[0]?.position);
    const [own, other] = await Promise.allSettled([digests(client, schema, signal), beside(position)]);
    if (own.status === 'rejected') throw own.reason;
    if (other.status === 'rejected') throw other.reason;
    return { position, digests: own.value, beside: other.value };
  });
}

/**
 * The digests of what events after `position` touched: those events, their streams, and the open rows of these streams.
 * Found by index, however big the tables are.
 */
export async function digestsSince(sql: Sql, schema: Schema, position: number): Promise<Digests> {
  const result: Digests = new Map();
  const { rows } = await sql.query(
    `SELECT coalesce(array_agg(DISTINCT stream), '{}') AS streams FROM ${schema}.event_index WHERE position > $1`,
    [position],
  );
  const touched: string[] = rows[0]?.streams;
  for (const { name } of wordTables) {
    const open = `${schema}.${name} t WHERE t.stream = ANY ($1) AND upper_inf(t.known_during)`;
    result.set(name, await digest(sql, open, [touched]));
  }
  result.set(
    'stream_index',
    await digest(sql, `${schema}.stream_index t WHERE t.stream = ANY ($1)`, [touched]),
  );
  result.set('event_index', await digest(sql, `${schema}.event_index t WHERE t.position > $1`, [position]));
  result.set('checkpoint', await digest(sql, `${schema}.checkpoint t`));
  return result;
}

async function digest(sql: Sql, rowsOfT: string, values: unknown[] = []): Promise<string> {
  // Memory stays flat. Hashing values instead of their text takes a quarter of the time. A sum over 64 bits misses a
  // difference once in 2^64; it guards against mistakes, not against who would write rows to deceive it.
  const { rows } = await sql.query(
    `SELECT count(*) AS rows, coalesce(sum(hash_record_extended(t, 0)), 0) AS sum FROM ${rowsOfT}`,
    values,
  );
  return `${rows[0]?.rows} ${rows[0]?.sum}`;
}

/** The tables of which two digests differ. */
export const differing = (one: Digests, other: Digests): string[] =>
  [...one.keys()].filter((name) => one.get(name) !== other.get(name));
