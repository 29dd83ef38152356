// Reading from KurrentDB with patience, and telling a server that is away from a question that it will never answer.
import { EventStoreError } from '@traject/event-store';
import { errorOf, failureOf, whilePassing } from './failure.js';
import type { KurrentClient } from './kurrent-client.js';
import { drained } from './scan.js';

/** About six seconds in all: longer than a restart, or than electing another leader. */
const ATTEMPTS = 9;

/** So often in a row a server that answers must fail at one question before it is taken to refuse it. */
const REFUSALS = 3;

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
  return whilePassing(attempts, async () => {
    for (let refused = 0; ; refused += 1) {
      try {
        return await work();
      } catch (error) {
        if (error instanceof EventStoreError || failureOf(error).kind !== 'passing') throw error;
        // Once may be chance: the server can have come back in between.
        if (refused === REFUSALS) throw errorOf({ kind: 'other', type: 'position or filter' });
        await answers(client);
      }
    }
  });
}
