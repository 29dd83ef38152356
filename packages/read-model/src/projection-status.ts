// What health and screens say of the projection: how far it is, and where and why it stands still.
import type { Failure } from './projection-error.js';
import { rebuildStatus, type RebuildStatus } from './rebuild-record.js';
import { LIVE, seen, type LiveTables } from './schema.js';
import type { Sql } from './sql.js';

export const PROJECTOR = 'projector';

export interface ProjectionStatus {
  state: 'running' | 'stopped';
  /** How far the tables are; every event up to here is in them. */
  position: number;
  /** How many events were projected: equal to `position`, since positions are dense. */
  events: number;
  /** `events === position`: nothing was skipped. */
  complete: boolean;
  /** Such as `340 of 340 events to position 340`. */
  statement: string;
  /** The event at which it stopped; nothing after it is in the tables. */
  failure: Failure | null;
  /** Which process projects, or null when none holds the lease now. */
  holder: string | null;
  /** Whose tables answer: this program's, or those of an `older` or `newer` release; see `LiveTables`. */
  tables: LiveTables['are'];
  /** False where this program's queries cannot be asked of them. */
  readable: boolean;
  /** The rebuild that runs, was interrupted, or ended last; null when there never was one. */
  rebuild: RebuildStatus | null;
}

/** Reads the state of the projection from the database, whichever process runs it. */
export async function projectionStatus(sql: Sql): Promise<ProjectionStatus> {
  const { rows } = await sql.query(
    `SELECT c.version, c.position, c.events, s.state, s.position AS failed_position, s.event_id, s.event_type, s.error_code,
            l.holder
     FROM ${LIVE}.checkpoint c
     LEFT JOIN traject_projection.projection_status s ON s.name = $1
     LEFT JOIN traject_projection.lease l ON l.name = $1 AND l.expires_at > clock_timestamp()`,
    [PROJECTOR],
  );
  const [row] = rows;
  const position = Number(row?.position ?? 0);
  const events = Number(row?.events ?? 0);
  const stopped = row?.state === 'stopped';
  const { are, readable } = seen(String(row?.version ?? ''), position);
  return {
    state: stopped ? 'stopped' : 'running',
    position,
    events,
    complete: events === position,
    statement: `${events} of ${position} events to position ${position}`,
    failure: stopped
      ? {
          position: Number(row.failed_position),
          eventId: String(row.event_id),
          eventType: String(row.event_type),
          code: String(row.error_code),
        }
      : null,
    holder: row?.holder ?? null,
    tables: are,
    readable,
    rebuild: await rebuildStatus(sql),
  };
}

/** Records that the projection runs (`failure` null), or stands still before an event. */
export async function recordStatus(sql: Sql, failure: Failure | null): Promise<void> {
  await sql.query(
    `INSERT INTO traject_projection.projection_status (name, state, position, event_id, event_type, error_code)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (name) DO UPDATE SET state = EXCLUDED.state, position = EXCLUDED.position,
       event_id = EXCLUDED.event_id, event_type = EXCLUDED.event_type, error_code = EXCLUDED.error_code,
       changed_at = now()`,
    [
      PROJECTOR,
      failure ? 'stopped' : 'running',
      failure?.position ?? null,
      failure?.eventId ?? null,
      failure?.eventType ?? null,
      failure?.code ?? null,
    ],
  );
}

/** Counts in the tables themselves what `projectionStatus` states: every position up to the checkpoint is indexed. */
export async function countEvents(sql: Sql): Promise<{ events: number; position: number }> {
  const { rows } = await sql.query(
    `SELECT (SELECT count(*) FROM ${LIVE}.event_index) AS events, position FROM ${LIVE}.checkpoint`,
  );
  return { events: Number(rows[0]?.events), position: Number(rows[0]?.position) };
}
