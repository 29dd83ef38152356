import type { KpiAgreementEvent } from '@traject/domain';
import type { Role } from '../../session/session.js';
import type { WordCorrectors } from '../corrector.js';

/** Positions of the two sides are fixed once a version came into force. */
const IN_FORCE = ['KpiAgreementReached', 'KpiAmendmentAdopted', 'KpiTargetImposed'] as const;
/** What was escalated or refused is the side's whose step it was. */
const itsSide = ({ side }: { side: 'team' | 'management' }): readonly Role[] =>
  side === 'management' ? ['manager'] : ['teamLead'];

export const kpiAgreementCorrectors = {
  KpiAgreementDrafted: ['teamLead', 'manager'],
  KpiValueProposed: { by: ['teamLead', 'member'], fixedBy: IN_FORCE },
  KpiTargetSet: { by: ['manager'], fixedBy: IN_FORCE },
  KpiVersionOffered: 'nobody',
  KpiVersionSigned: 'nobody',
  KpiSignatureAnnulled: 'nobody',
  KpiAgreementReached: 'nobody',
  KpiDissentRecorded: 'author',
  KpiEscalated: { by: itsSide },
  KpiTargetImposed: 'nobody',
  KpiAmendmentProposed: 'nobody',
  KpiAmendmentRefused: { by: itsSide },
  KpiAmendmentAdopted: 'nobody',
  KpiAgreementClosed: { by: ['manager', 'quality'], retractOnly: true },
} satisfies WordCorrectors<KpiAgreementEvent['type']>;
