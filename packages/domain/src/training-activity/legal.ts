import type { Recorded } from '../kernel/envelope.js';
import { spanOf, type Period } from '../kernel/fields.js';
import { dateOf } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import { sessionNotToRecord, unsoundEntry, unsoundHours } from './attendance-rules.js';
import type { TrainingActivityEvent } from './events.js';
import * as notOf from './participant-refusals.js';
import { attendanceOf, enrolledIn, placesFree } from './participants.js';
import * as no from './refusals.js';
import { openSession, unsoundSessions, unsoundTimes } from './session-rules.js';
import type { ActivityTerms, KnownActivity, TrainingActivityState } from './state.js';

type Of<T extends TrainingActivityEvent['type']> = Recorded<Extract<TrainingActivityEvent, { type: T }>>;

function unsoundTerms({ capacity, cost, hours }: ActivityTerms): Refusal | null {
  if (capacity !== null && capacity < 1) return no.capacityTooSmall();
  if (cost !== null && cost.amount < 0) return no.negativeMoney();
  return hours >= 0 && hours <= 2000 ? null : no.hoursOutOfRange();
}

/** A session that is left out of the period, or null; one that was cancelled does not stand in the way. */
function sessionOutside(state: KnownActivity, period: Period): string | null {
  const { from, until } = spanOf(period);
  const outside = state.sessions.find(
    ({ status, startsAt }) => status !== 'cancelled' && (startsAt < from || startsAt >= until),
  );
  return outside ? dateOf(outside.startsAt) : null;
}

function changed(state: KnownActivity, terms: ActivityTerms): Refusal | null {
  const enrolled = enrolledIn(state);
  if (terms.capacity !== null && terms.capacity > 0 && terms.capacity < enrolled.length) {
    return no.capacityBelowEnrolled(enrolled.length);
  }
  const left = enrolled.some(({ teamId }) => teamId !== null && !terms.teamIds.includes(teamId));
  if (left) return no.teamHasParticipants();
  const date = sessionOutside(state, terms.period);
  return date === null ? unsoundTerms(terms) : no.periodExcludesSession(date);
}

function enrolment(state: KnownActivity, event: Of<'ParticipantEnrolled' | 'ParticipantWaitlisted'>) {
  const { personId, teamId } = event.data;
  const before = state.enrolments[personId];
  if (before && before.status !== 'withdrawn') return notOf.enrolledAlready();
  if (teamId === null && !state.guestsAllowed) return notOf.noGuests();
  if (teamId !== null && !state.teamIds.includes(teamId)) return notOf.teamNotInvited();
  return event.type === 'ParticipantEnrolled' ? noPlace(state) : null;
}

function noPlace(state: KnownActivity): Refusal | null {
  const free = placesFree(state, state.capacity);
  return free === null || free > 0 ? null : notOf.activityFull(state.capacity ?? 0);
}

function promotion(state: KnownActivity, personId: string): Refusal | null {
  return state.enrolments[personId]?.status === 'waiting' ? noPlace(state) : notOf.notWaiting();
}

function withdrawal(state: KnownActivity, personId: string): Refusal | null {
  const status = state.enrolments[personId]?.status;
  return status === 'enrolled' || status === 'waiting' ? null : notOf.notEnrolled();
}

function moved(state: KnownActivity, event: Of<'SessionRescheduled'>): Refusal | null {
  const open = openSession(state, event.data.sessionId);
  return 'refusal' in open ? open.refusal : unsoundTimes(event.data, state.period);
}

function stillOpen(state: KnownActivity, sessionId: string): Refusal | null {
  const open = openSession(state, sessionId);
  return 'refusal' in open ? open.refusal : null;
}

function attendance(
  state: KnownActivity,
  event: Of<'AttendanceRecorded' | 'AttendanceCorrected'>,
): Refusal | null {
  const { sessionId, personId } = event.data;
  const notToRecord = sessionNotToRecord(state, sessionId, event.effectiveAt);
  if (notToRecord) return notToRecord;
  if (event.type === 'AttendanceRecorded') return unsoundEntry(state, sessionId, event.data);
  if (!attendanceOf(state, sessionId, personId)) return notOf.attendanceNotRecorded();
  return unsoundHours(state, sessionId, event.data);
}

function evaluated(state: KnownActivity, event: Of<'ActivityEvaluated'>): Refusal | null {
  if (state.attendance.length === 0) return notOf.notAttended();
  if (event.data.level > 2) return null;
  const personId = personOf(event.actor);
  const there = state.attendance.some(
    (record) => record.personId === personId && record.attendance === 'present',
  );
  return there ? null : notOf.notAParticipant();
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: TrainingActivityState, event: Recorded<TrainingActivityEvent>): Refusal | null {
  if (event.type === 'ActivityProposed') {
    return state.status === 'unknown' ? unsoundTerms(event.data) : no.activityExists();
  }
  if (state.status === 'unknown') return no.activityUnknown();
  if (state.status === 'cancelled') return no.activityCancelled(state);
  switch (event.type) {
    case 'ActivityChanged':
      return changed(state, event.data);
    case 'NeedTied':
      return state.needIds.includes(event.data.needId) ? no.needTiedAlready() : null;
    case 'NeedUntied':
      return state.needIds.includes(event.data.needId) ? null : no.needNotTied();
    case 'ActivityScheduled':
      if (state.status !== 'proposed') return no.alreadyScheduled(state);
      return unsoundSessions(event.data.sessions, state, (index) => `sessions.${index}.`);
    case 'SessionAdded':
      if (state.status === 'proposed') return no.notScheduled(state);
      return unsoundSessions([event.data], state, () => '');
    case 'SessionRescheduled':
      return moved(state, event);
    case 'SessionCancelled':
      return stillOpen(state, event.data.sessionId);
    case 'SessionHeld':
      return (
        stillOpen(state, event.data.sessionId) ??
        sessionNotToRecord(state, event.data.sessionId, event.effectiveAt)
      );
    case 'ActivityCancelled':
      return state.sessions.some(({ status }) => status === 'held') ? no.alreadyHeld(state) : null;
    case 'ParticipantEnrolled':
    case 'ParticipantWaitlisted':
      return enrolment(state, event);
    case 'ParticipantPromoted':
      return promotion(state, event.data.personId);
    case 'ParticipantWithdrawn':
      return withdrawal(state, event.data.personId);
    case 'AttendanceRecorded':
    case 'AttendanceCorrected':
      return attendance(state, event);
    case 'ActivityEvaluated':
      return evaluated(state, event);
    default:
      return null;
  }
}
