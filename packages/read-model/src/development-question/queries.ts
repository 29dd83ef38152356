import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { developmentQuestionTable } from './table.js';

export type DevelopmentQuestionHeld = Held<typeof developmentQuestionTable>;

/** The development questions with these ids at the clocks. */
export const questionsByIds = (
  sql: Sql,
  clocks: ReadClocks,
  ids: readonly string[],
): Promise<DevelopmentQuestionHeld[]> =>
  ask(sql, {
    ...{ table: developmentQuestionTable, clocks, by: 'questionId', keys: ids },
    order: ['since', 'questionId'],
  });
