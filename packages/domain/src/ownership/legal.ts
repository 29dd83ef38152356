import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { OwnershipEvent } from './events.js';
import * as no from './refusals.js';
import type { OwnershipOffer, OwnershipState } from './state.js';

const offerOf = (state: OwnershipState): OwnershipOffer | null => ('offer' in state ? state.offer : null);
const isHeld = (state: OwnershipState) => state.status === 'held' || state.status === 'shared';

function offered(
  state: OwnershipState,
  { fromTeamId, toTeamId }: Omit<OwnershipOffer, 'offeredBy'>,
): Refusal | null {
  if (!isHeld(state)) return no.notHeld(state);
  if (!state.holderTeamIds.includes(fromTeamId)) return no.notTheHolder();
  if (state.holderTeamIds.includes(toTeamId)) return no.holdsAlready();
  return offerOf(state) === null ? null : no.offerOpen();
}

/** Two teams, two persons: also who leads both signs for one of them only. */
const otherSigner = (offer: OwnershipOffer, event: Recorded<OwnershipEvent>): Refusal | null =>
  offer.offeredBy !== null && offer.offeredBy === personOf(event.actor) ? no.sameSigner() : null;

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: OwnershipState, event: Recorded<OwnershipEvent>): Refusal | null {
  const offer = offerOf(state);
  switch (event.type) {
    case 'OwnershipAssigned':
    case 'OwnershipClaimed':
      if (state.status !== 'unowned') return no.notUnowned(state);
      return state.themeId === null || state.themeId === event.data.themeId ? null : no.otherTheme();
    case 'OwnershipAccepted':
    case 'OwnershipDeclined':
      return state.status === 'assigned' && state.teamId === event.data.teamId ? null : no.notAssigned(state);
    case 'OwnershipConfirmed':
      return state.status === 'claimed' && state.teamId === event.data.teamId ? null : no.notClaimed(state);
    case 'OwnershipOffered':
      return offered(state, event.data);
    case 'OwnershipOfferRefused':
      return offer?.toTeamId === event.data.toTeamId ? null : no.noOffer();
    case 'OwnershipOfferWithdrawn':
      return offer?.fromTeamId === event.data.fromTeamId ? null : no.noOffer();
    case 'OwnershipShared':
      return offer?.kind === 'share' && offer.toTeamId === event.data.withTeamId
        ? otherSigner(offer, event)
        : no.noOffer();
    case 'OwnershipTransferred': {
      const { fromTeamId, toTeamId } = event.data;
      const signed =
        offer?.kind === 'transfer' && offer.fromTeamId === fromTeamId && offer.toTeamId === toTeamId;
      return signed ? otherSigner(offer, event) : no.noOffer();
    }
    case 'OwnershipContested':
      return state.status === 'unowned' || state.status === 'contested' ? no.notContestable(state) : null;
    case 'OwnershipContestResolved': {
      if (state.status !== 'contested') return no.notContested(state);
      const { holderTeamIds } = event.data;
      return new Set(holderTeamIds).size === holderTeamIds.length ? null : no.holdersNotDistinct();
    }
    case 'OwnershipAnchored':
      if (!isHeld(state)) return no.notHeld(state);
      return offer === null ? null : no.offerOpen();
    case 'OwnershipReleased':
      if (state.status !== 'anchored') return no.notAnchored(state);
      return state.holderTeamIds.includes(event.data.teamId) ? null : no.notTheHolder();
    default:
      return null;
  }
}
