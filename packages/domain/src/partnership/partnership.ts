import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import { takingPart } from '../network/network.js';
import type { PartnershipCommand } from './commands.js';
import { decide, partnershipSharedWith, partyOf, type PartnershipDecisionFacts } from './decide.js';
import type { PartnershipEvent } from './events.js';
import { evolve } from './evolve.js';
import { legal } from './legal.js';
import * as no from './refusals.js';
import type { PartnershipState } from './state.js';

type Of = Decider<PartnershipState, PartnershipCommand, PartnershipEvent, PartnershipDecisionFacts>;

const keepers: Permission = { roles: ['broker', 'facilitator'] };
const brokering: Permission = { roles: ['broker', 'facilitator'], anyInstitution: true };
const personally: Permission = { ...takingPart, personal: true };

const permissions: Of['permissions'] = {
  ProspectPartnership: { roles: ['broker'] },
  AppraiseLearningPotential: brokering,
  ExplorePartnership: takingPart,
  ChangePartnershipContact: takingPart,
  ProposePartnershipTerms: takingPart,
  SignPartnership: personally,
  ActivatePartnership: takingPart,
  RestPartnership: takingPart,
  RevivePartnership: takingPart,
  EndPartnership: takingPart,
  ObserveBoundary: takingPart,
};

const correctable: Of['correctable'] = (event, state, context, change) => {
  const identity = keepsIdentity(event, change, [
    'partnershipId',
    'institutionId',
    'partnerId',
    'observationId',
    'personId',
    'version',
  ]);
  if (identity) return identity;
  switch (event.type) {
    case 'PartnershipAgreed':
      return no.signedByBoth();
    case 'PartnershipSigned': {
      if (change.kind === 'replace') return no.termsAsSigned();
      const versions = state.status === 'unknown' ? [] : state.versions;
      const agreed = versions.some((v) => v.version === event.data.version && v.agreedAt !== null);
      return agreed ? no.signedByBoth() : onlyItsAuthor(event, context);
    }
    case 'PartnershipTermsProposed':
      return no.termsAsSigned();
    case 'BoundaryObserved':
      // Who saw it says what was seen.
      return onlyItsAuthor(event, context);
    default: {
      const speaks = state.status !== 'unknown' && partyOf(state, context) !== undefined;
      return speaks ? null : onlyBy(keepers, context);
    }
  }
};

/** A partnership (netwerkpartnerschap) between two partners, with what was seen to happen at the boundary. */
export const partnershipDecider: Of = {
  word: 'partnership',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'ProspectPartnership') return { kind: 'institution', id: command.institutionId };
    return state.status === 'unknown' ? null : { kind: 'institution', id: state.institutionId };
  },
  sharedWith: partnershipSharedWith,
  decide,
  legal,
  correctable,
  personalActs: ['PartnershipSigned', 'BoundaryObserved'],
  evolve,
  // A partnership has no periods: it is as its events left it.
  at: (state) => state,
  boundaries: () => [],
};
