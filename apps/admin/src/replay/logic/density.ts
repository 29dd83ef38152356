import { dateOf, schoolYearOf, startOfDay } from '@traject/domain';
import type { ScopeDensity } from './part.js';
import type { ReplayEvent } from './replay-event.js';
import type { Span, TimeScale } from './time-scale.js';

/** How many events took place in each of `bins` equally wide parts of the picture; what lies outside is left out. */
export function density(
  events: readonly Pick<ReplayEvent, 'effectiveAt'>[],
  { span, length, at }: Pick<TimeScale, 'span' | 'length' | 'at'>,
  bins: number,
): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  const width = length / bins;
  if (!(width > 0)) return counts;
  for (const { effectiveAt } of events) {
    const world = Date.parse(effectiveAt);
    if (world < span.from || world > span.until) continue;
    // The last instant belongs to the last part.
    const bin = Math.min(Math.floor(at(world) / width), bins - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** The same of a scope of which only the number of events per day is known: each day's are counted at its noon. */
export function densityOfDays(
  { from, perDay }: ScopeDensity,
  { span, length, at }: Pick<TimeScale, 'span' | 'length' | 'at'>,
  bins: number,
): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  if (from === null || !(length > 0)) return counts;
  const noon = Date.parse(`${from}T12:00:00Z`);
  for (const [index, events] of perDay.entries()) {
    const middle = noon + index * DAY;
    if (middle + DAY / 2 < span.from || middle - DAY / 2 > span.until) continue;
    const world = Math.min(Math.max(middle, span.from), span.until);
    const bin = Math.min(Math.floor((at(world) / length) * bins), bins - 1);
    counts[bin] = (counts[bin] ?? 0) + events;
  }
  return counts;
}

/** From the beginning of the month of the first event until `end` or the last event; four weeks at least, for a new scope. */
export function spanOf(events: readonly Pick<ReplayEvent, 'effectiveAt'>[], end: string): Span {
  const first = events.reduce((least, { effectiveAt }) => (effectiveAt < least ? effectiveAt : least), end);
  const last = events.reduce((most, { effectiveAt }) => (effectiveAt > most ? effectiveAt : most), end);
  const until = Date.parse(last);
  const month = Date.parse(startOfDay(`${dateOf(first).slice(0, 7)}-01`));
  return { from: Math.min(month, until - MINIMUM), until };
}
const DAY = 86_400_000;
const MINIMUM = 28 * DAY;

/** The part of `span` between `from` and `to` (instants; null is its own end); all of it where that leaves under a day. */
export function zoomed(span: Span, from: string | null, to: string | null): Span {
  const part = {
    from: Math.max(span.from, from === null ? span.from : Date.parse(from)),
    until: Math.min(span.until, to === null ? span.until : Date.parse(to)),
  };
  return part.until - part.from < DAY ? span : part;
}

/** The school years (by their first calendar year) that `span` touches. */
export function schoolYearsIn({ from, until }: Span): number[] {
  const yearOf = (at: number): number => schoolYearOf(dateOf(new Date(at).toISOString()));
  const first = yearOf(from);
  return Array.from({ length: yearOf(until) - first + 1 }, (_, n) => first + n);
}
