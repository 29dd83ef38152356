// Folds the whole log again into a second schema beside the live one, compares, and takes its place.
import type { EventCodec, EventStore, StoredEvent } from '@traject/event-store';
import type pg from 'pg';
import { foldLog } from './fold-log.js';
import { EventProjector } from './project-events.js';
import { ProjectionError } from './projection-error.js';
import { PROJECTOR } from './projection-status.js';
import { createSchema, LIVE, NEXT } from './schema.js';
import { transaction, type Sql } from './sql.js';
import { digests, differing } from './table-digests.js';
import type { WordRows } from './word-rows.js';
import { rowsByWord } from './word-tables.js';

export interface RebuildProgress {
  phase: 'folding' | 'catching up' | 'comparing' | 'swapping';
  /** Events done and to do, where that is known. */
  done: number;
  total: number;
}

export interface RebuildOptions {
  pool: pg.Pool;
  store: Pick<EventStore, 'readAll' | 'readByStream' | 'readStream'>;
  codec: Pick<EventCodec, 'decode'>;
  onProgress?: (progress: RebuildProgress) => void;
  /** Ends the rebuild with ABORTED; the live tables stay as they are. */
  signal?: AbortSignal;
  /** Takes the place of live tables that differ, too: after a projection was mended. Otherwise they stay. */
  replaceDiffering?: boolean;
  words?: ReadonlyMap<string, WordRows>;
}

export interface RebuildOutcome {
  /** The tables hold every event up to here. */
  position: number;
  /** Tables of which the rebuilt rows differ from those that were live. */
  differing: string[];
}

/** What was live, until the last reader has left it. */
const OLD = 'traject_read_old';

/**
 * Rebuilds the read model from the log while reading and writing go on; the projector waits only while the last events
 * are compared. Throws REBUILD_DIFFERS when the result is not equal to the live tables (unless `replaceDiffering`), and
 * ABORTED; in both cases nothing changes. One rebuild at a time per database: a second one waits.
 */
export async function rebuild(options: RebuildOptions): Promise<RebuildOutcome> {
  const { pool } = options;
  const client = await pool.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('${NEXT}'))`);
    await client.query(`DROP SCHEMA IF EXISTS ${OLD} CASCADE`);
    await transaction(pool, (inside) => createSchema(inside, NEXT));
    const position = await livePosition(pool);
    await foldAll(options, position);
    return await catchUpAndSwap(options, position);
  } finally {
    await client.query(`DROP SCHEMA IF EXISTS ${NEXT}, ${OLD} CASCADE`).catch(() => undefined);
    await client.query(`SELECT pg_advisory_unlock(hashtext('${NEXT}'))`).catch(() => undefined);
    client.release();
  }
}

const livePosition = async (sql: Sql): Promise<number> =>
  Number((await sql.query(`SELECT position FROM ${LIVE}.checkpoint`)).rows[0]?.position);

/** Folds everything up to `position`, stream by stream. */
async function foldAll(options: RebuildOptions, position: number): Promise<void> {
  await foldLog({
    words: rowsByWord,
    ...options,
    schema: NEXT,
    until: position,
    onBatch: async ({ events }) => options.onProgress?.({ phase: 'folding', done: events, total: position }),
  });
  await options.pool.query(`UPDATE ${NEXT}.checkpoint SET position = $1, events = $1`, [position]);
}

async function catchUpAndSwap(options: RebuildOptions, from: number): Promise<RebuildOutcome> {
  const { pool, onProgress, signal } = options;
  let position = from;
  // Most of what was recorded meanwhile is caught up while the projector goes on.
  for (let goal = await livePosition(pool); goal - position > 50; goal = await livePosition(pool)) {
    checkAborted(signal);
    onProgress?.({ phase: 'catching up', done: position, total: goal });
    await catchUp(options, position, goal);
    position = goal;
  }
  return transaction(pool, async (client) => {
    // Every projector's transaction holds this row; from here on the live tables stand still.
    await client.query('SELECT FROM traject_projection.lease WHERE name = $1 FOR UPDATE', [PROJECTOR]);
    await client.query(`LOCK TABLE ${LIVE}.checkpoint IN EXCLUSIVE MODE`);
    const goal = await livePosition(client);
    await catchUp(options, position, goal);
    onProgress?.({ phase: 'comparing', done: goal, total: goal });
    const tables = differing(await digests(client, LIVE), await digests(client, NEXT));
    checkAborted(signal);
    if (tables.length > 0 && !options.replaceDiffering) {
      throw new ProjectionError('REBUILD_DIFFERS', `the rebuilt tables differ: ${tables.join(', ')}`);
    }
    onProgress?.({ phase: 'swapping', done: goal, total: goal });
    // Renaming takes no lock on tables: who is reading goes on in the old ones, which are dropped afterwards.
    await client.query(`ALTER SCHEMA ${LIVE} RENAME TO ${OLD}; ALTER SCHEMA ${NEXT} RENAME TO ${LIVE}`);
    return { position: goal, differing: tables };
  });
}

async function catchUp(
  { pool, store, codec, words = rowsByWord }: RebuildOptions,
  after: number,
  goal: number,
) {
  if (goal <= after) return;
  const projector = new EventProjector({ pool, store, codec, words, schema: NEXT });
  let batch: StoredEvent[] = [];
  let position = after;
  const flush = async () => {
    const failure = await projector.project(batch, position);
    if (failure) throw new ProjectionError('REBUILD_DIFFERS', `event ${failure.eventId}: ${failure.code}`);
    position += batch.length;
    batch = [];
  };
  for await (const event of store.readAll({ after, limit: goal - after })) {
    batch.push(event);
    if (batch.length >= 500) await flush();
  }
  await flush();
}

function checkAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ProjectionError('ABORTED');
}
