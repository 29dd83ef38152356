import type { MeasurementEvent } from '@traject/domain';
import { kpiName, kpiValue, level, noFigure, period, team, type WordSentences } from '../telling.js';

/** The events of `measurement`, as they are told and drawn. */
export const measurementSentences = {
  values: {
    MeasurementRecorded: (data, to) => ({
      kpi: kpiName(data.kpi, to),
      level: level(data.level),
      team: team(data.teamId, to),
      value: data.value === null ? to.t(noFigure(data)) : kpiValue(data.value, data.kpi, to),
      status: data.status,
      period: period(data.period, to),
    }),
  },
  shapes: {
    MeasurementRecorded: 'triangle',
  },
} satisfies WordSentences<MeasurementEvent['type']>;
