import { measurementDecider, type MeasurementSeriesState } from '@traject/domain';
import { type Fact, factsOf, figure, shownPeriod, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

/** A row per period measured. */
function factsOfSeries(state: MeasurementSeriesState): Fact[] {
  const kpi = state.kpi ?? '';
  return state.measurements.flatMap((measurement) => {
    const { measurementId } = measurement;
    const of = shownPeriod(measurement.period);
    return factsOf([
      ['measured', figure(kpi, measurement.value), of, measurementId],
      [
        'numerator',
        measurement.numerator === null ? null : { as: 'number', value: measurement.numerator },
        of,
        measurementId,
      ],
      [
        'denominator',
        measurement.denominator === null ? null : { as: 'number', value: measurement.denominator },
        of,
        measurementId,
      ],
      ['measuredStatus', term('measured', measurement.status), of, measurementId],
      ['source', words(measurement.source), of, measurementId],
    ]);
  });
}

export const measurementReplay: ReplayWord<MeasurementSeriesState> = {
  folder: measurementDecider,
  lane: 'group',
  factsOf: factsOfSeries,
};
