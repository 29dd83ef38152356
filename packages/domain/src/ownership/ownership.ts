import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import { ROLES, type UnitRef } from '../kernel/fields.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import type { OwnershipCommand } from './commands.js';
import { decide, type OwnershipFacts } from './decide.js';
import type { OwnershipEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import type { OwnershipState } from './state.js';

type Of = Decider<OwnershipState, OwnershipCommand, OwnershipEvent, OwnershipFacts>;

const byLead: Permission = { roles: ['teamLead'] };
/** The team lead signs for the team. */
const signedByLead: Permission = { roles: ['teamLead'], personal: true };
const byManager: Permission = { roles: ['manager'] };

const permissions: Record<OwnershipCommand['type'], Permission> = {
  AssignOwnership: byManager,
  AcceptOwnership: byLead,
  DeclineOwnership: byLead,
  ClaimOwnership: byLead,
  ConfirmOwnership: byManager,
  OfferOwnership: signedByLead,
  AcceptOwnershipOffer: signedByLead,
  RefuseOwnershipOffer: byLead,
  WithdrawOwnershipOffer: byLead,
  // Anyone who takes part, whichever unit they are of; who only reads changes nothing.
  ContestOwnership: {
    roles: ROLES.filter((role) => role !== 'auditor' && role !== 'analyst'),
    anyUnit: true,
  },
  ResolveOwnershipContest: { roles: ['manager', 'board'] },
  AnchorOwnership: { roles: ['quality'] },
  ReleaseOwnership: byLead,
};

const team = (id: string | null | undefined): UnitRef | null => (id ? { kind: 'team', id } : null);

/** The team on whose behalf one acts; else the team that holds, or waits for, the theme. */
const unitOf = (command: OwnershipCommand, state: OwnershipState): UnitRef | null => {
  if ('teamId' in command) return team(command.teamId);
  if ('fromTeamId' in command) return team(command.fromTeamId);
  return team(state.holderTeamIds[0] ?? ('teamId' in state ? state.teamId : null));
};

const recordedBy: Record<OwnershipEvent['type'], Permission> = {
  OwnershipAssigned: byManager,
  OwnershipAccepted: byLead,
  OwnershipDeclined: byLead,
  OwnershipClaimed: byLead,
  OwnershipConfirmed: byManager,
  OwnershipOffered: signedByLead,
  OwnershipOfferRefused: byLead,
  OwnershipOfferWithdrawn: byLead,
  OwnershipShared: signedByLead,
  OwnershipTransferred: signedByLead,
  OwnershipContested: permissions.ContestOwnership,
  OwnershipContestResolved: permissions.ResolveOwnershipContest,
  OwnershipAnchored: permissions.AnchorOwnership,
  OwnershipReleased: byLead,
};

// Whether a team is there is a fact of that team, looked at when the act is decided: another one is decided anew.
const fixed = ['themeId', 'teamId', 'fromTeamId', 'toTeamId', 'withTeamId', 'holderTeamIds'];

const correctable: Of['correctable'] = (event, _state, context, change) => {
  // A signature, and a contest, are of the person who gave it; everything else of the role.
  const personal = recordedBy[event.type].personal === true || event.type === 'OwnershipContested';
  return (
    keepsIdentity(event, change, fixed) ??
    (personal ? onlyItsAuthor(event, context) : onlyBy(recordedBy[event.type], context))
  );
};

/** Who holds a theme, formally (eigenaarschap). One history per theme. */
export const ownershipDecider: Of = {
  word: 'ownership',
  initialState: { status: 'unowned', themeId: null, holderTeamIds: [] },
  permissions,
  unitOf,
  decide,
  legal,
  correctable,
  personalActs: ['OwnershipOffered', 'OwnershipShared', 'OwnershipTransferred'],
  evolve,
  // Ownership has no periods: it is as its events left it.
  at: (state) => state,
  boundaries: () => [],
};
