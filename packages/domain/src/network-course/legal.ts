import type { Recorded } from '../kernel/envelope.js';
import { dateOf } from '../kernel/instant.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import type { Refusal } from '../kernel/refusal.js';
import type { NetworkCourseEvent } from './events.js';
import { participantOf, sessionOf } from './evolve.js';
import * as no from './refusals.js';
import type { KnownCourse, NetworkCourseState } from './state.js';

type Of<T extends NetworkCourseEvent['type']> = Extract<Recorded<NetworkCourseEvent>, { type: T }>;

/** Times of day compare as text. */
const sound = ({ from, until }: { from: string; until: string }): Refusal | null =>
  until > from ? null : no.endsBeforeItStarts();

function stillPlanned(state: KnownCourse, sessionId: string): Refusal | null {
  const session = sessionOf(state, sessionId);
  if (!session) return no.sessionUnknown();
  return session.status === 'planned' ? null : no.sessionNotPlanned(session.status);
}

function held(state: KnownCourse, event: Of<'CourseSessionHeld'>): Refusal | null {
  const { sessionId, present } = event.data;
  const open = stillPlanned(state, sessionId);
  if (open) return open;
  const session = sessionOf(state, sessionId);
  if (session && session.date > dateOf(event.effectiveAt)) return no.heldBeforeItsDay(session.date);
  const ids = present.map(({ personId }) => personId);
  if (new Set(ids).size < ids.length) return no.presentTwice();
  const strange = ids.some((personId) => participantOf(state, personId)?.status !== 'enrolled');
  return strange ? no.notEnrolled('present') : null;
}

function completed(state: KnownCourse): Refusal | null {
  const open = state.sessions.filter(({ status }) => status === 'planned').length;
  const any = state.sessions.some(({ status }) => status === 'held');
  return open > 0 || !any ? no.sessionsOpen(open) : null;
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: NetworkCourseState, event: Recorded<NetworkCourseEvent>): Refusal | null {
  if (event.type === 'NetworkCoursePlanned') return state.status === 'unknown' ? null : no.courseExists();
  if (state.status === 'unknown') return no.courseUnknown();
  if (state.status === 'completed' || state.status === 'cancelled') return no.courseOver(state.status);
  switch (event.type) {
    case 'CourseSessionPlanned':
      return sessionOf(state, event.data.sessionId) ? refuseTakenId('sessionId') : sound(event.data);
    case 'CourseSessionRescheduled':
      return stillPlanned(state, event.data.sessionId) ?? sound(event.data);
    case 'CourseSessionCancelled':
      return stillPlanned(state, event.data.sessionId);
    case 'CourseParticipantEnrolled': {
      const { personId, institutionId, organisation } = event.data;
      if ((institutionId === null) === (organisation === null)) return no.organisationNeeded();
      return participantOf(state, personId)?.status === 'enrolled' ? no.alreadyEnrolled() : null;
    }
    case 'CourseParticipantWithdrawn':
      return participantOf(state, event.data.personId)?.status === 'enrolled' ? null : no.notEnrolled();
    case 'CourseSessionHeld':
      return held(state, event);
    case 'NetworkCourseCompleted':
      return completed(state);
    default:
      return null;
  }
}
