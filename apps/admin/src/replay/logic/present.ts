// What an absolute address needs to know of the log, of a history that is held whole or in part.
import type { Instant } from '@traject/domain';
import type { Present } from './address.js';
import { positionKnownAt } from './event-buffer.js';
import { recordedAt, type Logged } from './hindsight.js';

/**
 * What is held, of the scope and round it in order of recording: the events, how far the log was delivered, and the present. `exact` is what the server said of the ceiling that is
 * looked at, where what is held does not tell which position an instant means (`whole` is false).
 */
export interface Held {
  whole: boolean;
  events: readonly Logged[];
  upTo: number;
  now: Instant;
  exact: { known: Instant | null; kpos: number } | null;
}

/** Answers from the events where they are all held, and else from what the server said. */
export function presentOf({ whole, events, upTo, now, exact }: Held): Present {
  return {
    now,
    upTo,
    recordedAt(position) {
      if (whole) return recordedAt(events, position);
      if (exact?.kpos === position) return exact.known;
      return position >= upTo ? now : recordedAt(events, position);
    },
    positionAt(known) {
      if (whole) return positionKnownAt(events, known);
      if (exact?.known === known) return exact.kpos;
      return known >= now ? upTo : null;
    },
  };
}
