import type { Recorded } from '../kernel/envelope.js';
import type { Text } from '../kernel/fields.js';
import { personOf } from '../kernel/personal-acts.js';
import type { TrainingActivityEvent } from './events.js';
import type {
  ActivityFacts,
  ActivitySession,
  ActivityStatus,
  AttendanceRecord,
  Enrolment,
  KnownActivity,
  TrainingActivityState,
} from './state.js';

type Of<T extends TrainingActivityEvent['type']> = Recorded<Extract<TrainingActivityEvent, { type: T }>>;

/** Only what every status has, so that nothing of the status before is carried along. */
const factsOf = (state: KnownActivity): ActivityFacts => ({
  activityId: state.activityId,
  unit: state.unit,
  programmeId: state.programmeId,
  proposedBy: state.proposedBy,
  needIds: state.needIds,
  kind: state.kind,
  title: state.title,
  provider: state.provider,
  teamIds: state.teamIds,
  period: state.period,
  capacity: state.capacity,
  cost: state.cost,
  hours: state.hours,
  guestsAllowed: state.guestsAllowed,
  sessions: state.sessions,
  enrolments: state.enrolments,
  attendance: state.attendance,
  evaluations: state.evaluations,
});

/** What the activity is by its sessions and what was recorded about them; one without a session left is a proposal. */
function statusOf({
  sessions,
  attendance,
  evaluations,
}: ActivityFacts): Exclude<ActivityStatus, 'cancelled'> {
  const live = sessions.filter(({ status }) => status !== 'cancelled');
  if (live.length === 0) return 'proposed';
  if (live.some(({ status }) => status === 'planned')) {
    return live.some(({ moves }) => moves > 0) ? 'rescheduled' : 'scheduled';
  }
  const recorded = live.every(({ sessionId }) => attendance.some((record) => record.sessionId === sessionId));
  if (!recorded) return 'held';
  return evaluations.length > 0 ? 'evaluated' : 'attendanceRecorded';
}

const announced = (times: Omit<ActivitySession, 'status' | 'moves' | 'reason'>): ActivitySession => ({
  ...times,
  status: 'planned',
  moves: 0,
  reason: null,
});

const changed = (
  facts: ActivityFacts,
  sessionId: string,
  change: (session: ActivitySession) => ActivitySession,
): ActivityFacts => ({
  ...facts,
  sessions: facts.sessions.map((session) => (session.sessionId === sessionId ? change(session) : session)),
});

function withEnrolment(
  facts: ActivityFacts,
  { personId, teamId }: { personId: string; teamId?: string | null },
  status: Enrolment['status'],
  since: string,
): ActivityFacts {
  const before = facts.enrolments[personId];
  const last = Math.max(0, ...Object.values(facts.enrolments).map(({ order }) => order));
  // Who comes back after a withdrawal comes last; who is promoted or leaves keeps the place in the order.
  const comes = status !== 'withdrawn' && before?.status !== 'waiting';
  const enrolment: Enrolment = {
    personId,
    teamId: teamId === undefined ? (before?.teamId ?? null) : teamId,
    status,
    order: comes || before === undefined ? last + 1 : before.order,
    since,
  };
  return { ...facts, enrolments: { ...facts.enrolments, [personId]: enrolment } };
}

function withAttendance(facts: ActivityFacts, record: AttendanceRecord): ActivityFacts {
  const others = facts.attendance.filter(
    ({ sessionId, personId }) => sessionId !== record.sessionId || personId !== record.personId,
  );
  return { ...facts, attendance: [...others, record] };
}

function withEvaluation(facts: ActivityFacts, event: Of<'ActivityEvaluated'>): ActivityFacts {
  const personId = personOf(event.actor);
  if (personId === null) return facts;
  const { level } = event.data;
  const others = facts.evaluations.filter((other) => other.level !== level || other.personId !== personId);
  const role = event.capacity?.role ?? '';
  return { ...facts, evaluations: [...others, { ...event.data, personId, role, at: event.effectiveAt }] };
}

/** The facts after an event that leaves the activity alive. */
function factsAfter(
  facts: ActivityFacts,
  event: Recorded<TrainingActivityEvent>,
  reason: Text | null,
): ActivityFacts {
  const at = event.effectiveAt;
  switch (event.type) {
    case 'ActivityChanged':
      return { ...facts, ...event.data };
    case 'NeedTied':
      return { ...facts, needIds: [...facts.needIds, event.data.needId] };
    case 'NeedUntied':
      return { ...facts, needIds: facts.needIds.filter((needId) => needId !== event.data.needId) };
    case 'ActivityScheduled':
      return { ...facts, sessions: [...facts.sessions, ...event.data.sessions.map(announced)] };
    case 'SessionAdded':
      return { ...facts, sessions: [...facts.sessions, announced(event.data)] };
    case 'SessionRescheduled': {
      const times = event.data;
      return changed(facts, times.sessionId, (session) => ({
        ...session,
        ...times,
        moves: session.moves + 1,
        reason,
      }));
    }
    case 'SessionCancelled':
      return changed(facts, event.data.sessionId, (session) => ({ ...session, status: 'cancelled', reason }));
    case 'SessionHeld':
      return changed(facts, event.data.sessionId, (session) => ({ ...session, status: 'held' }));
    case 'ParticipantEnrolled':
      return withEnrolment(facts, event.data, 'enrolled', at);
    case 'ParticipantWaitlisted':
      return withEnrolment(facts, event.data, 'waiting', at);
    case 'ParticipantPromoted':
      return withEnrolment(facts, event.data, 'enrolled', at);
    case 'ParticipantWithdrawn':
      return withEnrolment(facts, event.data, 'withdrawn', at);
    case 'AttendanceRecorded':
      return withAttendance(facts, { ...event.data, corrected: false });
    case 'AttendanceCorrected':
      return withAttendance(facts, { ...event.data, corrected: true });
    case 'ActivityEvaluated':
      return withEvaluation(facts, event);
    default:
      return facts;
  }
}

/** What the activity becomes by `event`. Total: an event that it does not know changes nothing. */
export function evolve(
  state: TrainingActivityState,
  event: Recorded<TrainingActivityEvent>,
): TrainingActivityState {
  if (event.type === 'ActivityProposed') {
    const nothingYet = { sessions: [], enrolments: {}, attendance: [], evaluations: [] };
    return { ...event.data, ...nothingYet, proposedBy: personOf(event.actor), status: 'proposed' };
  }
  if (state.status === 'unknown') return state;
  const reason = event.reason ?? null;
  if (event.type === 'ActivityCancelled') {
    const facts = factsOf(state);
    const sessions = facts.sessions.map((session): ActivitySession =>
      session.status === 'planned' ? { ...session, status: 'cancelled', reason } : session,
    );
    return { ...facts, sessions, status: 'cancelled', reason };
  }
  const facts = factsAfter(factsOf(state), event, reason);
  if (state.status === 'cancelled') return { ...facts, status: 'cancelled', reason: state.reason };
  return { ...facts, status: statusOf(facts) };
}
