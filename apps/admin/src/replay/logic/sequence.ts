// The order in which one steps: (effectiveAt, position), the same for slider, list, keys and "event 118 of 214".
import type { Instant } from '@traject/domain';
import { NO_FILTERS, passes, type Filters } from './filters.js';
import type { ReplayEvent } from './replay-event.js';

/** A moment one can stand on: after everything up to `asOf`, of those exactly on it up to position `at` (null: all). */
export interface Place {
  asOf: Instant;
  at: number | null;
}

/** Every event known at one position that passes the filters, in the world's order. */
export interface Sequence {
  events: readonly ReplayEvent[];
  /** How many of them have happened at `place`: the last that did is `events[count - 1]`. */
  countAt(place: Place): number;
}

const before = (event: ReplayEvent, asOf: Instant, at: number): boolean =>
  event.effectiveAt < asOf || (event.effectiveAt === asOf && event.position <= at);

/** The sequence of `events` as known at position `known`. */
export function sequenceOf(
  events: readonly ReplayEvent[],
  known: number,
  filters: Filters = NO_FILTERS,
): Sequence {
  const shown = events
    .filter((event) => event.position <= known && passes(event, filters))
    .sort((a, b) =>
      a.effectiveAt < b.effectiveAt ? -1 : a.effectiveAt > b.effectiveAt ? 1 : a.position - b.position,
    );
  return {
    events: shown,
    countAt({ asOf, at }) {
      const last = at ?? Number.MAX_SAFE_INTEGER;
      let low = 0;
      let high = shown.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        const event = shown[middle];
        if (event && before(event, asOf, last)) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** The place just after `event`. */
export const placeOf = (event: ReplayEvent): Place => ({ asOf: event.effectiveAt, at: event.position });

/** Places to go to in the same lane need to know which stream belongs to it. */
export type InLane = (event: ReplayEvent) => boolean;

/** The place `by` events further (negative: back), within `inLane` where given; null when there is none. */
export function stepped(sequence: Sequence, place: Place, by: number, inLane?: InLane): Place | null {
  const count = sequence.countAt(place);
  if (by > 0) {
    const ahead = sequence.events.slice(count).filter((event) => inLane?.(event) ?? true);
    const event = ahead[Math.min(by, ahead.length) - 1];
    return event ? placeOf(event) : null;
  }
  // Standing on an event, back goes to the one before it; standing between two, to the one that happened last.
  const last = sequence.events[count - 1];
  const on =
    last !== undefined &&
    last.effectiveAt === place.asOf &&
    (place.at === null || last.position === place.at);
  const behind = sequence.events.slice(0, on ? count - 1 : count).filter((event) => inLane?.(event) ?? true);
  const event = behind[Math.max(behind.length + by, 0)];
  return event ? placeOf(event) : null;
}

/** The places after the first and after the last event; null for an empty sequence. */
export function ends(sequence: Sequence): { first: Place; last: Place } | null {
  const [first] = sequence.events;
  const last = sequence.events.at(-1);
  return first && last ? { first: placeOf(first), last: placeOf(last) } : null;
}
