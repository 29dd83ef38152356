// When a session can be: after its start, within a day, in the activity's period.
import type { Period } from '../kernel/fields.js';
import { inPeriod } from '../kernel/fields.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import type { Refusal } from '../kernel/refusal.js';
import * as no from './refusals.js';
import type { ActivityFacts, ActivitySession, SessionTimes } from './state.js';

const DAY_MS = 86_400_000;

/** Why these times cannot be, or null; `prefix` leads to the session's fields in the command's input. */
export function unsoundTimes(
  { startsAt, endsAt, hours }: SessionTimes,
  period: Period,
  prefix = '',
): Refusal | null {
  const length = Date.parse(endsAt) - Date.parse(startsAt);
  if (length <= 0 || length > DAY_MS) return no.sessionEndsBeforeStart(`${prefix}endsAt`);
  if (!inPeriod(period, startsAt)) return no.sessionOutsidePeriod(`${prefix}startsAt`, period);
  return hours >= 0 && hours <= 24 ? null : no.sessionHours(`${prefix}hours`);
}

/** Why `sessions` cannot be announced besides those that there are, or null. */
export function unsoundSessions(
  sessions: readonly SessionTimes[],
  known: Pick<ActivityFacts, 'sessions' | 'period'>,
  prefixOf: (index: number) => string,
): Refusal | null {
  const taken = new Set(known.sessions.map(({ sessionId }) => sessionId));
  for (const [index, session] of sessions.entries()) {
    if (taken.has(session.sessionId)) return refuseTakenId(`${prefixOf(index)}sessionId`);
    taken.add(session.sessionId);
    const unsound = unsoundTimes(session, known.period, prefixOf(index));
    if (unsound) return unsound;
  }
  return null;
}

/** The session of that id, or why there is none that can still change. */
export function openSession(
  { sessions }: Pick<ActivityFacts, 'sessions'>,
  sessionId: string,
): { session: ActivitySession } | { refusal: Refusal } {
  const session = sessions.find((candidate) => candidate.sessionId === sessionId);
  if (!session) return { refusal: no.sessionUnknown() };
  if (session.status === 'cancelled') return { refusal: no.sessionCancelled() };
  return session.status === 'held' ? { refusal: no.sessionHeld() } : { session };
}
