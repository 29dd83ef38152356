import type { TrainingNeedEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

export const trainingNeedCorrectors = {
  NeedProposed: ['member', 'teamLead'],
  DeliberationOpened: ['teamLead'],
  StanceTaken: { by: 'author', orReporter: true },
  StanceConfirmed: 'author',
  NeedEndorsed: { by: ['teamLead', 'quality'], retractOnly: true },
  NeedPlanned: ['hr'],
  NeedAddressed: ['hr'],
  NeedClosed: ['teamLead', 'member'],
  NeedReopened: ['teamLead', 'member'],
  NeedDeferred: ['manager'],
  NeedResumed: ['manager', 'teamLead'],
  NeedWithdrawn: 'author',
  NeedMerged: { by: ['teamLead'], retractOnly: true },
  NeedSplit: { by: ['teamLead'], retractOnly: true },
} satisfies WordCorrectors<TrainingNeedEvent['type']>;
