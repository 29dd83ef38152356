import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { leewayTable } from './table.js';

export type Leeway = Held<typeof leewayTable>;

type Ids = readonly string[];
const order: (keyof (typeof leewayTable)['columns'])[] = ['teamId', 'periodFrom', 'leewayId'];

/** The leeways with these ids at the clocks. */
export const leewaysByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<Leeway[]> =>
  ask(sql, { table: leewayTable, clocks, by: 'leewayId', keys: ids, order });

/** The leeways of teams at the clocks, planned and expired ones too; `status` says which are in force. */
export const leewaysOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<Leeway[]> =>
  ask(sql, { table: leewayTable, clocks, by: 'teamId', keys: teamIds, order });

/** The leeways given under programmes, at the clocks. */
export const leewaysOfProgrammes = (sql: Sql, clocks: ReadClocks, programmeIds: Ids): Promise<Leeway[]> =>
  ask(sql, { table: leewayTable, clocks, by: 'programmeId', keys: programmeIds, order });

/** The leeways that belong to agreements, at the clocks. */
export const leewaysOfAgreements = (sql: Sql, clocks: ReadClocks, agreementIds: Ids): Promise<Leeway[]> =>
  ask(sql, { table: leewayTable, clocks, by: 'agreementId', keys: agreementIds, order });
