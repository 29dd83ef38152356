import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { loadPage } from './load-history.js';
import type { ReplayEvent } from './logic/replay-event.js';

/** As many streams are asked for at the same time. */
const AT_ONCE = 4;

/**
 * The events of `streams`, each stream brought in once; what the viewer may not read stays away and stops nothing.
 * `answered` once each was asked for and answered, if only with a refusal.
 */
export function useSurroundings(streams: readonly string[]): {
  events: readonly ReplayEvent[];
  answered: boolean;
} {
  const client = useClient();
  const asked = useRef(new Set<string>());
  const [found, setFound] = useState<Found>({ events: [], streams: new Set() });

  useEffect(() => {
    const wanted = streams.filter((stream) => !asked.current.has(stream));
    if (wanted.length === 0) return;
    const queue = [...wanted];
    for (const stream of wanted) asked.current.add(stream);
    const brought: ReplayEvent[] = [];
    async function bring(): Promise<void> {
      for (let stream = queue.shift(); stream !== undefined; stream = queue.shift()) {
        try {
          for (let after: string | null | undefined; after !== null;) {
            const page = await loadPage(client, { scope: { kind: 'stream', id: stream } }, after ?? null);
            brought.push(...page.events);
            after = page.next;
          }
        } catch {
          // Asked for again with the next event; the replay stands without it.
          asked.current.delete(stream);
        }
      }
    }
    // At once, so that lanes and state are laid out anew only once.
    void Promise.all(Array.from({ length: AT_ONCE }, bring)).then(() =>
      setFound((before) => ({
        events: [...before.events, ...brought],
        streams: new Set([...before.streams, ...wanted]),
      })),
    );
  }, [client, streams]);

  return { events: found.events, answered: streams.every((stream) => found.streams.has(stream)) };
}

interface Found {
  events: readonly ReplayEvent[];
  streams: ReadonlySet<string>;
}
