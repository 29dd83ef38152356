import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis, Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { OwnershipCommand } from './commands.js';
import type { OwnershipEvent } from './events.js';
import * as no from './refusals.js';
import type { OwnershipState } from './state.js';

export interface OwnershipFacts {
  /** For AssignOwnership and ClaimOwnership: whether the theme is named and not retired on `effectiveAt`. */
  theme?: { alive: boolean; basis: Basis[] };
  /**
   * For AssignOwnership, ClaimOwnership, OfferOwnership and ResolveOwnershipContest: which of the teams that the
   * command names are formed, and not dissolved, on `effectiveAt`.
   */
  teams?: { formed: string[]; basis: Basis[] };
}
type Context = DecideContext<OwnershipFacts>;
type CommandFor<T extends OwnershipCommand['type']> = Extract<OwnershipCommand, { type: T }>;
type Decided = Decision<OwnershipEvent>;

const record = (draft: Draft<OwnershipEvent>): Decided => accept([draft]);

function unformed(teamIds: string[], { facts }: Context): Refusal | null {
  const { formed } = gathered(facts.teams, 'teams');
  const missing = teamIds.find((teamId) => !formed.includes(teamId));
  return missing === undefined ? null : no.teamUnknown(missing);
}

/** Brings a theme to a team that is there: assigned by a manager, or claimed by the team. */
function bring(
  type: 'OwnershipAssigned' | 'OwnershipClaimed',
  { themeId, teamId }: { themeId: string; teamId: string },
  context: Context,
): Decided {
  const theme = gathered(context.facts.theme, 'theme');
  if (!theme.alive) return reject(no.themeNotThere());
  const refusal = unformed([teamId], context);
  if (refusal) return reject(refusal);
  const basis = [...theme.basis, ...gathered(context.facts.teams, 'teams').basis];
  return record({ type, data: { themeId, teamId }, basis });
}

export function assignOwnership(command: CommandFor<'AssignOwnership'>, context: Context): Decided {
  return bring('OwnershipAssigned', command, context);
}
export function claimOwnership(command: CommandFor<'ClaimOwnership'>, context: Context): Decided {
  return bring('OwnershipClaimed', command, context);
}
export function acceptOwnership({ teamId }: CommandFor<'AcceptOwnership'>): Decided {
  return record({ type: 'OwnershipAccepted', data: { teamId } });
}
export function declineOwnership({ teamId, reason }: CommandFor<'DeclineOwnership'>): Decided {
  return record({ type: 'OwnershipDeclined', data: { teamId }, reason });
}
/** A claim that a manager does not share is contested and then resolved; there is no silent refusal. */
export function confirmOwnership({ teamId }: CommandFor<'ConfirmOwnership'>): Decided {
  return record({ type: 'OwnershipConfirmed', data: { teamId } });
}

/** The holder signs first. */
export function offerOwnership(
  { kind, fromTeamId, toTeamId }: CommandFor<'OfferOwnership'>,
  context: Context,
): Decided {
  const refusal = unformed([toTeamId], context);
  if (refusal) return reject(refusal);
  const { basis } = gathered(context.facts.teams, 'teams');
  return record({ type: 'OwnershipOffered', data: { kind, fromTeamId, toTeamId }, basis });
}

/** The other side's signature completes what was offered to it. */
export function acceptOwnershipOffer(
  { teamId }: CommandFor<'AcceptOwnershipOffer'>,
  state: OwnershipState,
): Decided {
  const offer = 'offer' in state ? state.offer : null;
  if (offer?.toTeamId !== teamId) return reject(no.noOffer());
  return offer.kind === 'share'
    ? record({ type: 'OwnershipShared', data: { withTeamId: teamId } })
    : record({ type: 'OwnershipTransferred', data: { fromTeamId: offer.fromTeamId, toTeamId: teamId } });
}
export function refuseOwnershipOffer({ teamId, reason }: CommandFor<'RefuseOwnershipOffer'>): Decided {
  return record({ type: 'OwnershipOfferRefused', data: { toTeamId: teamId }, reason });
}
export function withdrawOwnershipOffer({ teamId }: CommandFor<'WithdrawOwnershipOffer'>): Decided {
  return record({ type: 'OwnershipOfferWithdrawn', data: { fromTeamId: teamId } });
}
export function contestOwnership({ reason }: CommandFor<'ContestOwnership'>): Decided {
  return record({ type: 'OwnershipContested', data: {}, reason });
}
export function resolveOwnershipContest(
  { holderTeamIds, reason }: CommandFor<'ResolveOwnershipContest'>,
  context: Context,
): Decided {
  const refusal = unformed(holderTeamIds, context);
  if (refusal) return reject(refusal);
  const { basis } = gathered(context.facts.teams, 'teams');
  return record({ type: 'OwnershipContestResolved', data: { holderTeamIds }, reason, basis });
}
export function anchorOwnership(_: CommandFor<'AnchorOwnership'>): Decided {
  return record({ type: 'OwnershipAnchored', data: {} });
}
export function releaseOwnership({ teamId, reason }: CommandFor<'ReleaseOwnership'>): Decided {
  return record({ type: 'OwnershipReleased', data: { teamId }, reason });
}

export function decide(command: OwnershipCommand, state: OwnershipState, context: Context): Decided {
  switch (command.type) {
    case 'AssignOwnership':
      return assignOwnership(command, context);
    case 'AcceptOwnership':
      return acceptOwnership(command);
    case 'DeclineOwnership':
      return declineOwnership(command);
    case 'ClaimOwnership':
      return claimOwnership(command, context);
    case 'ConfirmOwnership':
      return confirmOwnership(command);
    case 'OfferOwnership':
      return offerOwnership(command, context);
    case 'AcceptOwnershipOffer':
      return acceptOwnershipOffer(command, state);
    case 'RefuseOwnershipOffer':
      return refuseOwnershipOffer(command);
    case 'WithdrawOwnershipOffer':
      return withdrawOwnershipOffer(command);
    case 'ContestOwnership':
      return contestOwnership(command);
    case 'ResolveOwnershipContest':
      return resolveOwnershipContest(command, context);
    case 'AnchorOwnership':
      return anchorOwnership(command);
    case 'ReleaseOwnership':
      return releaseOwnership(command);
    default:
      return command satisfies never;
  }
}
