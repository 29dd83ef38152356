// Events of another store, taken in as they are: one insert, within an exclusive session.
import { checkCopy, eventIdReused, type StoredEvent } from '@traject/event-store';
import { CHANNEL } from './append-function.js';
import { metadataOf } from './event-row.js';
import type { Queryable } from './queryable.js';
import { readHead } from './read-statements.js';

const lastRevisions = `select s.stream, (
    select revision from traject_log.event e where e.stream = s.stream order by revision desc limit 1) as revision
  from unnest($1::text[]) as s (stream)`;

const insert = `with copied as (
    insert into traject_log.event (position, stream, revision, id, type, schema_version, institution, command_id,
      recorded_at, imported, metadata, payload)
    select * from unnest($1::bigint[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::integer[], $7::text[],
      $8::text[], $9::timestamptz[], $10::boolean[], $11::text[], $12::text[])
    returning position
  ) select pg_notify('${CHANNEL}', max(position)::text) from copied`;

/**
 * Records `events` on a connection that holds the append lock, all or none. Throws COPY_INVALID and EVENT_ID_REUSED as the
 * port says. Inserts into the table itself, which only its owner may: copying a store is its owner's work.
 */
export async function copyEvents(database: Queryable, events: readonly StoredEvent[]): Promise<void> {
  if (events.length === 0) return;
  const { rows } = await database.query<{ stream: string; revision: number | null }>({
    text: lastRevisions,
    values: [[...new Set(events.map(({ stream }) => stream))]],
  });
  const revisions = new Map(rows.map(({ stream, revision }) => [stream, revision ?? -1]));
  checkCopy(events, { head: await readHead(database), revisions });
  const values = [
    events.map(({ position }) => position),
    events.map(({ stream }) => stream),
    events.map(({ revision }) => revision),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ institutionId }) => institutionId),
    events.map(({ commandId }) => commandId),
    events.map(({ recordedAt }) => recordedAt),
    events.map(({ imported = false }) => imported),
    events.map(({ stream, revision, position, recordedAt, ...envelope }) => metadataOf(envelope)),
    events.map(({ data }) => JSON.stringify(data)),
  ];
  await database.query({ text: insert, values }).catch((error: unknown) => {
    throw usedId(error) ? eventIdReused('of a copied event') : error;
  });
}

const usedId = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'event_id';
