import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { institutionTable } from './table.js';

export type Institution = Held<typeof institutionTable>;

/** The institutions with these ids that were registered at the clocks. */
export const institutionsByIds = (
  sql: Sql,
  clocks: ReadClocks,
  ids: readonly string[],
): Promise<Institution[]> =>
  ask(sql, { table: institutionTable, clocks, by: 'institutionId', keys: ids, order: ['institutionId'] });

/** Every institution that was registered at the clocks. */
export const allInstitutions = (sql: Sql, clocks: ReadClocks): Promise<Institution[]> =>
  ask(sql, { table: institutionTable, clocks, order: ['institutionId'] });
