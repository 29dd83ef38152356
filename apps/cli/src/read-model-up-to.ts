import { projectionStatus, readPosition, startProjector } from '@traject/read-model';
import type { Traject } from './open-traject.js';

/** How long a projector that stands still is waited for, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Brings the read model up to `position`. Takes part as a projector of its own: where a server projects, that one holds
 * the lease and this one only waits. Returns the read model's own statement, `N of N events to position P`, and whether
 * it got there.
 */
export async function readModelUpTo(
  { commands, store, pool }: Traject,
  position: number,
): Promise<{ reached: boolean; statement: string }> {
  const progress = readPosition(pool);
  const projector = startProjector({
    ...{ pool, store, codec: commands.codec },
    onProgress: (reached) => progress.reached(reached),
  });
  try {
    const reached = await progress.waitFor(position, { timeoutMs: PATIENCE });
    const { statement } = await projectionStatus(pool);
    return { reached, statement };
  } finally {
    await projector.stop();
  }
}
