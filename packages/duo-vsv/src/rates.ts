import type { ChosenDeliveries } from './choose-deliveries.js';
import type { CountedDelivery, DeliveryStatus, Level } from './delivery.js';
import { type NotComputable, type RateMeasurement, sourceOf } from './proposal.js';
import type { TeamOf } from './team-of.js';
import { yieldYearPeriod } from './yield-year.js';

type Cell = { readonly teamId: string; readonly level: Level; count: number };

/** A rate per team and level from the enrolled and the leavers chosen for a yield year. */
export function ratesOf(
  { yieldYear, enrolled, leavers }: ChosenDeliveries,
  team: TeamOf,
): { measurements: RateMeasurement[]; notComputable: NotComputable[] } {
  const measurements: RateMeasurement[] = [];
  const notComputable: NotComputable[] = [];
  if (enrolled && leavers) {
    const denominators = cellsOf(enrolled, team);
    const numerators = cellsOf(leavers, team);
    const status: DeliveryStatus =
      enrolled.status === 'definitive' && leavers.status === 'definitive' ? 'definitive' : 'provisional';
    const sources = [sourceOf(leavers), sourceOf(enrolled)];
    for (const key of [...new Set([...denominators.keys(), ...numerators.keys()])].sort()) {
      const cell = denominators.get(key) ?? numerators.get(key);
      if (!cell) continue;
      const { teamId, level } = cell;
      const numerator = numerators.get(key)?.count ?? 0;
      const denominator = denominators.get(key)?.count ?? 0;
      const figure = { yieldYear, teamId, level, numerator, denominator, sources };
      if (denominator === 0) notComputable.push({ code: 'NONE_ENROLLED', ...figure });
      else if (numerator > denominator) notComputable.push({ code: 'MORE_LEAVERS_THAN_ENROLLED', ...figure });
      else measurements.push({ kpi: 'VSV', ...figure, period: yieldYearPeriod(yieldYear), status });
    }
  } else if (enrolled ?? leavers) {
    notComputable.push({
      code: enrolled ? 'LEAVERS_MISSING' : 'ENROLLED_MISSING',
      yieldYear,
      teamId: null,
      level: null,
      numerator: leavers?.rowsUsed ?? null,
      denominator: enrolled?.rowsUsed ?? null,
      sources: [enrolled, leavers].flatMap((delivery) => (delivery ? [sourceOf(delivery)] : [])),
    });
  }
  return { measurements, notComputable };
}

function cellsOf(delivery: CountedDelivery, team: TeamOf): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const aggregate of delivery.aggregates) {
    const teamId = team(aggregate);
    if (teamId === null) continue;
    const { level, count } = aggregate;
    const key = `${teamId}\t${String(level)}`;
    const cell = cells.get(key);
    if (cell) cell.count += count;
    else cells.set(key, { teamId, level, count });
  }
  return cells;
}
