import type { SharedWith } from '../kernel/decider.js';
import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';

export interface GoalProgress {
  note: Text;
  at: Instant;
  eventId: string;
}
/** The words of a goal as they were from a moment on. */
export interface GoalWording {
  goal: Text;
  indicator: Text;
  /** Why it was adjusted; null for the first. */
  reason: Text | null;
  at: Instant;
  eventId: string;
}
export interface LearningGoalFacts {
  goalId: string;
  courseId: string;
  institutionId: string;
  programmeId: string | null;
  personId: string;
  facilitatorId: string;
  /** In order; the last is the goal as it stands. Never empty. */
  wordings: GoalWording[];
  progress: GoalProgress[];
  /** With whom besides the facilitator; null while it is private. */
  sharedWith: SharedWith | null;
}
export type LearningGoalState =
  | { status: 'unknown' }
  | ({ status: 'set' } & LearningGoalFacts)
  | ({ status: 'reached'; evidence: Text } & LearningGoalFacts)
  | ({ status: 'letGo'; reason: Text | null } & LearningGoalFacts);
export type KnownGoal = Exclude<LearningGoalState, { status: 'unknown' }>;
