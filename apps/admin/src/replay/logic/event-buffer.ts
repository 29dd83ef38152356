// Events are canonical, groups are derived: everything the replay shows is computed from this list and two clocks.
import type { ReplayEvent } from './replay-event.js';

/** The events of a scope that have arrived, in order of recording, each once. A value: adding gives a new buffer. */
export interface EventBuffer {
  events: readonly ReplayEvent[];
  /** The log position up to which everything has arrived. */
  upTo: number;
}

export const emptyBuffer: EventBuffer = { events: [], upTo: 0 };

/**
 * Adds events, in whatever order and however often they arrive (a page and the subscription may overlap); `upTo` says
 * how far the log has been delivered when that is further than the last of them. The same buffer when nothing is new.
 */
export function withEvents(buffer: EventBuffer, arrived: readonly ReplayEvent[], upTo = 0): EventBuffer {
  if (arrived.length === 0) return upTo > buffer.upTo ? { ...buffer, upTo } : buffer;
  const known = new Set(buffer.events.map(({ position }) => position));
  const fresh = arrived.filter(({ position }) => !known.has(position) && known.add(position));
  const last = Math.max(buffer.upTo, upTo, fresh.at(-1)?.position ?? 0);
  if (fresh.length === 0) return last === buffer.upTo ? buffer : { ...buffer, upTo: last };
  const events = [...buffer.events, ...fresh].sort((a, b) => a.position - b.position);
  return { events, upTo: Math.max(last, events.at(-1)?.position ?? 0) };
}

/** The buffer with these events in the place of those at the same positions. */
export function replaced(buffer: EventBuffer, arrived: readonly ReplayEvent[]): EventBuffer {
  const byPosition = new Map(arrived.map((event) => [event.position, event]));
  return { ...buffer, events: buffer.events.map((event) => byPosition.get(event.position) ?? event) };
}

/** The last position recorded at or before `known` (an instant); 0 when nothing was. */
export function positionKnownAt(
  events: readonly Pick<ReplayEvent, 'position' | 'recordedAt'>[],
  known: string,
): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.recordedAt ?? '') <= known) low = middle + 1;
    else high = middle;
  }
  return events[low - 1]?.position ?? 0;
}
