import type { OwnershipEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

/** One that is offered something has not spoken yet: what it answers is said by the team it was offered to. */
const offeredTo = ({ toTeamId }: { toTeamId: string }): string => toTeamId;

export const ownershipCorrectors = {
  OwnershipAssigned: ['manager'],
  OwnershipAccepted: ['teamLead'],
  OwnershipDeclined: ['teamLead'],
  OwnershipClaimed: ['teamLead'],
  OwnershipConfirmed: ['manager'],
  OwnershipOffered: 'author',
  OwnershipOfferRefused: { by: ['teamLead'], teamOf: offeredTo },
  OwnershipOfferWithdrawn: ['teamLead'],
  OwnershipShared: 'author',
  OwnershipTransferred: 'author',
  OwnershipContested: 'author',
  OwnershipContestResolved: ['manager', 'board'],
  OwnershipAnchored: ['quality'],
  OwnershipReleased: ['teamLead'],
} satisfies WordCorrectors<OwnershipEvent['type']>;
