// Writes gathered changes in as few statements as there are tables.
import { createHash } from 'node:crypto';
import { END_OF_TIME, idOf, wordOf, type Recorded } from '@traject/domain';
import type { Changes, ClosedRow, OpenedRow } from './changes.js';
import { ProjectionError } from './projection-error.js';
import { schemaVersion, type Schema } from './schema.js';
import type { Sql } from './sql.js';
import type { HeldRow } from './word-rows.js';

/** Types that nobody but their author meets, in history too: their payload is not kept. */
const PRIVATE = new Set(['AppraisalAnswered']);

const digestOf = (row: HeldRow): string => createHash('md5').update(row.identity).digest('hex');

/**
 * Writes `changes` and moves the checkpoint from `after` to their last event, in the caller's transaction. Throws
 * READ_MODEL_MOVED when the checkpoint is not at `after` or of
 * another version, READ_MODEL_DIVERGED when a row to close is not there.
 */
export async function writeChanges(
  client: Sql,
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
  await writeBulk(client, schema, changes);
}

/** Writes `changes` without looking at the checkpoint: for tables that nobody else writes. */
export async function writeBulk(client: Sql, schema: Schema, changes: Changes): Promise<void> {
  if (changes.events.length === 0) return;
  for (const [name, rows] of byTable(changes.closed)) await closeRows(client, `${schema}.${name}`, rows);
  for (const [name, rows] of byTable(changes.opened)) await openRows(client, `${schema}.${name}`, rows);
  await indexStreams(client, schema, changes);
  await indexEvents(client, schema, changes.events);
}

function byTable<T extends { row: HeldRow }>(rows: readonly T[]): Map<string, T[]> {
  const tables = new Map<string, T[]>();
  for (const row of rows) {
    const name = row.row.table.name;
    const list = tables.get(name);
    if (list) list.push(row);
    else tables.set(name, [row]);
  }
  return tables;
}

async function closeRows(client: Sql, name: string, rows: ClosedRow[]): Promise<void> {
  const closed = await client.query(
    `UPDATE ${name} AS t SET known_during = int8range(lower(t.known_during), c.until)
     FROM unnest($1::text[], $2::text[], $3::int8[]) AS c (stream, digest, until)
     WHERE t.stream = c.stream AND t.digest = c.digest AND upper_inf(t.known_during)`,
    [rows.map((r) => r.stream), rows.map((r) => digestOf(r.row)), rows.map((r) => r.knownUntil)],
  );
  if (closed.rowCount !== rows.length) throw new ProjectionError('READ_MODEL_DIVERGED');
}

async function openRows(client: Sql, name: string, rows: OpenedRow[]): Promise<void> {
  const values = rows.map(({ stream, row, knownFrom, knownUntil }) => ({
    ...row.values,
    stream,
    digest: digestOf(row),
    valid_during: `[${row.from},${row.until === END_OF_TIME ? '' : row.until})`,
    known_during: `[${knownFrom},${knownUntil ?? ''})`,
  }));
  await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)`, [
    JSON.stringify(values),
  ]);
}

async function indexStreams(client: Sql, schema: Schema, { streams }: Changes): Promise<void> {
  const values = [...streams.values()].map(({ stream, institutionId, scope, first, last }) => ({
    stream,
    word: wordOf(stream),
    entity_id: idOf(stream),
    institution_id: institutionId,
    team_id: scope.teamId ?? null,
    programme_id: scope.programmeId ?? null,
    theme_id: scope.themeId ?? null,
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
       last_position = EXCLUDED.last_position`,
    [JSON.stringify(values)],
  );
}

async function indexEvents(client: Sql, schema: Schema, events: readonly Recorded[]): Promise<void> {
  const values = events.map((event) => {
    const isPrivate = PRIVATE.has(event.type);
    return {
      position: event.position,
      event_id: event.id,
      stream: event.stream,
      type: event.type,
      institution_id: event.institutionId,
      person_id: event.actor.kind === 'person' ? event.actor.personId : null,
      policy: event.actor.kind === 'policy' ? event.actor.name : null,
      reported_by: event.reportedBy?.personId ?? null,
      effective_at: event.effectiveAt,
      recorded_at: event.recordedAt,
      corrects: event.corrects?.eventId ?? null,
      correlation_id: event.correlationId,
      causation_id: event.causationId,
      private: isPrivate,
      event: isPrivate ? { ...event, data: {} } : event,
    };
  });
  const name = `${schema}.event_index`;
  await client.query(`INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)`, [
    JSON.stringify(values),
  ]);
}
