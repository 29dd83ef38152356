import { learningGoalDecider, type LearningGoalState } from '@traject/domain';
import { type Fact, factsOf, idOfKind, type Shown, term, words } from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

/** The goal as it stands, and the way to it. Only of goals that the viewer may read: others leave no event. */
function factsOfGoal(state: LearningGoalState): Fact[] {
  if (state.status === 'unknown') return [];
  const last = state.wordings.at(-1);
  return factsOf([
    ['status', term('state.learningGoal', state.status)],
    ['goalOf', idOfKind('person', state.personId)],
    ['learningGoal', words(last?.goal)],
    ['goalIndicator', words(last?.indicator)],
    ...state.progress.map(({ note, eventId }, index): Row => [
      'goalProgress',
      words(note),
      { as: 'ordinal', value: index + 1 },
      eventId,
    ]),
    ['goalShared', { as: state.sharedWith === null ? 'no' : 'yes' }],
    ['evidence', state.status === 'reached' ? words(state.evidence) : null],
    ['reason', state.status === 'letGo' ? words(state.reason) : null],
  ]);
}

export const learningGoalReplay: ReplayWord<LearningGoalState> = {
  folder: learningGoalDecider,
  lane: 'stream',
  over: ['reached', 'letGo'],
  tints: { set: 'open', reached: 'done', letGo: 'contested' },
  titleOf: (state) =>
    state.status === 'unknown' ? null : { words: wordsOf(state.wordings.at(-1)?.goal ?? null) },
  factsOf: factsOfGoal,
  cardFields: ['goalOf', 'goalIndicator', 'goalProgress', 'evidence', 'reason'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/network-courses/${state.courseId}`),
};
