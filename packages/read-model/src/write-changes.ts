// Writes gathered changes in as few statements as there are tables.
import { createHash } from 'node:crypto';
import { END_OF_TIME, idOf, wordOf, type Recorded } from '@traject/domain';
import type pg from 'pg';
import type { Changes, ClosedRow, OpenedRow } from './changes.js';
import { copyRows } from './copy-rows.js';
import { field } from './copy-text.js';
import { ProjectionError } from './projection-error.js';
import { columnNames } from './row.js';
import { schemaVersion, type Schema } from './schema.js';
import { identityOf, type HeldRow } from './stream-rows.js';
import type { Table } from './table.js';

/** Types that nobody but their author meets, in history too: their payload is not kept. */
const PRIVATE = new Set(['AppraisalAnswered']);

const digestOf = (row: HeldRow): string => createHash('md5').update(identityOf(row)).digest('hex');

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
  await writeBulk(client, schema, changes);
}

/** Writes `changes` without looking at the checkpoint: for tables that nobody else writes. */
export async function writeBulk(client: pg.PoolClient, schema: Schema, changes: Changes): Promise<void> {
  if (changes.events.length === 0) return;
  for (const [table, rows] of byTable(changes.closed))
    await closeRows(client, `${schema}.${table.name}`, rows);
  for (const [table, rows] of byTable(changes.opened)) {
    const columns = [...ROW_COLUMNS, ...columnNames(table)];
    await copyRows(client, `${schema}.${table.name}`, columns, rows.map(openedLine));
  }
  await indexStreams(client, schema, changes);
  await copyRows(client, `${schema}.event_index`, EVENT_COLUMNS, changes.events.map(eventLine));
}

function byTable<T extends { row: HeldRow }>(rows: readonly T[]): Map<Table, T[]> {
  const tables = new Map<Table, T[]>();
  for (const row of rows) {
    const { table } = row.row.begun;
    const list = tables.get(table);
    if (list) list.push(row);
    else tables.set(table, [row]);
  }
  return tables;
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

function openedLine({ stream, row, knownFrom, knownUntil }: OpenedRow): string {
  const { begun, until } = row;
  const valid = `[${begun.from},${until === END_OF_TIME ? '' : until})`;
  const known = `[${knownFrom},${knownUntil ?? ''})`;
  const digest = knownUntil === null ? digestOf(row) : '\\N';
  return `${field(stream)}\t${valid}\t${known}\t${digest}\t${begun.text}`;
}

async function indexStreams(client: pg.PoolClient, schema: Schema, { streams }: Changes): Promise<void> {
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

const EVENT_COLUMNS = [
  ...['position', 'event_id', 'stream', 'type', 'institution_id', 'person_id', 'policy', 'reported_by'],
  ...['effective_at', 'recorded_at', 'corrects', 'correlation_id', 'causation_id', 'private', 'event'],
];

function eventLine(event: Recorded): string {
  const { actor } = event;
  const isPrivate = PRIVATE.has(event.type);
  return [
    String(event.position),
    event.id,
    event.stream,
    event.type,
    event.institutionId,
    actor.kind === 'person' ? actor.personId : null,
    actor.kind === 'policy' ? actor.name : null,
    event.reportedBy?.personId,
    event.effectiveAt,
    event.recordedAt,
    event.corrects?.eventId,
    event.correlationId,
    event.causationId,
    String(isPrivate),
    JSON.stringify(isPrivate ? { ...event, data: {} } : event),
  ]
    .map(field)
    .join('\t');
}
