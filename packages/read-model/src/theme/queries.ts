import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { themeAppraisalTable, themeStakeholderTable, themeTable } from './table.js';

export type Theme = Held<typeof themeTable>;
export type ThemeAppraisalHeld = Held<typeof themeAppraisalTable>;
export type ThemeStakeholder = Held<typeof themeStakeholderTable>;

type Ids = readonly string[];

/** The themes with these ids at the clocks, retired ones too. */
export const themesByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<Theme[]> =>
  ask(sql, { table: themeTable, clocks, by: 'themeId', keys: ids, order: ['themeId'] });

/** The themes of institutions at the clocks, retired ones too. */
export const themesOfInstitutions = (sql: Sql, clocks: ReadClocks, institutionIds: Ids): Promise<Theme[]> =>
  ask(sql, { table: themeTable, clocks, by: 'institutionId', keys: institutionIds, order: ['themeId'] });

/** How teams saw these themes at the clocks: the latest appraisal of each team. */
export const appraisalsOfThemes = (
  sql: Sql,
  clocks: ReadClocks,
  themeIds: Ids,
): Promise<ThemeAppraisalHeld[]> =>
  ask(sql, {
    table: themeAppraisalTable,
    clocks,
    by: 'themeId',
    keys: themeIds,
    order: ['themeId', 'teamId'],
  });

/** How these teams saw their themes at the clocks. */
export const themeAppraisalsOfTeams = (
  sql: Sql,
  clocks: ReadClocks,
  teamIds: Ids,
): Promise<ThemeAppraisalHeld[]> =>
  ask(sql, { table: themeAppraisalTable, clocks, by: 'teamId', keys: teamIds, order: ['teamId', 'themeId'] });

/** Everyone who was, is or will be on the maps of these themes, as known at the clocks. */
export const stakeholdersOfThemes = (
  sql: Sql,
  clocks: ReadClocks,
  themeIds: Ids,
): Promise<ThemeStakeholder[]> =>
  ask(sql, {
    table: themeStakeholderTable,
    clocks,
    by: 'themeId',
    keys: themeIds,
    order: ['themeId', 'kind', 'periodFrom', 'stakeholderId'],
  });
