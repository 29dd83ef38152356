import { type ChosenDeliveries, chooseDeliveries } from './choose-deliveries.js';
import type { CountedDelivery, DeliveryKind, Level } from './delivery.js';
import type { MappingLine } from './mapping.js';
import { monthCountsOf } from './month-counts.js';
import {
  type DeliveryTally,
  type NotComputable,
  type Proposal,
  type UnmappedUnit,
  sourceOf,
} from './proposal.js';
import { ratesOf } from './rates.js';
import { type TeamOf, teamOf } from './team-of.js';

export type MeasureOptions = {
  /** Counts of files of earlier runs, to complete the new ones: an NRSP read last week goes with the NenR of today. */
  readonly known?: readonly CountedDelivery[] | undefined;
};

/**
 * What would be recorded from these deliveries. Yearly files give a rate per team and level when both the enrolled and
 * the leavers of the year are there, among `deliveries` or `known`; monthly files give counts. Only years of which
 * `deliveries` holds a file are measured. Counts under 5 and denominators under 12 are not held back here: that depends
 * on who looks, so whoever shows them decides.
 */
export function measurementsOf(
  deliveries: readonly CountedDelivery[],
  mapping: readonly MappingLine[],
  { known = [] }: MeasureOptions = {},
): Proposal {
  const team = teamOf(mapping);
  const fresh = new Set(deliveries.map(({ checksum }) => checksum));
  const all = [...known.filter(({ checksum }) => !fresh.has(checksum)), ...deliveries];
  const years = chooseDeliveries(all).filter(({ yieldYear }) =>
    deliveries.some((delivery) => delivery.yieldYear === yieldYear),
  );
  const rates = years.map((year) => ratesOf(year, team));
  const newFiles = new Set(deliveries.map(({ fileName }) => fileName));
  return {
    rates: rates.flatMap(({ measurements }) => measurements),
    months: years.flatMap((year) => monthCountsOf(year, monthlyOf(all, year), team)),
    notComputable: [...rates.flatMap(({ notComputable }) => notComputable), ...years.flatMap(startSets)],
    unmapped: unmappedOf(deliveries, team),
    withoutLevel: deliveries.flatMap(({ fileName, withoutLevel }) =>
      withoutLevel.map(({ name, count }) => ({ fileName, name, count })),
    ),
    unused: years.flatMap(({ unused }) => unused).filter(({ fileName }) => newFiles.has(fileName)),
    tallies: deliveries.map((delivery) => tallyOf(delivery, team)),
  };
}

function monthlyOf(
  deliveries: readonly CountedDelivery[],
  { yieldYear }: ChosenDeliveries,
): CountedDelivery[] {
  return deliveries.filter((delivery) => delivery.kind === 'monthly' && delivery.yieldYear === yieldYear);
}

function startSets({ yieldYear, startSets: sets }: ChosenDeliveries): NotComputable[] {
  return sets.map((delivery) => ({
    code: 'START_SET_NOT_MEASURED',
    yieldYear,
    teamId: null,
    level: null,
    numerator: null,
    denominator: delivery.rowsUsed,
    sources: [sourceOf(delivery)],
  }));
}

function unmappedOf(deliveries: readonly CountedDelivery[], team: TeamOf): UnmappedUnit[] {
  const units = new Map<
    string,
    { providerUnit: string; name: string; level: Level; counts: Record<DeliveryKind, number> }
  >();
  for (const { kind, aggregates, providerUnits } of deliveries) {
    const names = new Map(providerUnits.map(({ code, name }) => [code, name]));
    for (const aggregate of aggregates) {
      if (team(aggregate) !== null) continue;
      const { providerUnit, level, count } = aggregate;
      const key = `${providerUnit}\t${String(level)}`;
      let unit = units.get(key);
      if (!unit) {
        const counts = { monthly: 0, startSet: 0, enrolled: 0, leavers: 0 };
        units.set(key, (unit = { providerUnit, name: names.get(providerUnit) ?? '', level, counts }));
      }
      unit.counts[kind] += count;
    }
  }
  return [...units.keys()].sort().flatMap((key) => units.get(key) ?? []);
}

function tallyOf(delivery: CountedDelivery, team: TeamOf): DeliveryTally {
  let mapped = 0;
  let unmapped = 0;
  for (const aggregate of delivery.aggregates)
    if (team(aggregate) === null) unmapped += aggregate.count;
    else mapped += aggregate.count;
  return {
    fileName: delivery.fileName,
    kind: delivery.kind,
    rowsRead: delivery.rowsRead,
    mapped,
    unmapped,
    withoutLevel: delivery.withoutLevel.reduce((sum, { count }) => sum + count, 0),
    refused: delivery.rowsRefused,
  };
}
