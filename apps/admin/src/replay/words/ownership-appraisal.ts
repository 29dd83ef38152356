import { type AppraisalRoundState, ownershipAppraisalDecider } from '@traject/domain';
import { type Fact, factsOf, idOfKind, term } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

/** A round of appraisal; its answers are nobody's to read. */
function factsOfRound(state: AppraisalRoundState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['status', term('state.ownershipAppraisal', state.status)],
    ['theme', idOfKind('theme', state.themeId)],
    ['team', idOfKind('unit', state.teamId)],
    ['closesOn', { as: 'day', value: state.closesOn }],
  ]);
}

export const ownershipAppraisalReplay: ReplayWord<AppraisalRoundState> = {
  folder: ownershipAppraisalDecider,
  lane: 'group',
  factsOf: factsOfRound,
};
