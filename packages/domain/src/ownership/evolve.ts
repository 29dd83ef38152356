import type { Recorded } from '../kernel/envelope.js';
import type { Instant } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import type { OwnershipEvent } from './events.js';
import type { OwnershipState } from './state.js';

type Owned = Exclude<OwnershipState, { status: 'unowned' }>;

/** Held by one team, shared by several, nobody's without any. */
const heldBy = (themeId: string, holderTeamIds: string[], since: Instant): OwnershipState =>
  holderTeamIds.length === 0
    ? { status: 'unowned', themeId, holderTeamIds: [] }
    : { status: holderTeamIds.length > 1 ? 'shared' : 'held', themeId, holderTeamIds, since, offer: null };

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((teamId) => b.includes(teamId));

function contested(state: Owned, event: Recorded<OwnershipEvent>): OwnershipState {
  if (state.status === 'contested') return state;
  const { themeId, holderTeamIds, since } = state;
  return {
    ...{ status: 'contested', themeId, holderTeamIds, since, offer: null, before: state.status },
    teamId: state.status === 'assigned' || state.status === 'claimed' ? state.teamId : null,
    contestedBy: personOf(event.actor),
    reason: event.reason ?? null,
  };
}

/** What was anchored and stays with the same holders stays anchored; otherwise it is held or shared anew. */
function resolved(state: Owned, holderTeamIds: string[], at: Instant): OwnershipState {
  const { themeId, since } = state;
  const unchanged = same(state.holderTeamIds, holderTeamIds) && holderTeamIds.length > 0;
  if (unchanged && state.status === 'contested' && state.before === 'anchored') {
    return { status: 'anchored', themeId, holderTeamIds, since, offer: null };
  }
  return heldBy(themeId, holderTeamIds, unchanged ? since : at);
}

/** Who holds the theme after `event`. Total: an event that it does not know changes nothing. */
export function evolve(state: OwnershipState, event: Recorded<OwnershipEvent>): OwnershipState {
  const at = event.effectiveAt;
  if (event.type === 'OwnershipAssigned' || event.type === 'OwnershipClaimed') {
    const status = event.type === 'OwnershipAssigned' ? 'assigned' : 'claimed';
    return { status, ...event.data, holderTeamIds: [], since: at };
  }
  if (state.status === 'unowned') return state;
  const { themeId, holderTeamIds } = state;
  switch (event.type) {
    case 'OwnershipAccepted':
    case 'OwnershipConfirmed':
      return heldBy(themeId, [event.data.teamId], at);
    case 'OwnershipDeclined':
      return heldBy(themeId, [], at);
    case 'OwnershipOffered':
      return 'offer' in state
        ? { ...state, offer: { ...event.data, offeredBy: personOf(event.actor) } }
        : state;
    case 'OwnershipOfferRefused':
    case 'OwnershipOfferWithdrawn':
      return 'offer' in state ? { ...state, offer: null } : state;
    case 'OwnershipShared':
      return heldBy(themeId, [...holderTeamIds, event.data.withTeamId], at);
    case 'OwnershipTransferred': {
      const { fromTeamId, toTeamId } = event.data;
      return heldBy(
        themeId,
        holderTeamIds.map((teamId) => (teamId === fromTeamId ? toTeamId : teamId)),
        at,
      );
    }
    case 'OwnershipContested':
      return contested(state, event);
    case 'OwnershipContestResolved':
      return resolved(state, event.data.holderTeamIds, at);
    case 'OwnershipAnchored':
      return 'offer' in state
        ? { status: 'anchored', themeId, holderTeamIds, since: state.since, offer: null }
        : state;
    case 'OwnershipReleased': {
      const rest = holderTeamIds.filter((teamId) => teamId !== event.data.teamId);
      // Anchored it stays, as long as a team holds it.
      return rest.length > 0 && 'offer' in state
        ? { status: 'anchored', themeId, holderTeamIds: rest, since: state.since, offer: null }
        : heldBy(themeId, [], at);
    }
    default:
      return state;
  }
}
