import type {
  ActivityKind,
  ActivitySession,
  ActivityStatus,
  Attendance,
  Enrolment,
  GuskeyLevel,
  UnitRef,
} from '@traject/domain';
import {
  boolean,
  date,
  instant,
  integer,
  integerOf,
  listOf,
  number,
  oneOf,
  optional,
  string,
  table,
  textRef,
} from '../table.js';

export const trainingActivityTable = table(
  'training_activity',
  {
    activityId: string(),
    unitKind: oneOf<UnitRef['kind']>(),
    unitId: string(),
    teamIds: listOf(),
    programmeId: optional(string()),
    needIds: listOf(),
    status: oneOf<ActivityStatus>(),
    kind: oneOf<ActivityKind>(),
    title: textRef(),
    provider: optional(textRef()),
    periodFrom: date(),
    periodUntil: optional(date()),
    capacity: optional(integer()),
    costAmount: optional(number()),
    costPer: optional(oneOf<'activity' | 'person'>()),
    hours: number(),
    guestsAllowed: boolean(),
    proposedBy: optional(string()),
    /** Why it was cancelled. */
    reason: optional(textRef()),
    enrolled: integer(),
    waiting: integer(),
    /** Beginning of the first and end of the last session that is not cancelled. */
    startsAt: optional(instant()),
    endsAt: optional(instant()),
  },
  [['programmeId'], ['unitId']],
  // Who enrols makes a version of the whole row, for `enrolled` and `waiting`: dozens of each.
  { endsBy: ['activityId'] },
);

/** What a list says of an activity in one line: a part of its columns, of which most lists need no other. */
export const activityOutline = (() => {
  const { activityId, teamIds, status, kind, title, capacity, enrolled, waiting, startsAt } =
    trainingActivityTable.columns;
  const columns = { activityId, teamIds, status, kind, title, capacity, enrolled, waiting, startsAt };
  return table('training_activity', columns, []);
})();

/** Whose members take part. */
export const activityTeamTable = table('activity_team', { activityId: string(), teamId: string() }, [
  ['activityId'],
  ['teamId'],
]);

export const activityNeedTable = table('activity_need', { activityId: string(), needId: string() }, [
  ['activityId'],
  ['needId'],
]);

export const activitySessionTable = table(
  'activity_session',
  {
    sessionId: string(),
    activityId: string(),
    startsAt: instant(),
    endsAt: instant(),
    place: optional(textRef()),
    online: boolean(),
    hours: number(),
    status: oneOf<ActivitySession['status']>(),
    moves: integer(),
    reason: optional(textRef()),
  },
  [['activityId'], ['startsAt']],
);

export const activityEnrolmentTable = table(
  'activity_enrolment',
  {
    activityId: string(),
    personId: string(),
    /** Null for a guest. */
    teamId: optional(string()),
    status: oneOf<Enrolment['status']>(),
    /** Place in the order of coming. */
    place: integer(),
    since: instant(),
  },
  [['activityId'], ['personId'], ['teamId']],
);

export const activityAttendanceTable = table(
  'activity_attendance',
  {
    activityId: string(),
    sessionId: string(),
    personId: string(),
    /** The team as a member of which the person took part; null for a guest. */
    teamId: optional(string()),
    /** The day of the session in Amsterdam. */
    day: optional(date()),
    attendance: oneOf<Attendance>(),
    hours: number(),
    corrected: boolean(),
  },
  [['activityId'], ['personId'], ['teamId'], ['day']],
);

/** The latest per level and person. */
export const activityEvaluationTable = table(
  'activity_evaluation',
  {
    activityId: string(),
    level: integerOf<GuskeyLevel>(),
    personId: string(),
    role: string(),
    score: optional(integer()),
    findings: textRef(),
    evaluatedAt: instant(),
  },
  [['activityId']],
);
