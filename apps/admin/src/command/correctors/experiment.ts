import type { ExperimentEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

const byTeam = ['teamLead', 'member'] as const;

export const experimentCorrectors = {
  ExperimentProposed: byTeam,
  // Once approved its bar is fixed: criteria are amended, visibly.
  ExperimentDesigned: { by: byTeam, fixedBy: ['ExperimentApproved'] },
  ExperimentAdvised: ['quality'],
  ExperimentApproved: { by: ['teamLead', 'manager'], retractOnly: true },
  ExperimentStarted: byTeam,
  ExperimentAdjusted: byTeam,
  CriteriaAmended: ['teamLead', 'quality'],
  ExperimentObserved: ['teamLead', 'member', 'quality'],
  ExperimentEvaluated: { by: ({ side }) => (side === 'quality' ? ['quality'] : byTeam) },
  ExperimentScaled: ['manager'],
  ExperimentKeptLocal: ['teamLead', 'manager'],
  ExperimentStopped: ['teamLead', 'manager'],
  ExperimentRepeated: { by: ['teamLead', 'manager'], retractOnly: true },
} satisfies WordCorrectors<ExperimentEvent['type']>;
