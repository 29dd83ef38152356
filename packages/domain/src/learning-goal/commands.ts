import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, text } from '../kernel/fields.js';

/** By the participant, for themselves, and by nobody else. `institutionId` is the institution that gives the course. */
export const learningGoalCommands = {
  SetLearningGoal: z.object({
    goalId: id(),
    courseId: id(),
    institutionId: id(),
    goal: text(),
    indicator: text(),
  }),
  AdjustLearningGoal: z.object({ goalId: id(), goal: text(), indicator: text(), reason: text() }),
  NoteGoalProgress: z.object({ goalId: id(), note: text() }),
  ShareLearningGoal: z.object({ goalId: id() }),
  UnshareLearningGoal: z.object({ goalId: id() }),
  ReachLearningGoal: z.object({ goalId: id(), evidence: text() }),
  LetGoLearningGoal: z.object({ goalId: id(), reason: text() }),
};
export type LearningGoalCommand = CommandOf<typeof learningGoalCommands>;
