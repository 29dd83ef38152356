import type { LearningGoalState } from '@traject/domain';
import { boolean, instant, oneOf, optional, string, table, textRef } from '../table.js';

export const learningGoalTable = table(
  'learning_goal',
  {
    goalId: string(),
    courseId: string(),
    programmeId: optional(string()),
    personId: string(),
    facilitatorId: string(),
    status: oneOf<Exclude<LearningGoalState['status'], 'unknown'>>(),
    goal: textRef(),
    indicator: textRef(),
    /** By what it showed that it was reached. */
    evidence: optional(textRef()),
    /** Why it was let go. */
    reason: optional(textRef()),
    shared: boolean(),
    setAt: instant(),
  },
  [['goalId'], ['courseId'], ['personId']],
);

export const goalStepTable = table(
  'goal_step',
  {
    goalId: string(),
    eventId: string(),
    kind: oneOf<'set' | 'adjusted' | 'progress'>(),
    /** The goal from then on, or what is noted. */
    said: textRef(),
    indicator: optional(textRef()),
    reason: optional(textRef()),
    takenAt: instant(),
  },
  [['goalId']],
);
