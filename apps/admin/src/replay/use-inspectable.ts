// The whole stream of the selected event: before and after follow only from all of it.
import { world, type World } from '@traject/history';
import { useEffect, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { folders } from './folders.js';
import { loadPage } from './load-history.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { History } from './use-history.js';

/**
 * A world that holds the whole stream of `selected`: `all` where it does; of a long history of which only a part is held,
 * the stream is asked for. Null while any of it is on its way.
 */
export function useInspectable(history: History, all: World, selected: ReplayEvent | null): World | null {
  const client = useClient();
  const stream = selected?.stream ?? null;
  const isPart = (history.part?.from ?? history.part?.until ?? null) !== null;
  const [found, setFound] = useState<{ stream: string; world: World } | null>(null);
  useEffect(() => {
    if (!isPart || stream === null) return undefined;
    let gone = false;
    async function load(of: string) {
      const events: ReplayEvent[] = [];
      for (let after: string | null | undefined; after !== null && !gone;) {
        const page = await loadPage(client, { scope: { kind: 'stream', id: of } }, after ?? null);
        events.push(...page.events);
        after = page.next;
      }
      if (!gone) setFound({ stream: of, world: world(events, folders) });
    }
    // Asked for again with the next event that is selected.
    load(stream).catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [client, isPart, stream]);
  const pending = useMemo(
    () => stream !== null && all.eventsOf(stream).some((event) => 'pending' in event),
    [all, stream],
  );
  if (isPart) return found !== null && found.stream === stream ? found.world : null;
  return pending ? null : all;
}
