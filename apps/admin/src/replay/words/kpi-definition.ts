import { kpiDefinitionDecider, type KpiDefinitionState } from '@traject/domain';
import { type Fact, type FactRow, factsOf, shownPeriod, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

function factsOfDefinition(state: KpiDefinitionState): Fact[] {
  if (state.status === 'unknown') return [];
  return factsOf([
    ['name', words(state.name)],
    ['unit', term('unit', state.unit)],
    ['direction', term('direction', state.direction)],
    ['source', words(state.source)],
    ...state.norms.map(({ level, period, sufficient, normId }): FactRow => [
      'norm',
      { as: 'figure', value: sufficient, kpi: state.kpi },
      {
        as: 'list',
        items: [...(level === null ? [] : [{ as: 'number' as const, value: level }]), shownPeriod(period)],
      },
      normId,
    ]),
  ]);
}

export const kpiDefinitionReplay: ReplayWord<KpiDefinitionState> = {
  folder: kpiDefinitionDecider,
  lane: 'group',
  factsOf: factsOfDefinition,
};
