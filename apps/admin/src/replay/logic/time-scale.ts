// From the world's time to the picture's and back: long stretches in which nothing happened are drawn shorter.

/** The world's time shown, in milliseconds since 1970. */
export interface Span {
  from: number;
  until: number;
}

const DAY = 86_400_000;
/** A stretch without events that is longer than this is compressed, in milliseconds. */
export const LONGEST = 14 * DAY;
/** What stays on either side of a compressed stretch as wide as it was, so that no event stands in the hatching. */
const MARGIN = 2 * DAY;
/** What remains of the stretch between: all together as wide as the longest that is not compressed. */
const DRAWN = LONGEST - 2 * MARGIN;

/** A stretch that is drawn shorter, in milliseconds since 1970, between the margins that are not. */
export interface Gap extends Span {
  /** From event to event, in whole days. */
  days: number;
}

export interface TimeScale {
  span: Span;
  gaps: readonly Gap[];
  /** How long the picture is, in milliseconds of time that is drawn as it was. */
  length: number;
  /** Where a moment of the world (milliseconds since 1970) is, from 0 to `length`; outside the span at its end. */
  at(world: number): number;
  /** The moment of the world at a place in the picture, in whole milliseconds; outside the picture at its end. */
  invert(picture: number): number;
}

/** The gap between events at two moments that follow each other; null where they are not so far apart. */
export const gapBetween = (last: number, next: number): Gap | null =>
  next - last > LONGEST
    ? { from: last + MARGIN, until: next - MARGIN, days: Math.floor((next - last) / DAY) }
    : null;

/** The scale of `span` for events at `instants` (milliseconds since 1970, in any order). */
export function timeScale(instants: Iterable<number>, span: Span): TimeScale {
  const inside = [...instants].filter((at) => at > span.from && at < span.until).sort((a, b) => a - b);
  // Where the picture bends: the scale is straight from each of these to the next.
  const worlds = [span.from];
  const pictures = [0];
  const gaps: Gap[] = [];
  const bend = (world: number, drawn: number): void => {
    worlds.push(world);
    pictures.push((pictures.at(-1) ?? 0) + drawn);
  };
  let last = span.from;
  for (const next of [...inside, span.until]) {
    const gap = gapBetween(last, next);
    if (gap) {
      bend(gap.from, gap.from - (worlds.at(-1) ?? gap.from));
      bend(gap.until, DRAWN);
      gaps.push(gap);
    }
    last = next;
  }
  bend(span.until, span.until - (worlds.at(-1) ?? span.until));
  const length = pictures.at(-1) ?? 0;
  return {
    span,
    gaps,
    length,
    at: (world) => between(world, worlds, pictures),
    invert: (picture) => Math.round(between(picture, pictures, worlds)),
  };
}

/** Where `value` on the ascending `from` lies on `to`. */
function between(value: number, from: readonly number[], to: readonly number[]): number {
  let low = 0;
  let high = from.length - 1;
  if (value <= (from[low] ?? 0)) return to[low] ?? 0;
  if (value >= (from[high] ?? 0)) return to[high] ?? 0;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const start = from[low] ?? 0;
  const share = (value - start) / ((from[high] ?? 0) - start);
  const left = to[low] ?? 0;
  return left + share * ((to[high] ?? 0) - left);
}

/** Days (month and day, both part of it) within the holidays of primary and secondary schools in every region. */
const HOLIDAYS = [
  { name: 'summer', from: '08-01', to: '08-10' },
  { name: 'christmas', from: '12-25', to: '12-31' },
] as const;
export type Holiday = (typeof HOLIDAYS)[number]['name'];

/**
 * The school holidays that lie in a gap: only summer and Christmas, since the others fall on other days from region to
 * region and from year to year. Their first and last day are not known either; that these days are within them is. They are
 * those of primary and secondary schools: an mbo institution chooses its own (docs/replay.md has the sources).
 */
export function holidaysIn({ from, until }: Span): Holiday[] {
  const names = new Set<Holiday>();
  for (let year = new Date(from).getUTCFullYear(); year <= new Date(until).getUTCFullYear(); year += 1)
    for (const holiday of HOLIDAYS)
      if (Date.parse(`${year}-${holiday.from}`) >= from && Date.parse(`${year}-${holiday.to}`) + DAY <= until)
        names.add(holiday.name);
  return [...names];
}
