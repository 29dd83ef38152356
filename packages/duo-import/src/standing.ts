// What the log holds already: measurements that stand, and the files that were imported.
import {
  deliveryDecider,
  idOf,
  measurementDecider,
  type Delivery as ImportedDelivery,
  type Level,
  type Measurement,
  type Recorded,
} from '@traject/domain';
import { measurementStream, type CommandDeps } from '@traject/commands';
import { stateOf, streamsOf } from './institution.js';

/** A file that was imported before. */
export interface KnownDelivery {
  /** The event that stands for it. */
  eventId: string;
  delivery: ImportedDelivery;
  /** Where the log has it: a higher one was imported later. */
  position: number;
}

/** The measurements of a team, KPI and level. */
export interface Series {
  teamId: string;
  kpi: string;
  level: Level | null;
  measurements: readonly Measurement[];
}

export interface Standing {
  /** By stream. */
  series: ReadonlyMap<string, Series>;
  /** By SHA-256; also files of which the import was retracted, with `known` null and the last event of their stream. */
  deliveries: ReadonlyMap<string, { known: KnownDelivery | null; lastEventId: string }>;
  /** The last event that ever measured a period of a series, whether or not it stands; null when there is none. */
  lastOn(stream: string, from: string): string | null;
}

/** Reads what an institution's log holds of measurements and deliveries. */
export async function readStanding(deps: CommandDeps, institutionId: string): Promise<Standing> {
  const now = deps.clock();
  const measured = await streamsOf(deps, institutionId, 'measurement');
  const imported = await streamsOf(deps, institutionId, 'delivery');
  const series = new Map<string, Series>();
  for (const [stream, events] of measured) {
    const { teamId, kpi, level, measurements } = stateOf(measurementDecider, events, now);
    if (teamId !== null && kpi !== null) series.set(stream, { teamId, kpi, level, measurements });
  }
  const deliveries = new Map<string, { known: KnownDelivery | null; lastEventId: string }>();
  for (const [stream, events] of imported) {
    const state = stateOf(deliveryDecider, events, now);
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) continue;
    const known =
      state.status === 'imported'
        ? { eventId: standingEventId(events), delivery: state.delivery, position: first.position }
        : null;
    deliveries.set(idOf(stream), { known, lastEventId: last.id });
  }
  return {
    series,
    deliveries,
    lastOn: (stream, from) => measured.get(stream)?.findLast((event) => measures(event, from))?.id ?? null,
  };
}

/** The last event that was not itself retracted: what a correction must name. */
function standingEventId(events: readonly Recorded[]): string {
  const retracted = new Set(
    events.flatMap(({ corrects }) => (corrects?.kind === 'retract' ? corrects.eventId : [])),
  );
  const standing = events.findLast(({ id, corrects }) => corrects?.kind !== 'retract' && !retracted.has(id));
  return standing?.id ?? '';
}

const measures = ({ data }: Recorded, from: string): boolean =>
  'period' in data &&
  typeof data.period === 'object' &&
  data.period !== null &&
  'from' in data.period &&
  data.period.from === from;

/** The measurement that stands for exactly this period, and one that covers part of it. */
export function standingOn(
  { series }: Standing,
  target: { teamId: string; kpi: string; level: Level | null; period: { from: string; until: string } },
): { exact: Measurement | undefined; overlapping: Measurement | undefined } {
  const { teamId, kpi, level, period } = target;
  const measurements = series.get(measurementStream(teamId, kpi, level))?.measurements ?? [];
  const exact = measurements.find(
    (measurement) => measurement.period.from === period.from && measurement.period.until === period.until,
  );
  const overlapping = measurements.find(
    (measurement) =>
      measurement !== exact &&
      measurement.period.from < period.until &&
      (measurement.period.until === null || period.from < measurement.period.until),
  );
  return { exact, overlapping };
}
