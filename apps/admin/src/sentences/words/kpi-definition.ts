import type { KpiDefinitionEvent } from '@traject/domain';
import { kpiName, kpiValue, level, named, period, type WordSentences } from '../telling.js';

/** The events of `kpiDefinition`, as they are told and drawn. */
export const kpiDefinitionSentences = {
  values: {
    KpiDefined: (data, to) => ({ ...named(data, to), kpi: data.kpi }),
    NormSet: (data, to) => ({
      kpi: kpiName(to.entityId, to),
      level: level(data.level),
      sufficient: kpiValue(data.sufficient, to.entityId, to),
      period: period(data.period, to),
    }),
  },
  shapes: {
    KpiDefined: 'circle',
  },
} satisfies WordSentences<KpiDefinitionEvent['type']>;
