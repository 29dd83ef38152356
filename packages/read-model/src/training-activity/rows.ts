import { dateOf, trainingActivityDecider, type KnownActivity } from '@traject/domain';
import { LastMade } from '../last-made.js';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import {
  activityAttendanceTable,
  activityEnrolmentTable,
  activityEvaluationTable,
  activityNeedTable,
  activitySessionTable,
  activityTeamTable,
  trainingActivityTable,
} from './table.js';

export const trainingActivityRows = wordRows({
  word: 'trainingActivity',
  folder: trainingActivityDecider,
  tables: [
    trainingActivityTable,
    activityTeamTable,
    activityNeedTable,
    activitySessionTable,
    activityEnrolmentTable,
    activityAttendanceTable,
    activityEvaluationTable,
  ],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { activityId } = state;
    return [
      activity(state),
      ...[...new Set(state.teamIds)].map((teamId) => row(activityTeamTable, { activityId, teamId })),
      ...[...new Set(state.needIds)].map((needId) => row(activityNeedTable, { activityId, needId })),
      ...state.sessions.map((session) => row(activitySessionTable, { activityId, ...session })),
      ...Object.values(state.enrolments).map((enrolment, place) =>
        enrolmentRows.at(place, enrolment, activityId),
      ),
      ...attendance(state),
      ...state.evaluations.map(({ at, ...evaluation }) =>
        row(activityEvaluationTable, { activityId, ...evaluation, evaluatedAt: at }),
      ),
    ];
  },
  // An activity of several teams is found for each of them by `activity_team`.
  scope(event) {
    if (event.type !== 'ActivityProposed') return null;
    const { unit, teamIds, programmeId } = event.data;
    const [only, ...others] = teamIds;
    const ofOne = others.length === 0 ? only : undefined;
    return { teamId: unit.kind === 'team' ? unit.id : (ofOne ?? null), programmeId };
  },
});

type Enrolment = KnownActivity['enrolments'][string];
type Attended = KnownActivity['attendance'][number];
type Session = KnownActivity['sessions'][number];

const enrolmentRows = new LastMade(({ order, ...enrolment }: Enrolment, activityId) =>
  row(activityEnrolmentTable, { activityId: activityId ?? '', ...enrolment, place: order }),
);
const attendanceRows = new LastMade((record: Attended, activityId, teamId, day) =>
  row(activityAttendanceTable, { activityId: activityId ?? '', ...record, teamId, day }),
);
const daysOfSessions = new LastMade(({ startsAt }: Session) => dateOf(startsAt));

function activity(state: KnownActivity) {
  const { activityId, unit, cost, period, enrolments } = state;
  const live = state.sessions.filter(({ status }) => status !== 'cancelled');
  const inStatus = (status: string) =>
    Object.values(enrolments).filter((enrolment) => enrolment.status === status).length;
  return row(trainingActivityTable, {
    activityId,
    unitKind: unit.kind,
    unitId: unit.id,
    teamIds: state.teamIds,
    programmeId: state.programmeId,
    needIds: state.needIds,
    status: state.status,
    kind: state.kind,
    title: state.title,
    provider: state.provider,
    periodFrom: period.from,
    periodUntil: period.until,
    capacity: state.capacity,
    costAmount: cost?.amount ?? null,
    costPer: cost?.per ?? null,
    hours: state.hours,
    guestsAllowed: state.guestsAllowed,
    proposedBy: state.proposedBy,
    reason: state.status === 'cancelled' ? state.reason : null,
    enrolled: inStatus('enrolled'),
    waiting: inStatus('waiting'),
    startsAt: live.map(({ startsAt }) => startsAt).sort()[0] ?? null,
    endsAt:
      live
        .map(({ endsAt }) => endsAt)
        .sort()
        .at(-1) ?? null,
  });
}

function attendance({ activityId, sessions, enrolments, attendance: records }: KnownActivity) {
  if (records.length === 0) return [];
  const days = new Map(
    sessions.map((session, place) => [session.sessionId, daysOfSessions.at(place, session)]),
  );
  return records.map((record, place) => {
    const teamId = enrolments[record.personId]?.teamId ?? null;
    return attendanceRows.at(place, record, activityId, teamId, days.get(record.sessionId) ?? null);
  });
}
