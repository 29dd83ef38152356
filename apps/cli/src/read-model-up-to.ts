import { projectionStatus, readPosition, startProjector } from '@traject/read-model';
import type { Traject } from './open-traject.js';

/** `events` of `position` events are in the read model: as many, where nothing was skipped. */
export interface HowFar {
  events: number;
  position: number;
}

/** How long a projector that stands still is waited for, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Brings the read model up to `position`. Takes part as a projector of its own: where a server projects, that one holds
 * the lease and this one only waits. Returns how many events are in the read model, up to which position, and whether it
 * got there.
 */
export async function readModelUpTo(
  { commands, store, pool }: Traject,
  position: number,
): Promise<{ reached: boolean; far: HowFar }> {
  const progress = readPosition(pool);
  const projector = startProjector({
    ...{ pool, store, codec: commands.codec },
    onProgress: (reached) => progress.reached(reached),
  });
  try {
    const reached = await progress.waitFor(position, { timeoutMs: PATIENCE });
    const { events, position: at } = await projectionStatus(pool);
    return { reached, far: { events, position: at } };
  } finally {
    await projector.stop();
  }
}
