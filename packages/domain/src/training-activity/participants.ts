// Who takes part: places, the waiting list and who was there.
import { dateOf } from '../kernel/instant.js';
import type { ActivityFacts, AttendanceRecord, Enrolment } from './state.js';

const inOrder = (a: Enrolment, b: Enrolment): number => a.order - b.order;

/** Who has a place, in the order of coming. */
export const enrolledIn = ({ enrolments }: Pick<ActivityFacts, 'enrolments'>): Enrolment[] =>
  Object.values(enrolments)
    .filter(({ status }) => status === 'enrolled')
    .sort(inOrder);

/** Who waits for a place, the first to be promoted first. */
export const waitingFor = ({ enrolments }: Pick<ActivityFacts, 'enrolments'>): Enrolment[] =>
  Object.values(enrolments)
    .filter(({ status }) => status === 'waiting')
    .sort(inOrder);

/** Places that are free; null where there is no limit. */
export const placesFree = (
  activity: Pick<ActivityFacts, 'enrolments'>,
  capacity: number | null,
): number | null => (capacity === null ? null : capacity - enrolledIn(activity).length);

/** What was recorded of a person at a session. */
export const attendanceOf = (
  { attendance }: Pick<ActivityFacts, 'attendance'>,
  sessionId: string,
  personId: string,
): AttendanceRecord | undefined =>
  attendance.find((record) => record.sessionId === sessionId && record.personId === personId);

/** True when somebody was there, at any session. */
export const someonePresent = ({ attendance }: Pick<ActivityFacts, 'attendance'>): boolean =>
  attendance.some((record) => record.attendance === 'present');

/** Hours of a person on the day of `sessionId` at the other sessions of the activity. */
export function otherHoursThatDay(
  { sessions, attendance }: Pick<ActivityFacts, 'sessions' | 'attendance'>,
  sessionId: string,
  personId: string,
): number {
  const day = sessions.find((session) => session.sessionId === sessionId);
  if (!day) return 0;
  const sameDay = new Set(
    sessions
      .filter((other) => other.sessionId !== sessionId && dateOf(other.startsAt) === dateOf(day.startsAt))
      .map((other) => other.sessionId),
  );
  return attendance
    .filter((record) => record.personId === personId && sameDay.has(record.sessionId))
    .reduce((sum, record) => sum + record.hours, 0);
}
