import type { Tint } from '../ui/chip.js';
import type { NetworkCourseQuery, ReadGoalFragment } from './documents.generated.js';

export type Course = NonNullable<NetworkCourseQuery['now']['networkCourse']>;
export type Session = Course['sessions'][number];
export type Goal = ReadGoalFragment;

export const COURSE_TINTS: Readonly<Record<Course['status'], Tint>> = {
  planned: 'planned',
  running: 'holding',
  completed: 'done',
  cancelled: 'contested',
};
export const SESSION_TINTS: Readonly<Record<Session['status'], Tint>> = {
  planned: 'planned',
  held: 'done',
  cancelled: 'contested',
};
export const GOAL_TINTS: Readonly<Record<Goal['status'], Tint>> = {
  set: 'open',
  reached: 'done',
  letGo: 'contested',
};
export const FUNCTIONS = ['middleManager', 'head', 'teacher', 'other'] as const;
export const SECTORS = ['mbo', 'vmbo', 'company', 'other'] as const;
