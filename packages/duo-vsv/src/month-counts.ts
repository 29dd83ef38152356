import type { ChosenDeliveries } from './choose-deliveries.js';
import type { CountedDelivery, Level } from './delivery.js';
import { type MonthCount, sourceOf } from './proposal.js';
import type { TeamOf } from './team-of.js';
import { monthsUpTo } from './yield-year.js';

/**
 * Counts per team, level and month of a yield year, from its latest monthly file. That file corrects the earlier ones,
 * downwards too (who enrols again leaves the list), so every month that it covers is given for every team and level
 * that `deliveries`, all monthly files of the year, ever named: a month without rows is a count of 0, not a silence.
 */
export function monthCountsOf(
  { yieldYear, monthly }: ChosenDeliveries,
  deliveries: readonly CountedDelivery[],
  team: TeamOf,
): MonthCount[] {
  if (!monthly) return [];
  const counts = new Map<string, number>();
  const cells = new Map<string, { teamId: string; level: Level }>();
  let last = '';
  for (const delivery of deliveries)
    for (const aggregate of delivery.aggregates) {
      const { level, month, count } = aggregate;
      const teamId = team(aggregate);
      if (month === null) continue;
      if (month > last) last = month;
      if (teamId === null) continue;
      const cell = `${teamId}\t${String(level)}`;
      cells.set(cell, { teamId, level });
      if (delivery !== monthly) continue;
      const key = `${cell}\t${month}`;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  const months = monthsUpTo(yieldYear, last);
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([cell, { teamId, level }]) =>
      months.map((month) => ({
        kpi: 'VSV_MONTH' as const,
        teamId,
        level,
        yieldYear,
        month,
        count: counts.get(`${cell}\t${month}`) ?? 0,
        asOf: monthly.reportMonth ?? last,
        source: sourceOf(monthly),
      })),
    );
}
