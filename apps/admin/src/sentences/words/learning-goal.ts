import type { LearningGoalEvent } from '@traject/domain';
import { nothing, type WordSentences, wordsOf } from '../telling.js';

/** The events of `learningGoal`, as they are told and drawn. */
export const learningGoalSentences = {
  values: {
    LearningGoalSet: (data, to) => ({ goal: wordsOf(data.goal, to) }),
    LearningGoalAdjusted: (data, to) => ({ goal: wordsOf(data.goal, to) }),
    GoalProgressNoted: (data, to) => ({ note: wordsOf(data.note, to) }),
    LearningGoalShared: nothing,
    LearningGoalUnshared: nothing,
    LearningGoalReached: (data, to) => ({ evidence: wordsOf(data.evidence, to) }),
    LearningGoalLetGo: nothing,
  },
  shapes: {
    LearningGoalSet: 'circle',
    GoalProgressNoted: 'triangle',
    LearningGoalReached: 'square',
    LearningGoalLetGo: 'cross',
  },
} satisfies WordSentences<LearningGoalEvent['type']>;
