import type { DomainEvent, Instant, Recorded } from '@traject/domain';
import { segments, type PeriodFolder } from './segments.js';

/** A bar on a lane: `status` held from `from` (inclusive) until `until` (exclusive; END_OF_TIME when open). */
export interface Interval {
  from: Instant;
  until: Instant;
  status: string;
}

/**
 * The bars of one stream as known at position `known`: neighbours of one status are one bar. `statusOf` names what a
 * state shows, by default its `status`; where it gives null there is no bar.
 */
export function timeline<S, E extends DomainEvent>(
  folder: PeriodFolder<S, E>,
  events: readonly Recorded<E>[],
  known: number,
  statusOf: (state: S) => string | null = statusIn,
): Interval[] {
  const bars: Interval[] = [];
  for (const { from, until, state } of segments(folder, events, known)) {
    const status = statusOf(state);
    if (status === null) continue;
    const last = bars.at(-1);
    if (last && last.until === from && last.status === status) last.until = until;
    else bars.push({ from, until, status });
  }
  return bars;
}

/** The `status` of a state; null for a state without one, and for `unknown` (nothing was there). */
export function statusIn(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('status' in state)) return null;
  return typeof state.status === 'string' && state.status !== 'unknown' ? state.status : null;
}
