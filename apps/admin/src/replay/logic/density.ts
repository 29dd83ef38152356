import { dateOf, startOfDay } from '@traject/domain';
import type { ReplayEvent } from './replay-event.js';

/** The world's time shown, in milliseconds since 1970. */
export interface Span {
  from: number;
  until: number;
}

/** How many events took place in each of `bins` equal parts of `span`; what lies outside is left out. */
export function density(events: readonly ReplayEvent[], span: Span, bins: number): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  const width = (span.until - span.from) / bins;
  if (!(width > 0)) return counts;
  for (const { effectiveAt } of events) {
    const offset = Date.parse(effectiveAt) - span.from;
    // The last instant belongs to the last part.
    const bin = offset === span.until - span.from ? bins - 1 : Math.floor(offset / width);
    const count = counts[bin];
    if (count !== undefined) counts[bin] = count + 1;
  }
  return counts;
}

/** From the beginning of the month of the first event until `end` or the last event; four weeks at least, for a new scope. */
export function spanOf(events: readonly ReplayEvent[], end: string): Span {
  const first = events.reduce((least, { effectiveAt }) => (effectiveAt < least ? effectiveAt : least), end);
  const last = events.reduce((most, { effectiveAt }) => (effectiveAt > most ? effectiveAt : most), end);
  const until = Date.parse(last);
  const month = Date.parse(startOfDay(`${dateOf(first).slice(0, 7)}-01`));
  return { from: Math.min(month, until - MINIMUM), until };
}
const MINIMUM = 28 * 86_400_000;
