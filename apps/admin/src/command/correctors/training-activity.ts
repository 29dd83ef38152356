import type { TrainingActivityEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

const recording = ['hr', 'teamLead'] as const;

export const trainingActivityCorrectors = {
  ActivityProposed: ['hr', 'teamLead', 'member', 'manager'],
  ActivityChanged: ['hr'],
  NeedTied: ['hr'],
  NeedUntied: ['hr'],
  ActivityScheduled: ['hr'],
  SessionAdded: ['hr'],
  SessionRescheduled: ['hr'],
  SessionCancelled: ['hr'],
  SessionHeld: recording,
  ActivityCancelled: ['hr'],
  ParticipantEnrolled: ['hr'],
  ParticipantWaitlisted: ['hr'],
  ParticipantPromoted: ['hr'],
  ParticipantWithdrawn: ['hr'],
  AttendanceRecorded: recording,
  AttendanceCorrected: recording,
  ActivityEvaluated: 'author',
} satisfies WordCorrectors<TrainingActivityEvent['type']>;
