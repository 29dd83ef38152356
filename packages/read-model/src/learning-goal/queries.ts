import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { goalStepTable, learningGoalTable } from './table.js';

export type LearningGoalHeld = Held<typeof learningGoalTable>;
export type GoalStepHeld = Held<typeof goalStepTable>;

type Ids = readonly string[];

/** The learning goals with these ids at the clocks. */
export const learningGoalsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<LearningGoalHeld[]> =>
  ask(sql, { table: learningGoalTable, clocks, by: 'goalId', keys: ids, order: ['setAt', 'goalId'] });

/** The learning goals of participants of courses at the clocks; who may read which is the caller's to ask. */
export const goalsOfCourses = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<LearningGoalHeld[]> =>
  ask(sql, {
    ...{ table: learningGoalTable, clocks, by: 'courseId', keys: ids },
    order: ['courseId', 'setAt', 'goalId'],
  });

/** How goals were set, adjusted and worked on, in order of time. */
export const stepsOfGoals = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<GoalStepHeld[]> =>
  ask(sql, {
    ...{ table: goalStepTable, clocks, by: 'goalId', keys: ids },
    order: ['goalId', 'takenAt', 'eventId'],
  });
