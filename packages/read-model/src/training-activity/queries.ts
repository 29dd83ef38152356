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
 * Who has a place in two sessions that overlap, between `from` and `until`, at the clocks, in one of them at least as a
 * member of one of `teamIds`. A session that ends when another begins does not overlap it.
 */
export async function sessionClashes(
  sql: Sql,
  clocks: ReadClocks,
  { from, until, teamIds }: { from: Instant; until: Instant; teamIds: Ids },
): Promise<SessionClash[]> {
  const { rows } = await sql.query<Record<string, unknown>>(
    `WITH placed AS (
       SELECT e.person_id, e.team_id, s.session_id, s.activity_id, s.starts_at, s.ends_at
       FROM traject_read.activity_session s
       JOIN traject_read.activity_enrolment e ON e.activity_id = s.activity_id AND ${atClocks('e')}
       WHERE ${atClocks('s')} AND s.status <> 'cancelled' AND e.status = 'enrolled'
         AND s.starts_at < $4 AND s.ends_at > $3)
     SELECT a.person_id, a.session_id AS first_session, a.activity_id AS first_activity,
       b.session_id AS second_session, b.activity_id AS second_activity,
       greatest(a.starts_at, b.starts_at) AS starts, least(a.ends_at, b.ends_at) AS ends
     FROM placed a JOIN placed b ON a.person_id = b.person_id
       AND (a.starts_at, a.activity_id, a.session_id) < (b.starts_at, b.activity_id, b.session_id)
       AND a.starts_at < b.ends_at AND b.starts_at < a.ends_at
       AND (a.team_id = ANY ($5) OR b.team_id = ANY ($5))
     ORDER BY starts, a.person_id, first_session, second_session`,
    [clocks.validAt, clocks.knownPosition, from, until, teamIds],
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

/** Which activities a page holds; null or absent where it does not matter. */
export interface ActivityPageQuestion {
  /** Of these teams, at least one takes part. */
  teamIds: Ids;
  unitId?: string | null | undefined;
  programmeId?: string | null | undefined;
  needId?: string | null | undefined;
  personId?: string | null | undefined;
  kinds?: readonly string[] | null | undefined;
  statuses?: readonly string[] | null | undefined;
  /** With a session (or, where none is scheduled, a period) that ends after `from` and begins before `until`. */
  from?: Instant | null | undefined;
  until?: Instant | null | undefined;
}

const FITS = `${atClocks('t')}
  AND EXISTS (SELECT 1 FROM traject_read.activity_team m
    WHERE m.activity_id = t.activity_id AND ${atClocks('m')} AND m.team_id = ANY ($3))
  AND ($4::text IS NULL OR t.unit_id = $4) AND ($5::text IS NULL OR t.programme_id = $5)
  AND ($6::text IS NULL OR $6 = ANY (t.need_ids))
  AND ($7::text IS NULL OR EXISTS (SELECT 1 FROM traject_read.activity_enrolment e
    WHERE e.activity_id = t.activity_id AND ${atClocks('e')} AND e.person_id = $7 AND e.status <> 'withdrawn'))
  AND ($8::text[] IS NULL OR t.kind = ANY ($8)) AND ($9::text[] IS NULL OR t.status = ANY ($9))
  AND (($10::timestamptz IS NULL AND $11::timestamptz IS NULL)
    OR (t.starts_at IS NULL AND ($10::timestamptz IS NULL OR t.period_until IS NULL OR t.period_until > $10)
      AND ($11::timestamptz IS NULL OR t.period_from < $11))
    OR EXISTS (SELECT 1 FROM traject_read.activity_session s
      WHERE s.activity_id = t.activity_id AND ${atClocks('s')}
        AND ($10::timestamptz IS NULL OR s.ends_at > $10) AND ($11::timestamptz IS NULL OR s.starts_at < $11)))`;

const parametersOf = (clocks: ReadClocks, question: ActivityPageQuestion): unknown[] => [
  clocks.validAt,
  clocks.knownPosition,
  question.teamIds,
  question.unitId ?? null,
  question.programmeId ?? null,
  question.needId ?? null,
  question.personId ?? null,
  question.kinds ?? null,
  question.statuses ?? null,
  question.from ?? null,
  question.until ?? null,
];

/** How many activities there are that a question is about. */
export async function countActivities(
  sql: Sql,
  clocks: ReadClocks,
  question: ActivityPageQuestion,
): Promise<number> {
  const { rows } = await sql.query<{ count: string }>(
    `SELECT count(*) AS count FROM traject_read.training_activity t WHERE ${FITS}`,
    parametersOf(clocks, question),
  );
  return Number(rows[0]?.count ?? 0);
}

/** Where an activity stands in the order of first sessions; those without one come last. */
export interface ActivityPlace {
  startsAt: Instant | null;
  activityId: string;
}

/** At most `limit` activities by their first session, those after `after`; `descending` turns the order round. */
export async function pageOfActivities(
  sql: Sql,
  clocks: ReadClocks,
  question: ActivityPageQuestion,
  { limit, after, descending }: { limit: number; after: ActivityPlace | null; descending: boolean },
): Promise<TrainingActivity[]> {
  const [sign, direction] = descending ? ['<', 'DESC'] : ['>', 'ASC'];
  const { rows } = await sql.query<Record<string, unknown>>(
    `SELECT ${columnsOf(trainingActivityTable)} FROM traject_read.training_activity t WHERE ${FITS}
       AND ($13::text IS NULL OR (coalesce(t.starts_at, 'infinity'), t.activity_id) ${sign}
         (coalesce($12::timestamptz, 'infinity'), $13))
     ORDER BY coalesce(t.starts_at, 'infinity') ${direction}, t.activity_id ${direction} LIMIT $14`,
    [...parametersOf(clocks, question), after?.startsAt ?? null, after?.activityId ?? null, limit],
  );
  return rows.map((raw) => readRow(trainingActivityTable, raw));
}

/** Everything that one activity consists of besides its outline. */
export interface ActivityParts {
  activityId: string;
  sessions: ActivitySessionRow[];
  enrolments: ActivityEnrolment[];
  attendance: ActivityAttendance[];
  evaluations: ActivityEvaluation[];
}

/** One table's part of a statement that asks several at once; $3 are the activities. */
const partOf = (part: string, table: Parameters<typeof columnsOf>[0], sorted: string): string =>
  `(SELECT '${part}' AS part, to_jsonb(q) AS held FROM (SELECT ${columnsOf(table)}
    FROM traject_read.${table.name} t WHERE ${atClocks('t')} AND t.activity_id = ANY ($3) ORDER BY ${sorted}) q)`;

const PARTS = [
  partOf('sessions', activitySessionTable, 't.starts_at, t.session_id'),
  partOf('enrolments', activityEnrolmentTable, 't.place'),
  partOf('attendance', activityAttendanceTable, 't.session_id, t.person_id'),
  partOf('evaluations', activityEvaluationTable, 't.level, t.evaluated_at'),
].join(' UNION ALL ');

/** What a row holds, as JSON gives it: the beginning and end of its time are moments again. */
const heldOf = ({ validFrom, validUntil, ...values }: Record<string, unknown>): Record<string, unknown> => ({
  ...values,
  validFrom: new Date(String(validFrom)),
  validUntil: validUntil === null ? null : new Date(String(validUntil)),
});

/** The parts of activities at the clocks, in one statement: a page about one activity shows all of them. */
export async function partsOfActivities(
  sql: Sql,
  clocks: ReadClocks,
  activityIds: Ids,
): Promise<ActivityParts[]> {
  if (activityIds.length === 0) return [];
  const { rows } = await sql.query<{ part: string; held: Record<string, unknown> }>(PARTS, [
    clocks.validAt,
    clocks.knownPosition,
    activityIds,
  ]);
  const rowsOf = (part: string, activityId: string) =>
    rows.flatMap((row) =>
      row.part === part && row.held['activityId'] === activityId ? [heldOf(row.held)] : [],
    );
  return activityIds.map((activityId) => ({
    activityId,
    // What a union of parts keeps of their order is not promised.
    sessions: rowsOf('sessions', activityId)
      .map((raw) => readRow(activitySessionTable, raw))
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1)),
    enrolments: rowsOf('enrolments', activityId)
      .map((raw) => readRow(activityEnrolmentTable, raw))
      .toSorted((one, other) => one.place - other.place),
    attendance: rowsOf('attendance', activityId).map((raw) => readRow(activityAttendanceTable, raw)),
    evaluations: rowsOf('evaluations', activityId).map((raw) => readRow(activityEvaluationTable, raw)),
  }));
}
