import { networkCourseDecider, type NetworkCourseState } from '@traject/domain';
import { type Fact, factsOf, listOf, type Shown, term, words } from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

/** The sessions with who was there and what was seen, and who takes part. */
function factsOfCourse(state: NetworkCourseState): Fact[] {
  if (state.status === 'unknown') return [];
  const enrolled = state.participants.filter(({ status }) => status === 'enrolled');
  const held = state.sessions.filter(({ status }) => status === 'held');
  return factsOf([
    ['status', term('state.networkCourse', state.status)],
    ['title', words(state.title)],
    ['purpose', words(state.purpose)],
    ['courseParticipants', { as: 'number', value: enrolled.length }],
    ['courseSessionsHeld', { as: 'share', part: held.length, whole: state.sessions.length }],
    ...state.sessions.map(({ status, date, sessionId }): Row => [
      'courseSession',
      term('courseSession', status),
      { as: 'day', value: date },
      sessionId,
    ]),
    ...held.map(({ observed, date, sessionId }): Row => [
      'courseObserved',
      listOf(observed.map((mechanism) => term('boundaryMechanism', mechanism))),
      { as: 'day', value: date },
      sessionId,
    ]),
    ['findings', state.status === 'completed' ? words(state.findings) : null],
    ['reason', state.status === 'cancelled' ? words(state.reason) : null],
  ]);
}

export const networkCourseReplay: ReplayWord<NetworkCourseState> = {
  folder: networkCourseDecider,
  lane: 'stream',
  over: ['completed', 'cancelled'],
  tints: { planned: 'planned', running: 'holding', completed: 'done', cancelled: 'contested' },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.title) }),
  factsOf: factsOfCourse,
  cardFields: ['courseParticipants', 'courseSessionsHeld', 'courseObserved', 'findings'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/network-courses/${state.courseId}`),
};
