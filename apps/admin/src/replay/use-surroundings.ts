import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { loadPage } from './load-history.js';
import type { ReplayEvent } from './logic/replay-event.js';

/** As many streams are asked for at the same time. */
const AT_ONCE = 4;

/** The events of `streams`, each stream brought in once; what the viewer may not read stays away and stops nothing. */
export function useSurroundings(streams: readonly string[]): readonly ReplayEvent[] {
  const client = useClient();
  const asked = useRef(new Set<string>());
  const [events, setEvents] = useState<readonly ReplayEvent[]>([]);

  useEffect(() => {
    const queue = streams.filter((stream) => !asked.current.has(stream));
    if (queue.length === 0) return;
    for (const stream of queue) asked.current.add(stream);
    const found: ReplayEvent[] = [];
    async function bring(): Promise<void> {
      for (let stream = queue.shift(); stream !== undefined; stream = queue.shift()) {
        try {
          for (let after: string | null | undefined; after !== null;) {
            const page = await loadPage(client, { scope: { kind: 'stream', id: stream } }, after ?? null);
            found.push(...page.events);
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
      setEvents((before) => [...before, ...found]),
    );
  }, [client, streams]);

  return events;
}
