// Reading by a subscription that ends when it has what is wanted. It takes 2 to 5 milliseconds where the client's reads,
// which go another way through it, often stand still for 40.
import { TooSlow } from './failure.js';
import type { Resolved, Subscribed } from './kurrent-client.js';

/** A server that says nothing for so long while there is more to say is taken to be gone, in milliseconds. */
const SILENCE = 15_000;

/**
 * The first `most` records of what `subscribe` subscribes to, or all up to its end; `more` when there may be. What was
 * there when it was called is seen, unless there were `most` before it. `alive` is told of any other sign of life.
 */
export async function caughtUp(
  subscribe: (alive: () => void) => Subscribed,
  most: number,
  patience = SILENCE,
): Promise<{ records: Resolved[]; more: boolean }> {
  const records: Resolved[] = [];
  let silence: NodeJS.Timeout | undefined;
  const subscribed = subscribe(() => silence?.refresh());
  try {
    const more = await new Promise<boolean>((resolve, reject) => {
      silence = setTimeout(() => reject(new TooSlow()), patience);
      subscribed.on('data', (record) => {
        silence?.refresh();
        if (records.length < most) records.push(record);
        if (records.length === most) resolve(true);
      });
      // Told past the buffer in which what came before it may still stand.
      subscribed.on('caughtUp', () => setImmediate(() => resolve(false)));
      subscribed.on('error', reject);
      subscribed.on('end', () => reject(new TooSlow()));
    });
    return { records, more };
  } finally {
    clearTimeout(silence);
    void subscribed.unsubscribe().catch(() => undefined);
  }
}
