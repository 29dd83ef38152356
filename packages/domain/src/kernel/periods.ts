import type { Period } from './fields.js';
import { startOfDay, type Instant, type LocalDate } from './instant.js';

/** True when some day falls in both periods. */
export const overlap = (a: Period, b: Period): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

/** What both periods have in common, or null. */
export const commonPeriod = (a: Period, b: Period): Period | null => {
  if (!overlap(a, b)) return null;
  const until = a.until === null || (b.until !== null && b.until < a.until) ? b.until : a.until;
  return { from: a.from > b.from ? a.from : b.from, until };
};

/**
 * Ends `p` on `until` (the first day on which it no longer holds) where that comes before its present end; otherwise
 * leaves it as it is.
 */
export const endedOn = (p: Period, until: LocalDate): Period =>
  p.until === null || until < p.until ? { from: p.from, until } : p;

/**
 * When an event about `day` took effect: on that day when it lies before `given`, so that what is recorded late is seen
 * on every date on which it held; otherwise `given`, for an event never lies in the future and a period may.
 */
export const heldFrom = (day: LocalDate, given: Instant): Instant => {
  const start = startOfDay(day);
  return start < given ? start : given;
};

/** The instants at which any of `periods` begins or ends, in order. */
export const edgesOf = (periods: readonly Period[]): Instant[] => {
  const edges: Instant[] = [];
  for (const { from, until } of periods) {
    edges.push(startOfDay(from));
    if (until !== null) edges.push(startOfDay(until));
  }
  // Projections ask for every event; most streams have no period, or one that is open.
  return edges.length < 2 ? edges : [...new Set(edges)].sort();
};
