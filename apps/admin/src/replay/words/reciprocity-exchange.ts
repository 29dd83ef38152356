import { reciprocityExchangeDecider, type ReciprocityExchangeState } from '@traject/domain';
import { type Fact, factsOf, idOfKind, type Shown, term, words } from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined, id?: string];

/** Who brings what to whom, whether it came, and what it was worth. */
function factsOfExchange(state: ReciprocityExchangeState): Fact[] {
  if (state.status === 'unknown') return [];
  const { giver, receiver, disputes, value } = state;
  return factsOf([
    ['status', term('state.reciprocityExchange', state.status)],
    ['reciprocityLevel', term('reciprocityLevel', state.level)],
    ['subject', words(state.subject)],
    ['giver', words(giver?.name)],
    ['receiver', words(receiver?.name)],
    ['giverContact', idOfKind('person', giver?.contactId ?? null)],
    ['receiverContact', idOfKind('person', receiver?.contactId ?? null)],
    ['theme', idOfKind('theme', state.themeId)],
    ['exchangeUntil', state.until === null ? null : { as: 'day', value: state.until }],
    ['matchedBecause', words(state.match?.why)],
    ['delivered', words(state.delivery?.note)],
    ['acknowledged', words(state.acknowledged?.note)],
    ...disputes.flatMap(({ why, resolution, eventId }, index): Row[] => {
      const number: Shown = { as: 'ordinal', value: index + 1 };
      return [
        ['dispute', words(why), number, eventId],
        ['disputeOutcome', resolution && term('disputeOutcome', resolution.outcome), number, eventId],
        ['disputeSettled', words(resolution?.how), number, eventId],
      ];
    }),
    ['worth', value && { as: 'number', value: value.score }],
    ['worthNote', words(value?.note)],
    ['reason', words(state.lapsedBecause)],
  ]);
}

export const reciprocityExchangeReplay: ReplayWord<ReciprocityExchangeState> = {
  folder: reciprocityExchangeDecider,
  lane: 'stream',
  over: ['valued', 'lapsed'],
  tints: {
    offered: 'open',
    requested: 'open',
    matched: 'planned',
    delivered: 'holding',
    acknowledged: 'holding',
    disputed: 'contested',
    valued: 'done',
  },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.subject) }),
  factsOf: factsOfExchange,
  cardFields: ['reciprocityLevel', 'giver', 'receiver', 'dispute', 'disputeOutcome', 'worth'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/exchanges/${state.exchangeId}`),
};
