// Brings in what events say, what is nearest to the playhead first, without keeping anybody waiting.
import type { Client } from 'urql';
import { loadPayloads } from './load-history.js';
import type { ReplayEvent } from './logic/replay-event.js';

/** As many events are asked for at once, and so many questions are on their way at the same time. */
const CHUNK = 1000;
const AT_ONCE = 2;

/**
 * Loads what the pending of `events` (in order of recording) say. `focus` gives the position that is looked at now; `tell` is told of
 * what has arrived when that is among it, and when all of it is there: drawing a long history anew takes a while, so not
 * each time. Stops when `gone` says so. Throws when the server does not answer.
 */
export async function bringPayloads(
  client: Client,
  events: readonly ReplayEvent[],
  focus: () => number,
  tell: (events: ReplayEvent[]) => void,
  gone: () => boolean,
): Promise<void> {
  const pending = events.filter((event) => event.pending);
  const chunks: ReplayEvent[][] = [];
  for (let from = 0; from < pending.length; from += CHUNK) chunks.push(pending.slice(from, from + CHUNK));
  let left = pending.length;
  let waiting: ReplayEvent[] = [];
  const distance = (chunk: readonly ReplayEvent[]): number => {
    const [first, last] = [chunk[0]?.position ?? 0, chunk.at(-1)?.position ?? 0];
    return Math.max(first - focus(), focus() - last, 0);
  };
  async function bring(): Promise<void> {
    for (;;) {
      const next = chunks.toSorted((a, b) => distance(a) - distance(b))[0];
      if (!next || gone()) return;
      chunks.splice(chunks.indexOf(next), 1);
      const near = distance(next) === 0;
      const loaded = await loadPayloads(client, next);
      if (gone()) return;
      waiting.push(...loaded);
      left -= loaded.length;
      if (near || left === 0) {
        tell(waiting);
        waiting = [];
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, bring));
}
