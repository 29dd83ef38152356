import { kpiDefinitionDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { kpiDefinitionTable, normTable } from './table.js';

export const kpiDefinitionRows = wordRows({
  word: 'kpiDefinition',
  folder: kpiDefinitionDecider,
  tables: [kpiDefinitionTable, normTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { kpi, name, unit, direction, per, judged, smallestDenominator } = state;
    const { numerator, denominator, source } = state;
    return [
      row(kpiDefinitionTable, {
        kpi,
        name,
        unit,
        direction,
        per,
        judged,
        smallestDenominator,
        numerator,
        denominator,
        source,
      }),
      ...state.norms.map(({ normId, level, period, sufficient, high, source: normSource, eventId }) =>
        row(normTable, {
          normId,
          kpi,
          level,
          periodFrom: period.from,
          periodUntil: period.until,
          sufficient,
          high,
          source: normSource,
          eventId,
        }),
      ),
    ];
  },
});
