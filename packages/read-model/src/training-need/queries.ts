import { ask, askOutlines, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import type { RowOf } from '../table.js';
import { needOutline, needStanceTable, trainingNeedTable } from './table.js';

export type TrainingNeed = Held<typeof trainingNeedTable>;
/** What a list says of a need in one line. */
export type NeedOutline = RowOf<typeof needOutline>;
export type NeedStance = Held<typeof needStanceTable>;

type Ids = readonly string[];
const order: (keyof (typeof trainingNeedTable)['columns'])[] = ['proposedAt', 'needId'];

/** The needs with these ids at the clocks, in whatever state. */
export const needsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<TrainingNeed[]> =>
  ask(sql, { table: trainingNeedTable, clocks, by: 'needId', keys: ids, order });

/** The needs of teams at the clocks, oldest first. */
export const needsOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<TrainingNeed[]> =>
  ask(sql, { table: trainingNeedTable, clocks, by: 'teamId', keys: teamIds, order });

/** The same in one line each. */
export const needOutlinesOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<NeedOutline[]> =>
  askOutlines(sql, {
    table: needOutline,
    clocks,
    by: 'teamId',
    keys: teamIds,
    order: ['proposedAt', 'needId'],
  });

/** The needs of programmes at the clocks, oldest first. */
export const needsOfProgrammes = (sql: Sql, clocks: ReadClocks, programmeIds: Ids): Promise<TrainingNeed[]> =>
  ask(sql, { table: trainingNeedTable, clocks, by: 'programmeId', keys: programmeIds, order });

/** The needs on themes at the clocks, oldest first. */
export const needsOnThemes = (sql: Sql, clocks: ReadClocks, themeIds: Ids): Promise<TrainingNeed[]> =>
  ask(sql, { table: trainingNeedTable, clocks, by: 'themeId', keys: themeIds, order });

/** The needs that went on in these at the clocks: the other side of a merge. */
export const needsMergedInto = (sql: Sql, clocks: ReadClocks, needIds: Ids): Promise<TrainingNeed[]> =>
  ask(sql, { table: trainingNeedTable, clocks, by: 'intoNeedId', keys: needIds, order });

/** Who endorsed or objected to needs at the clocks: the latest stance of each person. */
export const stancesOnNeeds = (sql: Sql, clocks: ReadClocks, needIds: Ids): Promise<NeedStance[]> =>
  ask(sql, {
    table: needStanceTable,
    clocks,
    by: 'needId',
    keys: needIds,
    order: ['needId', 'takenAt', 'personId'],
  });
