// The schema of the read model. It can be thrown away and folded again from the log; `traject_projection` beside it
// holds what must survive that: the lease, where the projection stands still, how far the policies are.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { transaction, type Sql } from './sql.js';
import { snake, type Table } from './table.js';
import { wordTables } from './word-tables.js';

export const LIVE = 'traject_read';
/** Where a rebuild is made, until it takes the place of the live one. */
export const NEXT = 'traject_read_next';
export type Schema = typeof LIVE | typeof NEXT;

/** Raise when a projection gives other rows for the same events, so that the tables are folded again. */
const ROWS_VERSION = 1;

const indexesOf = (schema: string, { name, indexes }: Table): string[] => [
  // The rows that are open, found back by the projector when it closes them.
  `CREATE UNIQUE INDEX ON ${schema}.${name} (stream, digest) WHERE upper_inf(known_during)`,
  `CREATE INDEX ON ${schema}.${name} USING gist (known_during, valid_during)`,
  ...indexes.map((columns) => `CREATE INDEX ON ${schema}.${name} (${columns.map(snake).join(', ')})`),
];

const tableOf = (schema: string, { name, columns }: Table): string => {
  const own = Object.entries(columns).map(([column, { sqlType, nullable }]) => {
    const type = sqlType === 'text_ref' ? `${schema}.text_ref` : sqlType;
    return `${snake(column)} ${type}${nullable ? '' : ' NOT NULL'}`;
  });
  return `CREATE TABLE ${schema}.${name} (
    stream text NOT NULL,
    valid_during tstzrange NOT NULL,
    known_during int8range NOT NULL,
    digest text NOT NULL,
    ${own.join(',\n    ')}
  )`;
};

const fixed = (schema: string): string => `
  CREATE TYPE ${schema}.text_ref AS (text text, commitment text);
  CREATE TABLE ${schema}.checkpoint (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    version text NOT NULL,
    position int8 NOT NULL,
    events int8 NOT NULL
  );
  CREATE TABLE ${schema}.stream_index (
    stream text PRIMARY KEY,
    word text NOT NULL,
    entity_id text NOT NULL,
    institution_id text NOT NULL,
    team_id text,
    programme_id text,
    theme_id text,
    first_position int8 NOT NULL,
    last_position int8 NOT NULL
  );
  CREATE INDEX ON ${schema}.stream_index (team_id);
  CREATE INDEX ON ${schema}.stream_index (programme_id);
  CREATE INDEX ON ${schema}.stream_index (theme_id);
  CREATE INDEX ON ${schema}.stream_index (institution_id);
  CREATE TABLE ${schema}.event_index (
    position int8 PRIMARY KEY,
    event_id text NOT NULL UNIQUE,
    stream text NOT NULL,
    type text NOT NULL,
    institution_id text NOT NULL,
    person_id text,
    policy text,
    reported_by text,
    effective_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    corrects text,
    correlation_id text NOT NULL,
    causation_id text,
    private boolean NOT NULL,
    event jsonb NOT NULL
  );
  CREATE INDEX ON ${schema}.event_index (stream, position);
  CREATE INDEX ON ${schema}.event_index (person_id, position);
  CREATE INDEX ON ${schema}.event_index (effective_at, position);
  CREATE INDEX ON ${schema}.event_index (recorded_at);
  CREATE INDEX ON ${schema}.event_index (correlation_id);
  CREATE INDEX ON ${schema}.event_index (causation_id) WHERE causation_id IS NOT NULL;
  CREATE INDEX ON ${schema}.event_index (corrects) WHERE corrects IS NOT NULL;
`;

const BESIDE = `
  CREATE SCHEMA IF NOT EXISTS traject_projection;
  CREATE TABLE IF NOT EXISTS traject_projection.lease (
    name text PRIMARY KEY,
    holder text NOT NULL,
    token int8 NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE TABLE IF NOT EXISTS traject_projection.projection_status (
    name text PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('running', 'stopped')),
    position int8,
    event_id text,
    event_type text,
    error_code text,
    changed_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE IF NOT EXISTS traject_projection.policy (
    name text PRIMARY KEY,
    position int8 NOT NULL
  );
`;

/** Everything besides the schema's name that decides what the tables look like and hold. */
export const schemaVersion = createHash('sha256')
  .update(
    JSON.stringify([
      ROWS_VERSION,
      fixed(LIVE),
      wordTables.map((t) => [tableOf(LIVE, t), indexesOf(LIVE, t)]),
    ]),
  )
  .digest('hex')
  .slice(0, 16);

/** Makes an empty schema at position 0, in place of one of that name. */
export async function createSchema(client: Sql, schema: Schema): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema}; ${fixed(schema)}`);
  for (const table of wordTables) {
    await client.query(tableOf(schema, table));
    await client.query(indexesOf(schema, table).join(';'));
  }
  await client.query(`INSERT INTO ${schema}.checkpoint (version, position, events) VALUES ($1, 0, 0)`, [
    schemaVersion,
  ]);
}

/**
 * Prepares the database for reading. Tables of another version are thrown away and made anew, empty: the projector
 * folds them again from the log. Several processes may call it at once.
 */
export async function prepareReadModel(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('traject_read'))`);
    await client.query(BESIDE);
    const exists = await client.query(`SELECT to_regclass('${LIVE}.checkpoint') IS NOT NULL AS yes`);
    const version = exists.rows[0]?.yes
      ? (await client.query(`SELECT version FROM ${LIVE}.checkpoint`)).rows[0]?.version
      : null;
    if (version !== schemaVersion) await createSchema(client, LIVE);
  });
}
