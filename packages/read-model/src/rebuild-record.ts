// How far a rebuild is, in the database: what it goes on from, and what every process can see of it.
import type { Instant } from '@traject/domain';
import { fence } from './lease.js';
import { ProjectionError } from './projection-error.js';
import { schemaVersion } from './schema.js';
import type { Sql } from './sql.js';

/** The lease of who rebuilds: one at a time for each database. */
export const REBUILD = 'rebuild';

export type RebuildPhase = 'folding' | 'indexing' | 'catching up' | 'comparing' | 'swapping';

/** A rebuild, as any process sees it. */
export interface RebuildStatus {
  /** `interrupted`: begun and not ended, and nobody works on it; asking again goes on where it stopped. */
  state: 'running' | 'interrupted' | 'ended';
  phase: RebuildPhase | 'ended';
  /** Events done and to do. */
  done: number;
  total: number;
  startedAt: Instant;
  updatedAt: Instant;
  /** Since it began or was taken up again; null while that says nothing yet. */
  eventsPerSecond: number | null;
  /** Null where it cannot be told. */
  secondsLeft: number | null;
  /** Which process works on it. */
  holder: string | null;
  /** Whether its tables are those of this program; false while another release rebuilds. */
  own: boolean;
  /** Why it ended without taking the live tables' place, or why it was last interrupted; null when it did or goes well. */
  errorCode: string | null;
  /** Tables that differed from the live ones. */
  differing: string[];
}

/** What a rebuild goes on from. */
export interface RebuildRecord {
  version: string;
  phase: RebuildPhase | 'ended';
  until: number;
  lastStream: string | null;
  done: number;
}

const TABLE = 'traject_projection.rebuild';

export async function rebuildRecord(sql: Sql): Promise<RebuildRecord | null> {
  const { rows } = await sql.query(`SELECT * FROM ${TABLE}`);
  const [row] = rows;
  if (!row) return null;
  return {
    version: row.version,
    phase: row.phase,
    until: Number(row.until_position),
    lastStream: row.last_stream,
    done: Number(row.done),
  };
}

/** Notes that a rebuild to `until` begins with nothing done. */
export async function recordBegin(client: Sql, until: number): Promise<void> {
  await client.query(`DELETE FROM ${TABLE}`);
  await client.query(
    `INSERT INTO ${TABLE} (version, phase, until_position, total, started_at, resumed_at, updated_at)
     VALUES ($1, 'folding', $2, $2, clock_timestamp(), clock_timestamp(), clock_timestamp())`,
    [schemaVersion, until],
  );
}

/** Notes that it is taken up again: from here on its speed is measured anew. */
export async function recordResume(client: Sql): Promise<void> {
  await client.query(
    `UPDATE ${TABLE} SET resumed_at = clock_timestamp(), resumed_done = done, updated_at = clock_timestamp(),
       error_code = NULL`,
  );
}

export interface RebuildStep {
  phase?: RebuildPhase | 'ended';
  done?: number;
  total?: number;
  lastStream?: string;
  errorCode?: string;
  differing?: string[];
}

/** Notes a step, in the transaction that makes it. Throws FENCED when another took the rebuild over. */
export async function recordStep(client: Sql, token: number, step: RebuildStep): Promise<void> {
  await fence(client, REBUILD, token);
  await client.query(
    `UPDATE ${TABLE} SET phase = coalesce($1, phase), done = coalesce($2, done), total = coalesce($3, total),
       last_stream = coalesce($4, last_stream), error_code = coalesce($5, error_code),
       differing = coalesce($6, differing), updated_at = clock_timestamp()`,
    [step.phase, step.done, step.total, step.lastStream, step.errorCode, step.differing],
  );
}

/** The rebuild that runs, was interrupted or ended last; null when there never was one. */
export async function rebuildStatus(sql: Sql): Promise<RebuildStatus | null> {
  const { rows } = await sql.query(
    `SELECT r.*, l.holder, extract(epoch FROM r.updated_at - r.resumed_at) AS seconds
     FROM ${TABLE} r
     LEFT JOIN traject_projection.lease l ON l.name = $1 AND l.expires_at > clock_timestamp()`,
    [REBUILD],
  );
  const [row] = rows;
  if (!row) return null;
  const [done, total] = [Number(row.done), Number(row.total)];
  const counts = row.phase === 'folding' || row.phase === 'catching up';
  const seconds = Number(row.seconds);
  const rate = counts && seconds >= 1 ? Math.round((done - Number(row.resumed_done)) / seconds) : 0;
  return {
    state: row.phase === 'ended' ? 'ended' : row.holder === null ? 'interrupted' : 'running',
    phase: row.phase,
    done,
    total,
    startedAt: row.started_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    eventsPerSecond: rate > 0 ? rate : null,
    secondsLeft: rate > 0 ? Math.ceil((total - done) / rate) : null,
    holder: row.holder,
    own: row.version === schemaVersion,
    errorCode: row.error_code,
    differing: row.differing,
  };
}

/** REBUILD_RUNNING, with since when. */
export async function rebuildRunning(sql: Sql): Promise<ProjectionError> {
  const status = await rebuildStatus(sql);
  return new ProjectionError(
    'REBUILD_RUNNING',
    'another process rebuilds',
    status ? { since: status.startedAt } : {},
  );
}
