import { type NeedState, trainingNeedDecider } from '@traject/domain';
import { type Fact, factsOf, idOfKind, listOf, type Shown, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';
import { wordsOf } from '../logic/replay-event.js';

/** What the team cannot do yet, who stands where on it, and how far it has come. */
function factsOfNeed(state: NeedState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.trainingNeed', state.status)],
    ['title', words(state.title)],
    ['team', idOfKind('unit', state.teamId)],
    ['theme', idOfKind('theme', state.themeId)],
    ['gap', words(state.gap)],
    ['evidence', words(state.evidence)],
    ['guidance', words(state.guidance)],
    ['splitFrom', idOfKind('need', state.splitFrom)],
    ...Object.values(state.stances).map(({ personId, stance, standing, note }): [string, Shown, Shown] => [
      'stance',
      {
        as: 'list',
        items: [
          term('stance', stance),
          ...(standing === 'own' ? [] : [term('standing', standing)]),
          ...(note ? [words(note)].filter((said) => said !== null) : []),
        ],
      },
      { as: 'person', id: personId },
    ]),
    [
      'endorsed',
      state.endorsed && { as: 'share', part: state.endorsed.endorsements, whole: state.endorsed.members },
    ],
    ['activity', words(state.activity)],
    ['before', state.status === 'deferred' ? term('state.trainingNeed', state.before) : null],
    ['closingEvidence', state.status === 'closed' ? words(state.closingEvidence) : null],
    [
      'guskeyLevels',
      state.status === 'closed' ? listOf(state.guskeyLevels.map((value) => ({ as: 'number', value }))) : null,
    ],
    ['mergedInto', state.status === 'merged' ? idOfKind('need', state.intoNeedId) : null],
    [
      'parts',
      state.status === 'split' ? listOf(state.parts.map(({ needId }) => ({ as: 'need', id: needId }))) : null,
    ],
  ]);
}

export const trainingNeedReplay: ReplayWord<NeedState> = {
  folder: trainingNeedDecider,
  lane: 'stream',
  ownCard: true,
  over: ['closed', 'withdrawn', 'merged', 'split', 'deferred'],
  tints: {
    proposed: 'open',
    deliberating: 'open',
    reopened: 'open',
    endorsed: 'holding',
    planned: 'planned',
    addressed: 'done',
    closed: 'done',
  },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.title) }),
  factsOf: factsOfNeed,
};
