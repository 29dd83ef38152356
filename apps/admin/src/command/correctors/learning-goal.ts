import type { LearningGoalEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

/** A goal is its owner's in everything. */
export const learningGoalCorrectors = {
  LearningGoalSet: 'author',
  LearningGoalAdjusted: 'author',
  GoalProgressNoted: 'author',
  LearningGoalShared: 'author',
  LearningGoalUnshared: 'author',
  LearningGoalReached: 'author',
  LearningGoalLetGo: 'author',
} satisfies WordCorrectors<LearningGoalEvent['type']>;
