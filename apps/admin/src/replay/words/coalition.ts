import { coalitionDecider, type CoalitionState } from '@traject/domain';
import {
  type Fact,
  factsOf,
  idOfKind,
  listOf,
  shownPeriod,
  type Shown,
  term,
  words,
} from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

/** Charter and expectations beside what was found, what was exchanged, and what came of it. */
function factsOfCoalition(state: CoalitionState): Fact[] {
  if (state.status === 'unknown') return [];
  const charter = state.charters.find(({ version }) => version === state.charterInForce);
  const counted = (value: number): Shown => ({ as: 'number', value });
  const numbered = (index: number): Shown => ({ as: 'ordinal', value: index + 1 });
  return factsOf([
    ['status', term('state.coalition', state.status)],
    ['title', words(state.title)],
    ['coalitionQuestion', words((charter ?? state).question)],
    ['theme', idOfKind('theme', state.themeId)],
    ['period', shownPeriod(state.period)],
    ['coalitionMembers', listOf(state.members.flatMap(({ personId }) => idOfKind('person', personId) ?? []))],
    ['coalitionInScope', words(charter?.inScope)],
    ['coalitionOutOfScope', words(charter?.outOfScope)],
    ['coalitionYields', words(charter?.yields)],
    ...state.expectations.map(({ goal, expectationId }, index): Row => [
      'coalitionExpectation',
      words(goal),
      numbered(index),
      expectationId,
    ]),
    ...state.findings.flatMap(({ finding, kind, adjustments, findingId }, index): Row[] => [
      ['coalitionFinding', words(finding), numbered(index), findingId],
      ['coalitionFindingKind', term('coalitionFinding', kind), numbered(index), findingId],
      ...adjustments.map(({ change, adjustmentId }): Row => [
        'coalitionAdjustment',
        words(change),
        numbered(index),
        adjustmentId,
      ]),
    ]),
    ['coalitionBrought', counted(state.contributions.length)],
    ['coalitionFetched', counted(state.takeAways.length)],
    ['coalitionDelivered', words(state.delivered?.name)],
    ['coalitionContext', words(state.delivered?.contextNotes)],
    ['coalitionTransferable', words(state.delivered?.transferNotes)],
    ['coalitionLookingBack', words(state.lookingBack)],
    ...state.transfers.map(({ institutionId, use }): Row => [
      'coalitionTransfer',
      words(use),
      idOfKind('unit', institutionId) ?? undefined,
    ]),
  ]);
}

export const coalitionReplay: ReplayWord<CoalitionState> = {
  folder: coalitionDecider,
  lane: 'stream',
  over: ['transferred'],
  tints: {
    forming: 'open',
    chartered: 'planned',
    active: 'holding',
    delivered: 'holding',
    closed: 'open',
    transferred: 'done',
  },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.title) }),
  factsOf: factsOfCoalition,
  cardFields: [
    'coalitionQuestion',
    'coalitionExpectation',
    'coalitionFinding',
    'coalitionAdjustment',
    'coalitionDelivered',
    'coalitionTransfer',
  ],
  pageOf: (state) => (state.status === 'unknown' ? null : `/coalitions/${state.coalitionId}`),
};
