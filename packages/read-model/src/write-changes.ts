// Writes gathered changes in as few statements as there are tables.
import { idOf, wordOf } from '@traject/domain';
import type pg from 'pg';
import type { Changes, ClosedRow, StreamSpan } from './changes.js';
import { copyRows } from './copy-rows.js';
import { EVENT_COLUMNS } from './event/event-row.js';
import { ProjectionError } from './projection-error.js';
import { columnNames } from './row.js';
import { schemaVersion, type Schema } from './schema.js';
import { digestOf, TableWrites } from './table-writes.js';

/**
 * Writes `changes` and moves the checkpoint from `after` to their last event, in the caller's transaction. Throws
 * READ_MODEL_MOVED when the checkpoint is not at `after` or of
 * another version, READ_MODEL_DIVERGED when a row to close is not there.
 */
export async function writeChanges(
  client: pg.PoolClient,
  schema: Schema,
  changes: Changes,
  after: number,
): Promise<void> {
  const last = changes.events.at(-1);
  if (!last) return;
  const moved = await client.query(
    `UPDATE ${schema}.checkpoint SET position = $1, events = events + $2 WHERE position = $3 AND version = $4`,
    [last.position, changes.events.length, after, schemaVersion],
  );
  if (moved.rowCount !== 1) throw new ProjectionError('READ_MODEL_MOVED');
  const writes = new TableWrites();
  writes.add(changes);
  await writeBulk(client, schema, writes);
}

/** Writes gathered changes without looking at the checkpoint: for tables that nobody else writes. */
export async function writeBulk(client: pg.PoolClient, schema: Schema, writes: TableWrites): Promise<void> {
  if (writes.events === 0) return;
  for (const [table, rows] of writes.closed) await closeRows(client, `${schema}.${table.name}`, rows);
  for (const [table, lines] of writes.rows) {
    await copyRows(client, `${schema}.${table.name}`, [...ROW_COLUMNS, ...columnNames(table)], lines);
  }
  await indexStreams(client, schema, writes.streams);
  await copyRows(client, `${schema}.event_index`, EVENT_COLUMNS, writes.eventLines);
}

/** A closed row is never looked for again, and needs no digest. */
async function closeRows(client: pg.PoolClient, name: string, rows: ClosedRow[]): Promise<void> {
  const closed = await client.query(
    `UPDATE ${name} AS t SET known_during = int8range(lower(t.known_during), c.until), digest = NULL
     FROM unnest($1::text[], $2::uuid[], $3::int8[]) AS c (stream, digest, until)
     WHERE t.stream = c.stream AND t.digest = c.digest AND upper_inf(t.known_during)`,
    [rows.map((r) => r.stream), rows.map((r) => digestOf(r.row)), rows.map((r) => r.knownUntil)],
  );
  if (closed.rowCount !== rows.length) throw new ProjectionError('READ_MODEL_DIVERGED');
}

const ROW_COLUMNS = ['stream', 'valid_during', 'known_during', 'digest'];

async function indexStreams(client: pg.PoolClient, schema: Schema, streams: StreamSpan[]): Promise<void> {
  const values = streams.map(({ stream, institutionId, scope, sharedWith, first, last }) => ({
    stream,
    word: wordOf(stream),
    entity_id: idOf(stream),
    institution_id: institutionId,
    team_id: scope.teamId ?? null,
    programme_id: scope.programmeId ?? null,
    theme_id: scope.themeId ?? null,
    // In order, so that a rebuild writes the same.
    shared_institution_ids: [...new Set(sharedWith.institutionIds)].sort(),
    shared_person_ids: [...new Set(sharedWith.personIds)].sort(),
    shared_roles: sharedWith.roles ? [...sharedWith.roles] : null,
    first_position: first,
    last_position: last,
  }));
  const name = `${schema}.stream_index`;
  await client.query(
    `INSERT INTO ${name} AS s SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)
     ON CONFLICT (stream) DO UPDATE SET
       team_id = COALESCE(EXCLUDED.team_id, s.team_id),
       programme_id = COALESCE(EXCLUDED.programme_id, s.programme_id),
       theme_id = COALESCE(EXCLUDED.theme_id, s.theme_id),
       shared_institution_ids = EXCLUDED.shared_institution_ids,
       shared_person_ids = EXCLUDED.shared_person_ids,
       shared_roles = EXCLUDED.shared_roles,
       last_position = EXCLUDED.last_position`,
    [JSON.stringify(values)],
  );
}
