// In which units a person stands, and which teams there are beside these: what follows for their sight is not said here.
import type { Instant, LocalDate, Role, UnitRef } from '@traject/domain';
import { collegeTable } from '../college/table.js';
import { atClocks, type ReadClocks } from '../query.js';
import { named, type Sql } from '../sql.js';
import type { Table } from '../table.js';
import { teamLeadTable, teamMemberTable, teamTable } from '../team/table.js';
import { roleGrantTable } from './table.js';

/** A role that a person has for a unit: granted, or because they lead a team or are a member of it. */
export interface StandingRole {
  role: Role;
  unitKind: UnitRef['kind'];
  unitId: string;
  periodFrom: LocalDate;
  periodUntil: LocalDate | null;
  holds: boolean;
  /** To which the unit belongs at the clocks; null for a unit that is not known then. */
  institutionId: string | null;
}

/** A team, and what it hangs under. */
export interface PlacedTeam {
  teamId: string;
  parentId: string;
  institutionId: string;
}

export interface Standing {
  /**
   * The teams that they lead, those of which they are a member, and what was granted to them: of the last also what was or
   * will be. Each in order of its beginning.
   */
  roles: StandingRole[];
  /** Every team of the institutions for which a role holds, dissolved ones too, in order of id. */
  teams: PlacedTeam[];
  /** When something of this becomes otherwise by time alone, with what is known at the position; null for never. */
  until: Instant | null;
}

const inTeam = (
  table: typeof teamLeadTable | typeof teamMemberTable,
  place: number,
  role: Role,
  id: string,
) =>
  `SELECT ${place} AS place, '${role}' AS role, 'team' AS unit_kind, t.team_id AS unit_id, t.period_from,
     t.period_until, t.holds, t.${id} AS id
   FROM traject_read.${table.name} t WHERE ${atClocks('t')} AND t.person_id = $3 AND t.holds`;

/** Beginnings and ends after `validAt`, of the rows known at the position that `where` finds. */
const turning = (table: Table, where: string) =>
  `SELECT bound FROM traject_read.${table.name} t, LATERAL (VALUES (lower(t.valid_during)), (upper(t.valid_during))) b (bound)
   WHERE t.known_during @> $2::int8 AND bound > $1::timestamptz AND (${where})`;

// What is placed now decides which units are looked at: a unit that counts later does so from a moment that is a
// beginning of one of these rows.
const turns = [
  turning(teamLeadTable, 't.person_id = $3'),
  turning(teamMemberTable, 't.person_id = $3'),
  turning(roleGrantTable, 't.person_id = $3'),
  turning(
    teamTable,
    't.team_id IN (SELECT unit_id FROM own) OR t.institution_id IN (SELECT institution_id FROM placed)',
  ),
  turning(collegeTable, 't.college_id IN (SELECT unit_id FROM own)'),
];

const statement = `
  WITH own AS (
    ${inTeam(teamLeadTable, 1, 'teamLead', 'appointment_id')}
    UNION ALL ${inTeam(teamMemberTable, 2, 'member', 'membership_id')}
    UNION ALL SELECT 3, t.role, t.unit_kind, t.unit_id, t.period_from, t.period_until, t.holds, t.grant_id
      FROM traject_read.${roleGrantTable.name} t WHERE ${atClocks('t')} AND t.person_id = $3
  ), placed AS (
    SELECT own.*, CASE own.unit_kind WHEN 'institution' THEN own.unit_id
      WHEN 'team' THEN (SELECT t.institution_id FROM traject_read.${teamTable.name} t
        WHERE t.team_id = own.unit_id AND ${atClocks('t')})
      WHEN 'college' THEN (SELECT t.institution_id FROM traject_read.${collegeTable.name} t
        WHERE t.college_id = own.unit_id AND ${atClocks('t')}) END AS institution_id
    FROM own
  )
  SELECT
    (SELECT coalesce(json_agg(json_build_object('role', role, 'unitKind', unit_kind, 'unitId', unit_id,
        'periodFrom', period_from, 'periodUntil', period_until, 'holds', holds, 'institutionId', institution_id)
        ORDER BY place, period_from, id), '[]') FROM placed) AS roles,
    (SELECT coalesce(json_agg(json_build_object('teamId', t.team_id, 'parentId', t.parent_id,
        'institutionId', t.institution_id) ORDER BY t.team_id), '[]')
      FROM traject_read.${teamTable.name} t
      WHERE ${atClocks('t')} AND t.institution_id = ANY (ARRAY(SELECT institution_id FROM placed WHERE holds)))
      AS teams,
    (SELECT to_json(min(bound)) FROM (${turns.join(' UNION ALL ')}) turns) AS until`;

/** Where a person stands at the clocks, in one statement: it is asked for every operation. */
export async function standingOf(
  sql: Sql,
  { validAt, knownPosition }: ReadClocks,
  personId: string,
): Promise<Standing> {
  const { rows } = await sql.query<Standing>(named(statement, [validAt, knownPosition, personId]));
  const { roles = [], teams = [], until = null } = rows[0] ?? {};
  return { roles, teams, until: until && new Date(until).toISOString() };
}
