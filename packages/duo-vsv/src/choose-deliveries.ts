import type { CountedDelivery } from './delivery.js';
import type { UnusedDelivery } from './proposal.js';

/** The deliveries of one yield year that count, and those that do not. */
export type ChosenDeliveries = {
  readonly yieldYear: number;
  readonly enrolled: CountedDelivery | null;
  readonly leavers: CountedDelivery | null;
  readonly monthly: CountedDelivery | null;
  readonly startSets: readonly CountedDelivery[];
  readonly unused: readonly UnusedDelivery[];
};

/**
 * Chooses per yield year what counts:
 * - yearly: the pair that is definitive on both sides, else the one that is provisional on both sides, else a mixed one.
 *   A definitive numerator over a provisional denominator would mix two populations, so a definitive file waits for
 *   its counterpart when a provisional pair exists.
 * - monthly: the file of the latest month; it is cumulative and replaces the earlier ones.
 * Of two files of the same kind, year and status (or month) the last one given counts.
 */
export function chooseDeliveries(deliveries: readonly CountedDelivery[]): ChosenDeliveries[] {
  const years = [...new Set(deliveries.map(({ yieldYear }) => yieldYear))].sort((a, b) => a - b);
  return years.map((yieldYear) => {
    const unused: UnusedDelivery[] = [];
    const ofYear = withoutRepeats(
      deliveries.filter((delivery) => delivery.yieldYear === yieldYear),
      unused,
    );
    return { yieldYear, ...choosePair(ofYear, unused), ...chooseMonthly(ofYear, unused), unused };
  });
}

function withoutRepeats(deliveries: readonly CountedDelivery[], unused: UnusedDelivery[]): CountedDelivery[] {
  const first = new Map<string, CountedDelivery>();
  for (const delivery of deliveries) {
    const same = first.get(delivery.checksum);
    if (same)
      unused.push({ code: 'SAME_FILE_TWICE', fileName: delivery.fileName, insteadUsed: same.fileName });
    else first.set(delivery.checksum, delivery);
  }
  return [...first.values()];
}

function choosePair(
  deliveries: readonly CountedDelivery[],
  unused: UnusedDelivery[],
): Pick<ChosenDeliveries, 'enrolled' | 'leavers'> {
  const last = (kind: string, status: string): CountedDelivery | null =>
    deliveries.findLast((delivery) => delivery.kind === kind && delivery.status === status) ?? null;
  const enrolled = {
    definitive: last('enrolled', 'definitive'),
    provisional: last('enrolled', 'provisional'),
  };
  const leavers = { definitive: last('leavers', 'definitive'), provisional: last('leavers', 'provisional') };
  const status =
    enrolled.definitive && leavers.definitive
      ? 'definitive'
      : enrolled.provisional && leavers.provisional
        ? 'provisional'
        : null;
  const chosen = status
    ? { enrolled: enrolled[status], leavers: leavers[status] }
    : {
        enrolled: enrolled.definitive ?? enrolled.provisional,
        leavers: leavers.definitive ?? leavers.provisional,
      };

  for (const delivery of deliveries) {
    if (delivery.kind !== 'enrolled' && delivery.kind !== 'leavers') continue;
    const instead = chosen[delivery.kind];
    if (delivery === instead) continue;
    const waits = status === 'provisional' && delivery.status === 'definitive';
    unused.push({
      code: waits ? 'WAITS_FOR_COUNTERPART' : 'SUPERSEDED',
      fileName: delivery.fileName,
      insteadUsed: instead?.fileName ?? null,
    });
  }
  return chosen;
}

function chooseMonthly(
  deliveries: readonly CountedDelivery[],
  unused: UnusedDelivery[],
): Pick<ChosenDeliveries, 'monthly' | 'startSets'> {
  let monthly: CountedDelivery | null = null;
  for (const delivery of deliveries)
    if (delivery.kind === 'monthly' && (delivery.reportMonth ?? '') >= (monthly?.reportMonth ?? ''))
      monthly = delivery;
  for (const delivery of deliveries)
    if (delivery.kind === 'monthly' && delivery !== monthly)
      unused.push({
        code: 'SUPERSEDED',
        fileName: delivery.fileName,
        insteadUsed: monthly?.fileName ?? null,
      });
  return { monthly, startSets: deliveries.filter(({ kind }) => kind === 'startSet') };
}
