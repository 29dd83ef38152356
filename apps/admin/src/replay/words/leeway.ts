import { leewayDecider, type LeewayState } from '@traject/domain';
import {
  amount,
  decides,
  type Fact,
  factsOf,
  idOfKind,
  shownPeriod,
  term,
  widthOf,
  words,
} from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfLeeway(state: LeewayState): Fact[] {
  if (state.status === 'unknown') return [];
  const { bandwidth } = state.room;
  return factsOf([
    ['status', term('state.leeway', state.status)],
    ['team', idOfKind('unit', state.teamId)],
    ['bandwidth', bandwidth && widthOf(bandwidth.kpi, bandwidth.width)],
    ['decides', decides(state.room.decides)],
    ['budget', amount(state.room.budgetUpTo)],
    ['period', shownPeriod(state.period)],
    ['reason', words(state.reason)],
  ]);
}

export const leewayReplay: ReplayWord<LeewayState> = {
  folder: leewayDecider,
  lane: 'group',
  factsOf: factsOfLeeway,
};
