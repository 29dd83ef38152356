import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { calendarFeedTable } from './table.js';

export type CalendarFeed = Held<typeof calendarFeedTable>;

type Ids = readonly string[];
const order: (keyof (typeof calendarFeedTable)['columns'])[] = ['subjectKind', 'feedId'];

/** The calendar addresses whose secrets have these hashes, revoked ones too. */
export const feedsBySecretHash = (sql: Sql, clocks: ReadClocks, hashes: Ids): Promise<CalendarFeed[]> =>
  ask(sql, { table: calendarFeedTable, clocks, by: 'secretHash', keys: hashes, order });

/** The calendar addresses with these ids at the clocks. */
export const feedsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<CalendarFeed[]> =>
  ask(sql, { table: calendarFeedTable, clocks, by: 'feedId', keys: ids, order });

/** The calendar addresses that persons opened, at the clocks. */
export const feedsOfPersons = (sql: Sql, clocks: ReadClocks, personIds: Ids): Promise<CalendarFeed[]> =>
  ask(sql, { table: calendarFeedTable, clocks, by: 'openedBy', keys: personIds, order });

/** The calendar addresses that show a person's, a team's or an activity's sessions, at the clocks. */
export const feedsOfSubjects = (sql: Sql, clocks: ReadClocks, subjectIds: Ids): Promise<CalendarFeed[]> =>
  ask(sql, { table: calendarFeedTable, clocks, by: 'subjectId', keys: subjectIds, order });
