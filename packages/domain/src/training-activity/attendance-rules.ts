// What can be recorded of a person at a session, whether one by one or as a list.
import type { Instant } from '../kernel/instant.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Attendance } from './events.js';
import * as notOf from './participant-refusals.js';
import { attendanceOf, otherHoursThatDay } from './participants.js';
import * as no from './refusals.js';
import type { ActivityFacts } from './state.js';

/** What is recorded of a person at a session. */
export interface AttendanceEntry {
  personId: string;
  attendance: Attendance;
  hours: number;
}

/** Why nothing can be recorded of the session at `at`, or null: it is unknown, cancelled or has not begun. */
export function sessionNotToRecord(
  { sessions }: Pick<ActivityFacts, 'sessions'>,
  sessionId: string,
  at: Instant,
): Refusal | null {
  const session = sessions.find((candidate) => candidate.sessionId === sessionId);
  if (!session) return no.sessionUnknown();
  if (session.status === 'cancelled') return no.sessionCancelled();
  return at < session.startsAt ? no.sessionNotStarted(session.startsAt) : null;
}

/** Why these hours cannot be, or null: at most 24 a day, none for who was not there. */
export function unsoundHours(
  facts: ActivityFacts,
  sessionId: string,
  { personId, attendance, hours }: AttendanceEntry,
  prefix = '',
): Refusal | null {
  if (attendance !== 'present' && hours !== 0) return notOf.hoursOfAbsent(`${prefix}hours`);
  const day = hours + otherHoursThatDay(facts, sessionId, personId);
  return hours >= 0 && day <= 24 ? null : notOf.attendanceHours(`${prefix}hours`);
}

/** Why the attendance of a person cannot be recorded for the first time, or null. */
export function unsoundEntry(
  facts: ActivityFacts,
  sessionId: string,
  entry: AttendanceEntry,
  prefix = '',
): Refusal | null {
  const { personId } = entry;
  if (facts.enrolments[personId]?.status !== 'enrolled') {
    return notOf.attendanceNotEnrolled(`${prefix}personId`);
  }
  if (attendanceOf(facts, sessionId, personId)) return notOf.attendanceRecordedAlready(`${prefix}personId`);
  return unsoundHours(facts, sessionId, entry, prefix);
}
