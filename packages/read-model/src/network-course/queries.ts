import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { courseParticipantTable, courseSessionTable, networkCourseTable } from './table.js';

export type NetworkCourseHeld = Held<typeof networkCourseTable>;
export type CourseSessionHeld = Held<typeof courseSessionTable>;
export type CourseParticipantHeld = Held<typeof courseParticipantTable>;

type Ids = readonly string[];

/** The network courses with these ids at the clocks. */
export const networkCoursesByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<NetworkCourseHeld[]> =>
  ask(sql, { table: networkCourseTable, clocks, by: 'courseId', keys: ids, order: ['courseId'] });

/** The sessions of courses at the clocks, cancelled ones too, in order of their days. */
export const sessionsOfCourses = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<CourseSessionHeld[]> =>
  ask(sql, {
    ...{ table: courseSessionTable, clocks, by: 'courseId', keys: ids },
    order: ['courseId', 'date', 'startsAt', 'sessionId'],
  });

/** The participants of courses at the clocks, withdrawn ones too. */
export const participantsOfCourses = (
  sql: Sql,
  clocks: ReadClocks,
  ids: Ids,
): Promise<CourseParticipantHeld[]> =>
  ask(sql, {
    ...{ table: courseParticipantTable, clocks, by: 'courseId', keys: ids },
    order: ['courseId', 'personId'],
  });
