import {
  BOUNDARY_MECHANISMS,
  partnershipDecider,
  termsInForce,
  termsOnTheTable,
  type PartnershipState,
} from '@traject/domain';
import { type Fact, factsOf, listOf, type Shown, term, words } from '../logic/facts.js';
import { wordsOf } from '../logic/replay-event.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Row = [field: string, value: Shown | null, of?: Shown | undefined];

/** Between whom, what they could learn, what they signed, and how often each mechanism was seen. */
function factsOfPartnership(state: PartnershipState): Fact[] {
  if (state.status === 'unknown') return [];
  const inForce = termsInForce(state);
  const table = termsOnTheTable(state);
  const counted = (mechanism: string): number =>
    state.observations.filter((seen) => seen.mechanism === mechanism).length;
  return factsOf([
    ['status', term('state.partnership', state.status)],
    ['title', words(state.title)],
    ['partnershipParties', listOf(state.parties.flatMap(({ name }) => words(name) ?? []))],
    ['partnershipQuestion', words(state.question)],
    ...(state.potential.at(-1)?.scores ?? []).map(({ mechanism, score }): Row => [
      'learningPotential',
      { as: 'share', part: score, whole: 5 },
      term('boundaryMechanism', mechanism),
    ]),
    [
      'partnershipTerms',
      words(inForce?.terms),
      inForce ? { as: 'version', value: inForce.version } : undefined,
    ],
    ['partnershipOnTable', words(table?.terms), table ? { as: 'version', value: table.version } : undefined],
    ['partnershipSignatures', table && { as: 'share', part: table.signatures.length, whole: 2 }],
    ...BOUNDARY_MECHANISMS.map((mechanism): Row => [
      'boundaryObserved',
      counted(mechanism) === 0 ? null : { as: 'number', value: counted(mechanism) },
      term('boundaryMechanism', mechanism),
    ]),
    ['reason', words(state.reason)],
  ]);
}

export const partnershipReplay: ReplayWord<PartnershipState> = {
  folder: partnershipDecider,
  lane: 'stream',
  over: ['ended'],
  tints: {
    prospect: 'open',
    exploring: 'open',
    agreed: 'planned',
    active: 'holding',
    dormant: 'contested',
    ended: 'done',
  },
  titleOf: (state) => (state.status === 'unknown' ? null : { words: wordsOf(state.title) }),
  factsOf: factsOfPartnership,
  cardFields: ['partnershipParties', 'learningPotential', 'boundaryObserved', 'reason'],
  pageOf: (state) => (state.status === 'unknown' ? null : `/partnerships/${state.partnershipId}`),
};
