// Two teams at the moment of the address: the replay's own, and the one it is compared with.
import type { Stand } from '@traject/history';
import { useCallback, useMemo } from 'react';
import type { Elsewhere } from '../action.js';
import { ceilingOf } from '../logic/hindsight.js';
import type { ReplayEvent } from '../logic/replay-event.js';
import type { History } from '../use-history.js';
import type { Replay } from '../use-replay.js';
import { eventElsewhere } from './event-links.js';
import { compareTeams, teamSide, type TeamsCompared } from './teams.js';
import { useOtherTeam, type OtherTeam } from './use-other-team.js';

export interface Teams {
  /** `empty`: there is nothing of the other team that the viewer may see. */
  status: 'none' | 'loading' | 'failed' | 'empty' | 'ready';
  compared: TeamsCompared | null;
  /** Where an event of the other team is found: in its own replay, at that event and as known at the same ceiling. */
  away: (event: ReplayEvent) => Elsewhere;
}

/** The team `id` of the replay beside `teamId`; null is no other team. */
export function useTeams(
  id: string,
  teamId: string | null,
  { world, shows, place, address }: Pick<Replay, 'world' | 'shows' | 'place' | 'address'>,
  { part, complete }: Pick<History, 'part' | 'complete'>,
): Teams {
  const other = useOtherTeam(teamId);
  // What brought a value about follows only from all of it.
  const whole = useOtherTeam(teamId !== null && part !== null ? id : null);
  const ready = other?.status === 'ready' && (part === null ? complete : whole?.status === 'ready');
  const { known: at, kpos } = address;
  const compared = useMemo((): TeamsCompared | null => {
    if (!ready || other === null) return null;
    // Of each what had been recorded of it by then: the last of the one is not the last of the other.
    const sideOf = (side: Pick<OtherTeam, 'world' | 'shows'>) => {
      const known = ceilingOf({ known: at, kpos }, side.world.events);
      const stand: Stand = { asOf: place.asOf, ...(place.at !== null && { at: place.at }), known };
      return teamSide(side.world, side.shows, stand);
    };
    return compareTeams(sideOf(whole ?? { world, shows }), sideOf(other), place.asOf);
  }, [ready, other, whole, world, shows, place, at, kpos]);
  const away = useCallback(
    (event: ReplayEvent): Elsewhere =>
      eventElsewhere({ scope: 'team', id: teamId ?? '' }, event, { known: at, kpos }),
    [teamId, at, kpos],
  );
  const failed = other?.status === 'failed' || whole?.status === 'failed';
  const status = other === null ? 'none' : failed ? 'failed' : !ready ? 'loading' : 'ready';
  return { status: status === 'ready' && other?.count === 0 ? 'empty' : status, compared, away };
}
