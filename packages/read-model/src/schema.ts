// The schema of the read model. It can be thrown away and folded again from the log; `traject_projection` beside it
// holds what must survive that: the lease, where the projection stands still, how far rebuilds and policies are.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { transaction, type Sql } from './sql.js';
import { BESIDE, indexStatements, tableStatements } from './table-definitions.js';

export const LIVE = 'traject_read';
/** Where a rebuild is made, until it takes the place of the live one. */
export const NEXT = 'traject_read_next';
/** What was live, until the last reader has left it. */
export const OLD = 'traject_read_old';
export type Schema = typeof LIVE | typeof NEXT;

/**
 * Raise when a projection gives other rows for the same events, or when a table or an index changes: the tables are
 * then rebuilt in the background. `schema.spec.ts` knows which tables belong to which number.
 */
export const RELEASE = 6;

const hashOf = (statements: readonly string[]): string =>
  createHash('sha256').update(statements.join(';').replaceAll(/\s+/g, ' ')).digest('hex').slice(0, 16);

/** Names the columns of all tables: programs of the same shape can read one another's tables. */
export const shape = hashOf(tableStatements(LIVE));
/** Names columns and indexes. */
export const definition = hashOf([
  ...tableStatements(LIVE),
  ...indexStatements(LIVE).flatMap(({ statements }) => statements),
]);

/** What this program makes: its release, and the shape of its tables. Stands in the checkpoint of every schema. */
export const schemaVersion = `${RELEASE}.${shape}`;

/** The tables that are live now, seen from this program. */
export interface LiveTables {
  version: string;
  position: number;
  /**
   * `older`: this program rebuilds them. `newer`: those of a later release (or of another branch), which this program
   * never replaces by itself: two releases that run side by side would replace each other's for ever.
   */
  are: 'own' | 'older' | 'newer';
  /** Whether their columns are those that this program's queries ask for. */
  readable: boolean;
}

/** What is live now; null before the database was prepared. */
export async function liveTables(sql: Sql): Promise<(LiveTables & { id: string }) | null> {
  const { rows } = await sql.query(`SELECT version, position, tableoid::text AS id FROM ${LIVE}.checkpoint`);
  const [live] = rows;
  return live ? { ...seen(String(live.version), Number(live.position)), id: String(live.id) } : null;
}

/** Names the tables that are live now, for as long as no others took their place; null before the database was prepared. */
export async function liveTablesId(sql: Sql): Promise<string | null> {
  const { rows } = await sql.query(`SELECT tableoid::text AS id FROM ${LIVE}.checkpoint`);
  return rows[0]?.id ?? null;
}

/** Judges a version as it stands in a checkpoint. */
export function seen(version: string, position: number): LiveTables {
  const [release = '', itsShape = ''] = version.split('.');
  // What was made before versions had a number is older than any number.
  const number = version.includes('.') ? Number(release) : 0;
  const are = version === schemaVersion ? 'own' : number < RELEASE ? 'older' : 'newer';
  return { version, position, are, readable: itsShape === shape };
}

/** Makes empty tables at position 0, without their indexes, in place of a schema of that name. */
export async function createTables(client: Sql, schema: Schema): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}`);
  for (const statement of tableStatements(schema)) await client.query(statement);
  await client.query(`INSERT INTO ${schema}.checkpoint (version, position, events) VALUES ($1, 0, 0)`, [
    schemaVersion,
  ]);
}

/** Makes an empty schema at position 0, in place of one of that name. */
export async function createSchema(client: Sql, schema: Schema): Promise<void> {
  await createTables(client, schema);
  for (const { statements } of indexStatements(schema)) await client.query(statements.join(';'));
}

/**
 * Prepares the database for reading: makes the tables, empty, where there are none. Tables of another version are left
 * as they are: they answer until `keepTablesCurrent` has rebuilt them. Several processes may call it at once; interrupted, it has
 * done nothing.
 */
export async function prepareReadModel(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('traject_read'))`);
    await client.query(BESIDE);
    const { rows } = await client.query(`SELECT to_regclass('${LIVE}.checkpoint') IS NOT NULL AS exists`);
    if (!rows[0]?.exists) await createSchema(client, LIVE);
  });
}

/** How long a drop waits for readers. */
export const PATIENCE = `SET LOCAL lock_timeout = '10s'`;

/** Drops what was live before. Readers that are still in it are waited for, though not for ever: throws then. */
export const dropOld = (pool: pg.Pool): Promise<unknown> =>
  transaction(pool, (client) => client.query(`${PATIENCE}; DROP SCHEMA IF EXISTS ${OLD} CASCADE`));
