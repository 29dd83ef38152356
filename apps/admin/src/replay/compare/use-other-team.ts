// A team of a comparison that is not the replay's own, or of which the replay holds only a part: its history, loaded once and
// folded as the replay's own is.
import { streamOf } from '@traject/domain';
import { world, type World } from '@traject/history';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { folders } from '../folders.js';
import { loadPage } from '../load-history.js';
import type { ReplayEvent } from '../logic/replay-event.js';

export interface OtherTeam {
  teamId: string;
  status: 'loading' | 'ready' | 'failed';
  world: World;
  shows: (stream: string) => boolean;
  /** How many events the viewer may see of it. */
  count: number;
}

const nothing = (teamId: string, status: OtherTeam['status']): OtherTeam => ({
  teamId,
  status,
  world: world([], folders),
  shows: () => false,
  count: 0,
});

/** The team `teamId`; null while none is named. */
export function useOtherTeam(teamId: string | null): OtherTeam | null {
  const client = useClient();
  const [found, setFound] = useState<OtherTeam | null>(null);
  useEffect(() => {
    if (teamId === null) return undefined;
    let gone = false;
    async function load(id: string): Promise<void> {
      const events: ReplayEvent[] = [];
      for (let after: string | null | undefined; after !== null && !gone;) {
        const page = await loadPage(client, { scope: { kind: 'team', id } }, after ?? null);
        events.push(...page.events);
        after = page.next;
      }
      if (gone) return;
      const streams = new Set(events.map(({ stream }) => stream));
      setFound({
        teamId: id,
        status: 'ready',
        world: world(events, folders),
        shows: (stream) => streams.has(stream) && stream !== streamOf('team', id),
        count: events.length,
      });
    }
    load(teamId).catch(() => {
      if (!gone) setFound(nothing(teamId, 'failed'));
    });
    return () => {
      gone = true;
    };
  }, [client, teamId]);
  if (teamId === null) return null;
  return found?.teamId === teamId ? found : nothing(teamId, 'loading');
}
