import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { appraisalRoundTable } from './table.js';

/** `answers`, `mean` and `counts` are null unless the round was closed with five answers or more. */
export type AppraisalRound = Held<typeof appraisalRoundTable>;

type Ids = readonly string[];
const order: (keyof (typeof appraisalRoundTable)['columns'])[] = ['closesOn', 'roundId'];

export const appraisalRoundsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<AppraisalRound[]> =>
  ask(sql, { table: appraisalRoundTable, clocks, by: 'roundId', keys: ids, order });

/** The rounds on themes at the clocks, oldest first. */
export const appraisalRoundsOnThemes = (
  sql: Sql,
  clocks: ReadClocks,
  themeIds: Ids,
): Promise<AppraisalRound[]> =>
  ask(sql, { table: appraisalRoundTable, clocks, by: 'themeId', keys: themeIds, order });

/** The rounds of teams at the clocks, oldest first. */
export const appraisalRoundsOfTeams = (
  sql: Sql,
  clocks: ReadClocks,
  teamIds: Ids,
): Promise<AppraisalRound[]> =>
  ask(sql, { table: appraisalRoundTable, clocks, by: 'teamId', keys: teamIds, order });
