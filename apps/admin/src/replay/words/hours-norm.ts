import { hoursNormDecider, type HoursNormState } from '@traject/domain';
import { amount, type Fact, type FactRow, factsOf, listOf, shownPeriod, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfNorms(state: HoursNormState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf(
    state.norms.map(({ hours, budget, period, teaching, source, normId }): FactRow => [
      'norm',
      listOf(
        [{ as: 'number', value: hours } as const, amount(budget), words(source)].filter(
          (shown) => shown !== null,
        ),
      ),
      { as: 'list', items: [{ as: teaching ? 'yes' : 'no' }, shownPeriod(period)] },
      normId,
    ]),
  );
}

export const hoursNormReplay: ReplayWord<HoursNormState> = {
  folder: hoursNormDecider,
  lane: 'group',
  factsOf: factsOfNorms,
};
