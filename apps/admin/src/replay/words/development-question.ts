import { developmentQuestionDecider, type DevelopmentQuestionState } from '@traject/domain';
import { type Fact, factsOf, idOfKind, listOf, type Shown, term, words } from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

/** What is asked, who helps and why, and what came of it. */
function factsOfQuestion(state: DevelopmentQuestionState): Fact[] {
  if (state.status === 'unknown') return [];
  const { asker, match, dismissed } = state;
  return factsOf([
    ['status', term('state.developmentQuestion', state.status)],
    ['developmentQuestion', words(state.question)],
    ['asker', words(asker.name)],
    ['receiverContact', idOfKind('person', asker.contactId)],
    ['reciprocityLevel', term('reciprocityLevel', state.level)],
    ['phaseOfAsker', term('askerPhase', state.phase)],
    ['theme', idOfKind('theme', state.themeId)],
    ['helper', words(match?.helper.name)],
    ['matchReasons', listOf((match?.reasons ?? []).map((reason) => term('matchReason', reason)))],
    ['matchedBecause', words(match?.why)],
    ...dismissed.map(({ reason, eventId }, index): Row => [
      'setAside',
      words(reason),
      { as: 'ordinal', value: index + 1 },
      eventId,
    ]),
    ['answer', words(state.answer)],
    ['reason', words(state.reason)],
  ]);
}

export const developmentQuestionReplay: ReplayWord<DevelopmentQuestionState> = {
  folder: developmentQuestionDecider,
  lane: 'stream',
  over: ['answered', 'withdrawn'],
  tints: { open: 'open', matched: 'holding', answered: 'done' },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.question) }),
  factsOf: factsOfQuestion,
  cardFields: ['asker', 'reciprocityLevel', 'phaseOfAsker', 'helper', 'matchReasons', 'answer'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/questions/${state.questionId}`),
};
