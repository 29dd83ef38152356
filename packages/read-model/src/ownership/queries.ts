import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { ownershipHolderTable, ownershipTable } from './table.js';

export type Ownership = Held<typeof ownershipTable>;
export type OwnershipHolder = Held<typeof ownershipHolderTable>;

/** Who held these themes at the clocks; a theme without a row is unowned. */
export const ownershipOfThemes = (
  sql: Sql,
  clocks: ReadClocks,
  themeIds: readonly string[],
): Promise<Ownership[]> =>
  ask(sql, { table: ownershipTable, clocks, by: 'themeId', keys: themeIds, order: ['themeId'] });

/** The themes that teams held at the clocks. */
export const themesHeldByTeams = (
  sql: Sql,
  clocks: ReadClocks,
  teamIds: readonly string[],
): Promise<OwnershipHolder[]> =>
  ask(sql, {
    table: ownershipHolderTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    order: ['teamId', 'themeId'],
  });
