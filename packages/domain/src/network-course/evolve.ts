import type { Recorded } from '../kernel/envelope.js';
import type { NetworkCourseEvent } from './events.js';
import type { CourseParticipant, CourseSession, KnownCourse, NetworkCourseState } from './state.js';

/** The session of this id, or undefined. */
export const sessionOf = (state: KnownCourse, sessionId: string): CourseSession | undefined =>
  state.sessions.find((session) => session.sessionId === sessionId);

/** The participant with this person's id, enrolled or withdrawn, or undefined. */
export const participantOf = (state: KnownCourse, personId: string): CourseParticipant | undefined =>
  state.participants.find((participant) => participant.personId === personId);

const inSession = (state: KnownCourse, sessionId: string, change: Partial<CourseSession>): CourseSession[] =>
  state.sessions.map((session) => (session.sessionId === sessionId ? { ...session, ...change } : session));

function enrolled(state: KnownCourse, participant: CourseParticipant): CourseParticipant[] {
  const others = state.participants.filter(({ personId }) => personId !== participant.personId);
  return [...others, participant];
}

/** What a course becomes by an event. Total: an event that it does not know changes nothing. */
export function evolve(state: NetworkCourseState, event: Recorded<NetworkCourseEvent>): NetworkCourseState {
  if (event.type === 'NetworkCoursePlanned')
    return { status: 'planned', ...event.data, sessions: [], participants: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'CourseSessionPlanned': {
      const empty = { present: [], observed: [], report: null, rescheduled: 0 };
      return { ...state, sessions: [...state.sessions, { status: 'planned', ...event.data, ...empty }] };
    }
    case 'CourseSessionRescheduled': {
      const { sessionId, ...moment } = event.data;
      const rescheduled = (sessionOf(state, sessionId)?.rescheduled ?? 0) + 1;
      return { ...state, sessions: inSession(state, sessionId, { ...moment, rescheduled }) };
    }
    case 'CourseSessionCancelled':
      return { ...state, sessions: inSession(state, event.data.sessionId, { status: 'cancelled' }) };
    case 'CourseParticipantEnrolled':
      return { ...state, participants: enrolled(state, { status: 'enrolled', ...event.data }) };
    case 'CourseParticipantWithdrawn': {
      const participants = state.participants.map((participant) =>
        participant.personId === event.data.personId
          ? { ...participant, status: 'withdrawn' as const }
          : participant,
      );
      return { ...state, participants };
    }
    case 'CourseSessionHeld': {
      const { sessionId, present, observed, report } = event.data;
      const held = { status: 'held' as const, present: present.map((p) => p.personId), observed, report };
      const sessions = inSession(state, sessionId, held);
      return state.status === 'planned' ? { ...state, status: 'running', sessions } : { ...state, sessions };
    }
    case 'NetworkCourseCompleted':
      return { ...state, status: 'completed', findings: event.data.findings };
    case 'NetworkCourseCancelled':
      return { ...state, status: 'cancelled', reason: event.reason ?? null };
    default:
      return state;
  }
}
