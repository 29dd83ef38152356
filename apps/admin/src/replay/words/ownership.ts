import { ownershipDecider, type OwnershipState } from '@traject/domain';
import { type Fact, factsOf, idOfKind, listOf, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

/** Who holds a theme, and what is in the air about it. */
function factsOfOwnership(state: OwnershipState): Fact[] {
  const offer = 'offer' in state ? state.offer : null;
  return factsOf([
    ['status', term('state.ownership', state.status)],
    ['holders', listOf(state.holderTeamIds.map((id) => ({ as: 'unit', id })))],
    ['candidate', 'teamId' in state ? idOfKind('unit', state.teamId) : null],
    ['offer', offer && term('offer', offer.kind)],
    ['offerTo', offer && idOfKind('unit', offer.toTeamId)],
    ['contestedBy', state.status === 'contested' ? idOfKind('person', state.contestedBy) : null],
    ['contestReason', state.status === 'contested' ? words(state.reason) : null],
  ]);
}

export const ownershipReplay: ReplayWord<OwnershipState> = {
  folder: ownershipDecider,
  lane: 'stream',
  ownCard: true,
  over: ['unowned', 'held', 'shared', 'anchored'],
  tints: {
    assigned: 'open',
    claimed: 'open',
    held: 'holding',
    shared: 'holding',
    anchored: 'done',
    contested: 'contested',
  },
  titleOf: ({ themeId }) => (themeId === null ? null : { shown: { as: 'theme', id: themeId } }),
  factsOf: factsOfOwnership,
};
