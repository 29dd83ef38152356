import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { coalitionMemberTable, coalitionTable } from './table.js';

/** A row of a coalition, with what was agreed and found. */
export type CoalitionHeld = Held<typeof coalitionTable>;
/** A member of a coalition, with what that member brought and fetched. */
export type CoalitionMemberHeld = Held<typeof coalitionMemberTable>;

type Ids = readonly string[];

/** The coalitions with these ids at the clocks, in order of their beginning. */
export const coalitionsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<CoalitionHeld[]> =>
  ask(sql, {
    table: coalitionTable,
    clocks,
    by: 'coalitionId',
    keys: ids,
    order: ['periodFrom', 'coalitionId'],
  });

/** Who were, are or will be members of coalitions, as known; `holds` says who are at `validAt`. */
export const membersOfCoalitions = (
  sql: Sql,
  clocks: ReadClocks,
  coalitionIds: Ids,
): Promise<CoalitionMemberHeld[]> =>
  ask(sql, {
    table: coalitionMemberTable,
    clocks,
    by: 'coalitionId',
    keys: coalitionIds,
    order: ['coalitionId', 'periodFrom', 'memberId'],
  });
