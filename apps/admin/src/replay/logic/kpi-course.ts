// A KPI agreement against the world's time: its target with the room round it, the norm, and what was measured.
import {
  spanOf,
  streamOf,
  type Instant,
  type KpiAgreementState,
  type KpiDefinitionState,
  type MeasurementSeriesState,
} from '@traject/domain';
import type { Moment } from '@traject/history';

/** A value that held from `from` until `until` (exclusive). */
export interface Stretch {
  from: Instant;
  until: Instant;
  value: number;
}
export interface TargetStretch extends Stretch {
  version: number;
  /** The other edge of the leeway, on the worse side of the target. */
  limit: number;
}
export interface Measured {
  at: Instant;
  value: number;
  status: 'provisional' | 'definitive';
  eventId: string;
}
export interface KpiCourse {
  kpi: string;
  level: number | null;
  unit: 'percent' | 'grade' | 'count';
  targets: TargetStretch[];
  norms: Stretch[];
  measured: Measured[];
  /** Lowest and highest value that is drawn; null when there is nothing to draw. */
  extent: { low: number; high: number } | null;
}

type Agreement = Exclude<KpiAgreementState, { status: 'unknown' }>;

/** The streams of the measurements of this team, KPI and level, found by what they hold. */
export function seriesFor(
  agreement: Agreement,
  whole: Moment,
): { stream: string; state: MeasurementSeriesState }[] {
  return whole.streams
    .filter((stream) => stream.startsWith('measurement-'))
    .map((stream) => ({ stream, state: whole.stateOf(stream) as MeasurementSeriesState }))
    .filter(
      ({ state }) =>
        state.teamId === agreement.teamId && state.kpi === agreement.kpi && state.level === agreement.level,
    );
}

/** The definition of a KPI as it stands at `moment`; null when it is not among the events. */
export function definitionOf(
  kpi: string,
  moment: Moment,
): Exclude<KpiDefinitionState, { status: 'unknown' }> | null {
  const state = moment.stateOf(streamOf('kpiDefinition', kpi)) as KpiDefinitionState | undefined;
  return state && state.status !== 'unknown' ? state : null;
}

/** `whole` is everything as known on one moment, up to the end of time. */
export function kpiCourse(agreement: Agreement, whole: Moment): KpiCourse {
  const definition = definitionOf(agreement.kpi, whole);
  // Which side is the worse is not guessed: without its definition a target has no band.
  const worse = definition === null ? 0 : definition.direction === 'higher' ? -1 : 1;
  const forced = agreement.versions.filter((version) => version.inForceFrom !== null);
  const targets = forced.map(({ version, terms, inForceFrom }, index): TargetStretch => {
    const end = spanOf(terms.period).until;
    const next = forced[index + 1]?.inForceFrom ?? end;
    return {
      version,
      value: terms.target,
      limit: terms.target + worse * terms.bandwidth,
      from: inForceFrom ?? end,
      until: next < end ? next : end,
    };
  });
  const period = spanOf(agreement.period);
  const norms = (definition?.norms ?? [])
    .filter(({ level, period: held }) => level === agreement.level && overlaps(spanOf(held), period))
    .map(({ period: held, sufficient }) => ({ ...spanOf(held), value: sufficient }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const measured = seriesFor(agreement, whole)
    .flatMap(({ state }) => state.measurements)
    .filter((m): m is typeof m & { value: number } => m.value !== null)
    .map(({ at, value, status, eventId }) => ({ at, value, status, eventId }));
  const values = [
    ...targets.flatMap(({ value, limit }) => [value, limit]),
    ...norms.map(({ value }) => value),
    ...measured.map(({ value }) => value),
  ];
  return {
    kpi: agreement.kpi,
    level: agreement.level,
    unit: definition?.unit ?? 'percent',
    targets,
    norms,
    measured,
    extent: values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) },
  };
}

const overlaps = (a: { from: Instant; until: Instant }, b: { from: Instant; until: Instant }): boolean =>
  a.from < b.until && b.from < a.until;
