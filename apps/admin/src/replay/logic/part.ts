// Which part of a scope's time is held at once: of a scope that is too large to hold whole.
import { addDays, dateOf, endOfDay, startOfDay, type Instant, type LocalDate } from '@traject/domain';
import type { Place } from './sequence.js';
import type { Move } from './transport.js';

/** A scope of more events than this is held in parts. */
export const MOST_WHOLE = 20_000;
/** About so many events make a part: soon there, and far enough to move in. */
const PART = 10_000;

/** How many events a scope has on which day, as the server counts them. */
export interface ScopeDensity {
  events: number;
  first: Instant | null;
  last: Instant | null;
  /** The day of the first of `perDay`. */
  from: LocalDate | null;
  perDay: readonly number[];
}

/**
 * What took place after `from`, up to and including `until`; null is without an end. Begins and ends with a day, or within one that holds too
 * much: then of what took place exactly at `from` that after position `fromAt` belongs to it too, and of what took place
 * exactly at `until` only that up to position `untilAt`.
 */
export interface Part {
  from: Instant | null;
  fromAt: number | null;
  until: Instant | null;
  untilAt: number | null;
  /** How many events of the scope took place before it. */
  before: number;
  /** How many took place in it when they were counted. */
  events: number;
}

/** A place in the order in which things took place, where one piece of a day ends and the next begins. */
export interface Cut {
  asOf: Instant;
  at: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * The part to hold round the moment `at`; null where everything is held. What the address asks for by `asked` counts where it is
 * not too much and holds the moment.
 */
export function partRound(
  density: ScopeDensity,
  at: Instant,
  asked: { from: Instant | null; to: Instant | null } = { from: null, to: null },
): Part | null {
  const { events, from, perDay } = density;
  if (events <= MOST_WHOLE || from === null) return null;
  const days = perDay.length;
  const dayOf = (instant: Instant): number =>
    Math.min(Math.max(Math.round((Date.parse(dateOf(instant)) - Date.parse(from)) / DAY), 0), days - 1);
  const middle = dayOf(at);
  if (asked.from !== null || asked.to !== null) {
    const [start, end] = [
      asked.from === null ? 0 : dayOf(asked.from),
      asked.to === null ? days - 1 : dayOf(asked.to),
    ];
    const holds = start <= middle && middle <= end;
    if (holds && sum(perDay.slice(start, end + 1)) <= MOST_WHOLE) return partOf(start, end + 1);
  }
  let [start, end, count] = [middle, middle + 1, perDay[middle] ?? 0];
  for (;;) {
    const [earlier, later] = [perDay[start - 1], perDay[end]];
    const grows = {
      earlier: earlier !== undefined && count + earlier <= PART,
      later: later !== undefined && count + later <= PART,
    };
    if (!grows.earlier && !grows.later) return partOf(start, end);
    if (grows.earlier && (!grows.later || middle - start <= end - middle)) {
      start -= 1;
      count += earlier ?? 0;
    } else {
      count += later ?? 0;
      end += 1;
    }
  }

  /** From a day (from 0) until before another. */
  function partOf(first: number, beyond: number): Part {
    return {
      from: first === 0 ? null : endOfDay(addDays(from ?? '', first - 1)),
      fromAt: null,
      until: beyond >= days ? null : endOfDay(addDays(from ?? '', beyond - 1)),
      untilAt: null,
      before: sum(perDay.slice(0, first)),
      events: sum(perDay.slice(first, beyond)),
    };
  }
}

/**
 * The piece of `part` that holds `place`, or the last: a part of more than MOST_WHOLE events is one day, and is cut every PART events.
 * `nextCut` says where the first so many events of what begins at `from` end; null where it has no more than that. A part that
 * is not too large is given back.
 */
export async function pieceRound(
  part: Part,
  place: Place,
  nextCut: (from: Part, after: number) => Promise<Cut | null>,
): Promise<Part> {
  if (part.events <= MOST_WHOLE) return part;
  for (let rest = part; ;) {
    const cut = await nextCut(rest, PART);
    if (cut === null) return rest;
    const piece = { ...rest, until: cut.asOf, untilAt: cut.at, events: PART };
    if (!isAfter(place, piece)) return piece;
    const { before, events } = rest;
    rest = { ...rest, from: cut.asOf, fromAt: cut.at, before: before + PART, events: events - PART };
  }
}

const DAY = 86_400_000;

/** Whether a place lies after the end of a part; without a position it is after everything at its moment. */
const isAfter = ({ asOf, at }: Place, { until, untilAt }: Pick<Part, 'until' | 'untilAt'>): boolean =>
  until !== null &&
  (asOf > until || (asOf === until && untilAt !== null && (at ?? Number.MAX_SAFE_INTEGER) > untilAt));

/** Whether a place lies before a part, or exactly where it begins. */
export const isBefore = ({ asOf, at }: Place, { from, fromAt }: Pick<Part, 'from' | 'fromAt'>): boolean =>
  from !== null &&
  (asOf < from || (asOf === from && (fromAt === null || (at ?? Number.MAX_SAFE_INTEGER) <= fromAt)));

/** Whether a place lies in a part. */
export const inPart = (part: Part, place: Place): boolean => !isBefore(place, part) && !isAfter(place, part);

/** The days on which something took place, by their two ends, in milliseconds since 1970. */
export function instantsOf({ from, perDay }: ScopeDensity): number[] {
  if (from === null) return [];
  return perDay.flatMap((count, index) => {
    if (count === 0) return [];
    const day = addDays(from, index);
    return [Date.parse(startOfDay(day)), Date.parse(endOfDay(day))];
  });
}

/**
 * Where `move` leads beyond the part held; null where it does not. From there the next part is brought in: a step past an edge stops on
 * it first.
 */
export function beyondPart(part: Part | null, { first, last }: ScopeDensity, move: Move): Place | null {
  if (part === null) return null;
  const { from, fromAt, until, untilAt } = part;
  switch (move) {
    case 'first':
      return from === null || first === null ? null : { asOf: first, at: null };
    case 'last':
      return until === null || last === null ? null : { asOf: last, at: null };
    case 'previous':
    case 'backFar':
      return from === null ? null : { asOf: from, at: fromAt };
    case 'next':
    case 'onFar':
      if (until === null) return null;
      if (untilAt !== null) return { asOf: until, at: untilAt + 1 };
      return { asOf: new Date(Date.parse(until) + 1).toISOString(), at: null };
    default:
      return move satisfies never;
  }
}

/** Ends of the whole scope, as events would give them. */
export const endsOf = ({ first, last }: ScopeDensity): { effectiveAt: Instant }[] =>
  [first, last].flatMap((effectiveAt) => (effectiveAt === null ? [] : [{ effectiveAt }]));
