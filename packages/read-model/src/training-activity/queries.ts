import type { Instant } from '@traject/domain';
import { ask, atClocks, columnsOf, readRow, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import {
  activityAttendanceTable,
  activityEnrolmentTable,
  activityEvaluationTable,
  activityNeedTable,
  activitySessionTable,
  activityTeamTable,
  trainingActivityTable,
} from './table.js';

export type TrainingActivity = Held<typeof trainingActivityTable>;
export type ActivitySessionRow = Held<typeof activitySessionTable>;
export type ActivityEnrolment = Held<typeof activityEnrolmentTable>;
export type ActivityAttendance = Held<typeof activityAttendanceTable>;
export type ActivityEvaluation = Held<typeof activityEvaluationTable>;
export type ActivityNeed = Held<typeof activityNeedTable>;

type Ids = readonly string[];
const order: (keyof (typeof trainingActivityTable)['columns'])[] = ['startsAt', 'periodFrom', 'activityId'];

/** The activities with these ids at the clocks, in whatever state. */
export const activitiesByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<TrainingActivity[]> =>
  ask(sql, { table: trainingActivityTable, clocks, by: 'activityId', keys: ids, order });

/** The activities of programmes at the clocks. */
export const activitiesOfProgrammes = (
  sql: Sql,
  clocks: ReadClocks,
  programmeIds: Ids,
): Promise<TrainingActivity[]> =>
  ask(sql, { table: trainingActivityTable, clocks, by: 'programmeId', keys: programmeIds, order });

/** The activities that members of these teams take part in or that these units organise, at the clocks. */
export async function activitiesOfUnits(
  sql: Sql,
  clocks: ReadClocks,
  unitIds: Ids,
): Promise<TrainingActivity[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT ${columnsOf(trainingActivityTable)} FROM traject_read.training_activity t
     WHERE ${atClocks('t')} AND (t.unit_id = ANY ($3) OR t.activity_id IN (
       SELECT m.activity_id FROM traject_read.activity_team m WHERE ${atClocks('m')} AND m.team_id = ANY ($3)))
     ORDER BY t.starts_at, t.period_from, t.activity_id`,
    [clocks.validAt, clocks.knownPosition, unitIds],
  );
  return rows.map((raw) => readRow(trainingActivityTable, raw));
}

/** Which activities are to address these needs, at the clocks. */
export const activitiesOfNeeds = (sql: Sql, clocks: ReadClocks, needIds: Ids): Promise<ActivityNeed[]> =>
  ask(sql, {
    table: activityNeedTable,
    clocks,
    by: 'needId',
    keys: needIds,
    order: ['needId', 'activityId'],
  });

/** The sessions of activities at the clocks, cancelled ones too, first ones first. */
export const sessionsOfActivities = (
  sql: Sql,
  clocks: ReadClocks,
  activityIds: Ids,
): Promise<ActivitySessionRow[]> =>
  ask(sql, {
    table: activitySessionTable,
    clocks,
    by: 'activityId',
    keys: activityIds,
    order: ['activityId', 'startsAt', 'sessionId'],
  });

/** Who is enrolled, waits or withdrew, at the clocks, in the order of coming. */
export const enrolmentsOfActivities = (
  sql: Sql,
  clocks: ReadClocks,
  activityIds: Ids,
): Promise<ActivityEnrolment[]> =>
  ask(sql, {
    table: activityEnrolmentTable,
    clocks,
    by: 'activityId',
    keys: activityIds,
    order: ['activityId', 'place'],
  });

/** Everything that persons are enrolled in or wait for, at the clocks. */
export const enrolmentsOfPersons = (
  sql: Sql,
  clocks: ReadClocks,
  personIds: Ids,
): Promise<ActivityEnrolment[]> =>
  ask(sql, {
    table: activityEnrolmentTable,
    clocks,
    by: 'personId',
    keys: personIds,
    order: ['personId', 'activityId'],
  });

/** Who was there, at the clocks. */
export const attendanceOfActivities = (
  sql: Sql,
  clocks: ReadClocks,
  activityIds: Ids,
): Promise<ActivityAttendance[]> =>
  ask(sql, {
    table: activityAttendanceTable,
    clocks,
    by: 'activityId',
    keys: activityIds,
    order: ['activityId', 'sessionId', 'personId'],
  });

/** The evaluations of activities at the clocks, per level of Guskey. */
export const evaluationsOfActivities = (
  sql: Sql,
  clocks: ReadClocks,
  activityIds: Ids,
): Promise<ActivityEvaluation[]> =>
  ask(sql, {
    table: activityEvaluationTable,
    clocks,
    by: 'activityId',
    keys: activityIds,
    order: ['activityId', 'level', 'evaluatedAt'],
  });

/** Two sessions at one time in which one person has a place. */
export interface SessionClash {
  personId: string;
  firstSessionId: string;
  firstActivityId: string;
  secondSessionId: string;
  secondActivityId: string;
  /** What both have in common. */
  from: Instant;
  until: Instant;
}

const iso = (value: unknown): Instant =>
  (value instanceof Date ? value : new Date(String(value))).toISOString();

/**
 * Who has a place in two sessions that overlap, between `from` and `until`, at the clocks. Only persons in `personIds`
 * where it is given. A session that ends when another begins does not overlap it.
 */
export async function sessionClashes(
  sql: Sql,
  clocks: ReadClocks,
  { from, until, personIds = null }: { from: Instant; until: Instant; personIds?: Ids | null },
): Promise<SessionClash[]> {
  const { rows } = await sql.query<Record<string, unknown>>(
    `WITH placed AS (
       SELECT e.person_id, s.session_id, s.activity_id, s.starts_at, s.ends_at
       FROM traject_read.activity_session s
       JOIN traject_read.activity_enrolment e ON e.activity_id = s.activity_id AND ${atClocks('e')}
       WHERE ${atClocks('s')} AND s.status <> 'cancelled' AND e.status = 'enrolled'
         AND s.starts_at < $4 AND s.ends_at > $3 AND ($5::text[] IS NULL OR e.person_id = ANY ($5)))
     SELECT a.person_id, a.session_id AS first_session, a.activity_id AS first_activity,
       b.session_id AS second_session, b.activity_id AS second_activity,
       greatest(a.starts_at, b.starts_at) AS starts, least(a.ends_at, b.ends_at) AS ends
     FROM placed a JOIN placed b ON a.person_id = b.person_id
       AND (a.starts_at, a.activity_id, a.session_id) < (b.starts_at, b.activity_id, b.session_id)
       AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
     ORDER BY starts, a.person_id, first_session, second_session`,
    [clocks.validAt, clocks.knownPosition, from, until, personIds],
  );
  return rows.map((raw) => ({
    personId: String(raw['person_id']),
    firstSessionId: String(raw['first_session']),
    firstActivityId: String(raw['first_activity']),
    secondSessionId: String(raw['second_session']),
    secondActivityId: String(raw['second_activity']),
    from: iso(raw['starts']),
    until: iso(raw['ends']),
  }));
}

/** Sessions in which persons have a place and that overlap with `times`, leaving out those in `exceptSessionIds`. */
export async function sessionsAgainst(
  sql: Sql,
  clocks: ReadClocks,
  {
    times,
    personIds,
    exceptSessionIds,
  }: { times: readonly { startsAt: Instant; endsAt: Instant }[]; personIds: Ids; exceptSessionIds: Ids },
): Promise<{ personId: string; proposed: number; sessionId: string; activityId: string }[]> {
  if (times.length === 0 || personIds.length === 0) return [];
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT e.person_id, p.place::int AS proposed, s.session_id, s.activity_id
     FROM unnest($3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY AS p(starts_at, ends_at, place)
     JOIN traject_read.activity_session s ON s.starts_at < p.ends_at AND s.ends_at > p.starts_at
       AND ${atClocks('s')} AND s.status <> 'cancelled' AND s.session_id <> ALL ($6)
     JOIN traject_read.activity_enrolment e ON e.activity_id = s.activity_id AND ${atClocks('e')}
       AND e.status = 'enrolled' AND e.person_id = ANY ($5)
     ORDER BY p.place, e.person_id, s.starts_at, s.session_id`,
    [
      clocks.validAt,
      clocks.knownPosition,
      times.map(({ startsAt }) => startsAt),
      times.map(({ endsAt }) => endsAt),
      personIds,
      exceptSessionIds,
    ],
  );
  return rows.map((raw) => ({
    personId: String(raw['person_id']),
    proposed: Number(raw['proposed']) - 1,
    sessionId: String(raw['session_id']),
    activityId: String(raw['activity_id']),
  }));
}

/** The teams of activities at the clocks. */
export const teamsOfActivities = (
  sql: Sql,
  clocks: ReadClocks,
  activityIds: Ids,
): Promise<Held<typeof activityTeamTable>[]> =>
  ask(sql, {
    table: activityTeamTable,
    clocks,
    by: 'activityId',
    keys: activityIds,
    order: ['activityId', 'teamId'],
  });
