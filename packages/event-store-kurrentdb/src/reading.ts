// Reading from KurrentDB with patience, and telling a server that is away from a question that it will never answer.
import { EventStoreError } from '@traject/event-store';
import { errorOf, failureOf, whilePassing } from './failure.js';
import type { KurrentClient } from './kurrent-client.js';
import { drained } from './scan.js';

/** About six seconds in all: longer than a restart, or than electing another leader. */
const ATTEMPTS = 9;

/** Asks for nothing but a sign of life: the last record of all. */
export const answers = async (client: KurrentClient): Promise<unknown> =>
  drained(client.readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1, requiresLeader: true }));

/**
 * Does `work`, which only reads, again while the server is away. A position or a filter that the server does not take
 * fails like a server that is away; then the server answers other questions, and LOG_REFUSED is thrown at once.
 */
export async function reading<T>(
  client: KurrentClient,
  work: () => Promise<T>,
  attempts = ATTEMPTS,
): Promise<T> {
  let refused = 0;
  return whilePassing(attempts, async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EventStoreError || failureOf(error).kind !== 'passing') throw error;
      await answers(client);
      refused += 1;
      // Once may be chance: the server can have come back in between.
      if (refused < 2 && attempts > 1) throw error;
      throw refused < 2
        ? errorOf({ kind: 'passing' })
        : errorOf({ kind: 'other', type: 'position or filter' });
    }
  });
}
