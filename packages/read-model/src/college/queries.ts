import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { collegeTable } from './table.js';

export type College = Held<typeof collegeTable>;

/** The colleges with these ids at the clocks, closed ones too. */
export const collegesByIds = (sql: Sql, clocks: ReadClocks, ids: readonly string[]): Promise<College[]> =>
  ask(sql, { table: collegeTable, clocks, by: 'collegeId', keys: ids, order: ['collegeId'] });

/** The colleges of institutions at the clocks, closed ones too. */
export const collegesOfInstitutions = (
  sql: Sql,
  clocks: ReadClocks,
  institutionIds: readonly string[],
): Promise<College[]> =>
  ask(sql, { table: collegeTable, clocks, by: 'institutionId', keys: institutionIds, order: ['collegeId'] });
