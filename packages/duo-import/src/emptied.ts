import type { CountedDelivery } from '@traject/duo-vsv';
import type { Level } from '@traject/domain';
import type { Standing } from './standing.js';
import { sourceInWords, type Target } from './target.js';

/**
 * Counts that stand for months which a newer cumulative file covers, of teams and levels that it no longer names at
 * all: nobody is left on the list, so they become 0. Only what came from an earlier file of the same BRIN, and not at
 * a level of which rows of this file have no team, for then it is not known that nobody is left.
 */
export function emptiedMonths(
  monthly: CountedDelivery,
  targets: readonly Target[],
  unmappedLevels: ReadonlySet<Level>,
  standing: Standing,
): Target[] {
  const asOf = `${monthly.reportMonth ?? ''}-01`;
  const months = monthly.aggregates.flatMap(({ month }) => month ?? []).sort();
  const last = `${months.at(-1) ?? ''}-01`;
  const named = new Set(targets.map(({ teamId, level }) => `${teamId}\t${level}`));
  const emptied: Target[] = [];
  for (const { teamId, kpi, level, measurements } of standing.series.values()) {
    if (kpi !== 'VSV_MONTH' || level === null) continue;
    if (named.has(`${teamId}\t${level}`) || unmappedLevels.has(level)) continue;
    for (const { period, deliveryHash } of measurements) {
      const from = deliveryHash === null ? null : standing.deliveries.get(deliveryHash)?.known?.delivery;
      const covered = period.from >= `${monthly.yieldYear}-10-01` && period.from <= last;
      const earlier = from?.kind === 'monthly' && from.brin === monthly.brin && from.about <= asOf;
      if (!covered || !earlier || period.until === null) continue;
      emptied.push({
        ...{ teamId, level, asOf, kpi: 'VSV_MONTH', status: 'provisional' },
        period: { from: period.from, until: period.until },
        ...{ value: 0, numerator: 0, denominator: null },
        fileHash: monthly.checksum,
        sources: [monthly.checksum],
        source: sourceInWords([monthly]),
      });
    }
  }
  return emptied;
}
