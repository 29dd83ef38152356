import { ask, atClocks, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import {
  teamCreboTable,
  teamLeadTable,
  teamMemberTable,
  teamProviderUnitTable,
  teamQuorumTable,
  teamTable,
} from './table.js';

export type Team = Held<typeof teamTable>;
export type TeamMember = Held<typeof teamMemberTable>;
export type TeamLead = Held<typeof teamLeadTable>;
export type TeamCrebo = Held<typeof teamCreboTable>;
export type TeamProviderUnit = Held<typeof teamProviderUnitTable>;
export type TeamQuorum = Held<typeof teamQuorumTable>;

type Ids = readonly string[];

/** The teams with these ids at the clocks, dissolved ones too. */
export const teamsByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<Team[]> =>
  ask(sql, { table: teamTable, clocks, by: 'teamId', keys: ids, order: ['teamId'] });

/** The teams of institutions at the clocks, dissolved ones too. */
export const teamsOfInstitutions = (sql: Sql, clocks: ReadClocks, institutionIds: Ids): Promise<Team[]> =>
  ask(sql, { table: teamTable, clocks, by: 'institutionId', keys: institutionIds, order: ['teamId'] });

/** The teams that hung directly under these units (institutions or colleges) at the clocks. */
export const teamsUnder = (sql: Sql, clocks: ReadClocks, unitIds: Ids): Promise<Team[]> =>
  ask(sql, { table: teamTable, clocks, by: 'parentId', keys: unitIds, order: ['teamId'] });

/** The memberships of teams that held at `validAt`. */
export const membersOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<TeamMember[]> =>
  ask(sql, {
    table: teamMemberTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    holding: true,
    order: ['teamId', 'periodFrom', 'membershipId'],
  });

/** The memberships of persons that held at `validAt`, in any team. */
export const membershipsOfPersons = (sql: Sql, clocks: ReadClocks, personIds: Ids): Promise<TeamMember[]> =>
  ask(sql, {
    table: teamMemberTable,
    clocks,
    by: 'personId',
    keys: personIds,
    holding: true,
    order: ['personId', 'periodFrom', 'membershipId'],
  });

/** Every membership of teams that was known, past and planned ones too. */
export const allMembershipsOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<TeamMember[]> =>
  ask(sql, {
    table: teamMemberTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    order: ['teamId', 'periodFrom', 'membershipId'],
  });

/** Who led teams at `validAt`. */
export const leadsOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<TeamLead[]> =>
  ask(sql, {
    table: teamLeadTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    holding: true,
    order: ['teamId', 'periodFrom', 'appointmentId'],
  });

/** The leads that persons held at `validAt`. */
export const leadsOfPersons = (sql: Sql, clocks: ReadClocks, personIds: Ids): Promise<TeamLead[]> =>
  ask(sql, {
    table: teamLeadTable,
    clocks,
    by: 'personId',
    keys: personIds,
    holding: true,
    order: ['personId', 'periodFrom', 'appointmentId'],
  });

/** The teams that a person led or was a member of at `validAt`, those that they led first; in one statement. */
export async function teamsOfPerson(
  sql: Sql,
  { validAt, knownPosition }: ReadClocks,
  personId: string,
): Promise<string[]> {
  const held = ({ name }: typeof teamLeadTable | typeof teamMemberTable, place: number, id: string) =>
    `SELECT ${place} AS place, t.period_from, t.${id} AS id, t.team_id FROM traject_read.${name} t
     WHERE ${atClocks('t')} AND t.person_id = $3 AND t.holds`;
  const { rows } = await sql.query<{ team_id: string }>(
    `${held(teamLeadTable, 1, 'appointment_id')} UNION ALL ${held(teamMemberTable, 2, 'membership_id')}
     ORDER BY place, period_from, id`,
    [validAt, knownPosition, personId],
  );
  return [...new Set(rows.map((row) => row.team_id))];
}

/** What teams taught at `validAt`. */
export const crebosOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<TeamCrebo[]> =>
  ask(sql, {
    table: teamCreboTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    holding: true,
    order: ['teamId', 'crebo', 'taughtId'],
  });

/** Every mapping of provider units of institutions that was known; a file is mapped on the date that it is about. */
export const providerUnitsOfInstitutions = (
  sql: Sql,
  clocks: ReadClocks,
  institutionIds: Ids,
): Promise<TeamProviderUnit[]> =>
  ask(sql, {
    table: teamProviderUnitTable,
    clocks,
    by: 'institutionId',
    keys: institutionIds,
    order: ['providerUnit', 'mappingId'],
  });

/** Every mapping of provider units to teams that was known. */
export const providerUnitsOfTeams = (
  sql: Sql,
  clocks: ReadClocks,
  teamIds: Ids,
): Promise<TeamProviderUnit[]> =>
  ask(sql, {
    table: teamProviderUnitTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    order: ['teamId', 'providerUnit', 'mappingId'],
  });

/** The quorum rules that teams had set for themselves and that held at `validAt`; none means the default. */
export const quorumsOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<TeamQuorum[]> =>
  ask(sql, {
    table: teamQuorumTable,
    clocks,
    by: 'teamId',
    keys: teamIds,
    holding: true,
    order: ['teamId', 'fromDate'],
  });
