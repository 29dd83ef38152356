import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { programmePartnerTable, programmeTable, programmeTeamTable, programmeThemeTable } from './table.js';

export type Programme = Held<typeof programmeTable>;
export type ProgrammeTeamHeld = Held<typeof programmeTeamTable>;
export type ProgrammeTheme = Held<typeof programmeThemeTable>;
export type ProgrammePartnerHeld = Held<typeof programmePartnerTable>;

type Ids = readonly string[];

/** The programmes with these ids at the clocks. */
export const programmesByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<Programme[]> =>
  ask(sql, { table: programmeTable, clocks, by: 'programmeId', keys: ids, order: ['programmeId'] });

/** The programmes of institutions at the clocks, closed ones too. */
export const programmesOfInstitutions = (
  sql: Sql,
  clocks: ReadClocks,
  institutionIds: Ids,
): Promise<Programme[]> =>
  ask(sql, {
    table: programmeTable,
    clocks,
    by: 'institutionId',
    keys: institutionIds,
    order: ['programmeId'],
  });

/** The teams that took, take or will take part in programmes, as known; `holds` says which do at `validAt`. */
export const teamsOfProgrammes = (
  sql: Sql,
  clocks: ReadClocks,
  programmeIds: Ids,
): Promise<ProgrammeTeamHeld[]> =>
  ask(sql, {
    table: programmeTeamTable,
    clocks,
    by: 'programmeId',
    keys: programmeIds,
    order: ['programmeId', 'periodFrom', 'teamId'],
  });

/** The programmes that teams took, take or will take part in, as known; `holds` says which at `validAt`. */
export const programmesOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<ProgrammeTeamHeld[]> =>
  ask(sql, {
    table: programmeTeamTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    order: ['teamId', 'periodFrom', 'programmeId'],
  });

/** The themes of programmes at the clocks. */
export const themesOfProgrammes = (
  sql: Sql,
  clocks: ReadClocks,
  programmeIds: Ids,
): Promise<ProgrammeTheme[]> =>
  ask(sql, {
    table: programmeThemeTable,
    clocks,
    by: 'programmeId',
    keys: programmeIds,
    order: ['programmeId', 'themeId'],
  });

/** The programmes that had these themes at the clocks. */
export const programmesOfThemes = (sql: Sql, clocks: ReadClocks, themeIds: Ids): Promise<ProgrammeTheme[]> =>
  ask(sql, {
    table: programmeThemeTable,
    clocks,
    by: 'themeId',
    keys: themeIds,
    order: ['themeId', 'programmeId'],
  });

/** The partners of programmes, as known; `holds` says which take part at `validAt`. */
export const partnersOfProgrammes = (
  sql: Sql,
  clocks: ReadClocks,
  programmeIds: Ids,
): Promise<ProgrammePartnerHeld[]> =>
  ask(sql, {
    table: programmePartnerTable,
    clocks,
    by: 'programmeId',
    keys: programmeIds,
    order: ['programmeId', 'periodFrom', 'partnerId'],
  });
