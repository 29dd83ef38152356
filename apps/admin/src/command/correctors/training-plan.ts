import type { TrainingPlanEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

const byTeam = ['teamLead', 'member'] as const;

export const trainingPlanCorrectors = {
  PlanDrafted: byTeam,
  PlanVersionOffered: 'nobody',
  PlanVoted: 'author',
  PlanAdopted: { by: ['teamLead', 'quality'], retractOnly: true },
  PlanSubmitted: ['teamLead'],
  PlanApproved: ['manager'],
  PlanReturned: ['manager'],
  PlanAmendmentProposed: 'nobody',
  PlanAmendmentWithdrawn: ['teamLead'],
  PlanClosed: ['hr'],
} satisfies WordCorrectors<TrainingPlanEvent['type']>;
