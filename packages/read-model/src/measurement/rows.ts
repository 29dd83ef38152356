import { judgedAt, measurementDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { measurementTable } from './table.js';

export const measurementRows = wordRows({
  word: 'measurement',
  folder: measurementDecider,
  tables: [measurementTable],
  rows({ teamId, kpi, level, measurements }) {
    if (teamId === null || kpi === null) return [];
    return measurements.map(({ period, at, ...figures }) =>
      row(measurementTable, {
        teamId,
        kpi,
        level,
        measurementId: figures.measurementId,
        periodFrom: period.from,
        periodUntil: period.until,
        value: figures.value,
        numerator: figures.numerator,
        denominator: figures.denominator,
        status: figures.status,
        source: figures.source,
        deliveryHash: figures.deliveryHash,
        measuredAt: at,
        judgedAt: judgedAt({ period, at }),
        eventId: figures.eventId,
      }),
    );
  },
  scope: (event) => ({ teamId: event.data.teamId }),
});
