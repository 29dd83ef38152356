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
