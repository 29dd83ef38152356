import type { PartnershipEvent } from '@traject/domain';
import type { Corrector, WordCorrectors } from '../corrector.js';

const keepers: Corrector = ['broker', 'facilitator'];

export const partnershipCorrectors = {
  PartnershipProspected: keepers,
  LearningPotentialAppraised: keepers,
  PartnershipExplored: keepers,
  PartnershipContactChanged: keepers,
  PartnershipTermsProposed: 'nobody',
  PartnershipSigned: { by: 'author', retractOnly: true, fixedBy: ['PartnershipAgreed'] },
  PartnershipAgreed: 'nobody',
  PartnershipActivated: keepers,
  PartnershipRested: keepers,
  PartnershipRevived: keepers,
  PartnershipEnded: keepers,
  BoundaryObserved: 'author',
} satisfies WordCorrectors<PartnershipEvent['type']>;
