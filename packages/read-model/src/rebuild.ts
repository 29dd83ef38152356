// Folds the whole log again into a second schema beside the live one, compares, and takes its place.
import { randomUUID } from 'node:crypto';
import { holdLease } from './hold-lease.js';
import { ProjectionError } from './projection-error.js';
import type { RebuildOptions, RebuildOutcome } from './rebuild-options.js';
import { REBUILD, rebuildRunning } from './rebuild-record.js';
import { RebuildRun } from './rebuild-run.js';
import { rowsByWord } from './word-tables.js';

/**
 * Rebuilds the read model from the log while reading, writing and projecting go on; the projector waits only for the
 * swap. Goes on where an interrupted rebuild of the same release stopped. Tables of another release are replaced without
 * comparing: theirs are other rows.
 *
 * Throws REBUILD_DIFFERS when the result is not equal to live tables of this release (unless `replaceDiffering`),
 * REBUILD_RUNNING when another process rebuilds, REBUILD_FAILED when an event cannot be folded, FENCED when this process
 * was silent and another took over, OTHER_VERSION as `onlyEarlier` says, and ABORTED. In each case the live tables stay as they are.
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
