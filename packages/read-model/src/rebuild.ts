// Folds the whole log again into a second schema beside the live one, compares, and takes its place.
import { randomUUID } from 'node:crypto';
import type { EventCodec, EventStore } from '@traject/event-store';
import type pg from 'pg';
import { holdLease } from './hold-lease.js';
import { ProjectionError } from './projection-error.js';
import { REBUILD, rebuildRunning, type RebuildPhase } from './rebuild-record.js';
import { RebuildRun } from './rebuild-run.js';
import type { WordRows } from './word-rows.js';
import { rowsByWord } from './word-tables.js';

export interface RebuildProgress {
  phase: RebuildPhase;
  /** Events done and to do. */
  done: number;
  total: number;
}

export interface RebuildOptions {
  pool: pg.Pool;
  store: Pick<EventStore, 'readAll' | 'readByStream' | 'readStream' | 'head'>;
  codec: Pick<EventCodec, 'decode'>;
  onProgress?: (progress: RebuildProgress) => void;
  /** Ends the rebuild with ABORTED; the live tables stay as they are, and asking again goes on where it stopped. */
  signal?: AbortSignal;
  /** Takes the place of live tables that differ, too: after a projection was mended. Otherwise they stay. */
  replaceDiffering?: boolean;
  /** Forgets what an interrupted rebuild had done: after a projection was mended in the middle of one. */
  anew?: boolean;
  words?: ReadonlyMap<string, WordRows>;
  /** Names this process for people who look; random when absent. */
  holder?: string;
  /** Another process can go on with it when this one was silent for so long, in milliseconds; 5000 when absent. */
  leaseMs?: number;
}

export interface RebuildOutcome {
  /** The tables hold every event up to here. */
  position: number;
  /** Whether the live tables were of this release, so that the rebuilt ones had to equal them. */
  compared: boolean;
  /** Tables of which the rebuilt rows differ from those that were live. */
  differing: string[];
}

/**
 * Rebuilds the read model from the log while reading, writing and projecting go on; the projector waits only for the
 * swap. Goes on where an interrupted rebuild of the same release stopped. Tables of another release are replaced without
 * comparing: theirs are other rows.
 *
 * Throws REBUILD_DIFFERS when the result is not equal to live tables of this release (unless `replaceDiffering`),
 * REBUILD_RUNNING when another process rebuilds, REBUILD_FAILED when an event cannot be folded, FENCED when this process
 * was silent and another took over, and ABORTED. In each case the live tables stay as they are.
 */
export async function rebuild(options: RebuildOptions): Promise<RebuildOutcome> {
  const { pool, holder = randomUUID(), leaseMs = 5000, words = rowsByWord, signal } = options;
  // Whoever was killed leaves a lease that still runs: it is waited for.
  const held = await holdLease({ pool, name: REBUILD, holder, leaseMs, patience: leaseMs + 500 });
  if (!held) throw await rebuildRunning(pool);
  const stop = signal ? AbortSignal.any([signal, held.lost]) : held.lost;
  try {
    return await new RebuildRun({ ...options, words, signal: stop, token: held.token }).run();
  } catch (error) {
    if (held.lost.aborted && !signal?.aborted) throw new ProjectionError('FENCED');
    throw error;
  } finally {
    await held.release();
  }
}
