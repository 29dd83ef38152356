// How what has arrived of a history adds up.
import type { ReplayScopeQuery } from './documents.generated.js';
import { emptyBuffer, replaced, withEvents, type EventBuffer } from './logic/event-buffer.js';
import { isBefore, type Part } from './logic/part.js';
import type { ReplayEvent } from './logic/replay-event.js';

/** What is kept of a history, but for what comes from outside its scope. */
export interface Loaded {
  /** Events of the scope, or of the part that is held; what they say may still be `pending`. */
  buffer: EventBuffer;
  about: ReplayScopeQuery | null;
  /** How many events the scope has; null until that is known. */
  total: number | null;
  /** Which part of the scope's time the buffer holds; null is all of it. */
  part: Part | null;
  /** For which wish it was loaded: of a day that holds too much `part` is the piece that was wanted. */
  wanted: Part | null;
  /** How many events have arrived with what they say. */
  read: number;
  /** `failed`: the server did not answer; what is there stays, and it is asked again. */
  status: 'loading' | 'ready' | 'failed';
  /** Follows new events. */
  live: boolean;
  /** The present: moves with every event that arrives. */
  now: string;
  /** How many events arrived that change what stood before the part held. */
  past: number;
}

export type Arrival =
  | { type: 'about'; about: ReplayScopeQuery }
  | { type: 'index'; events: ReplayEvent[]; part: Part | null; wanted: Part | null; upTo: number }
  | { type: 'payloads'; events: ReplayEvent[] }
  | { type: 'recorded'; event: ReplayEvent | null; position: number; now: string }
  | { type: 'status'; status: Loaded['status'] };

export const begin = (now: string): Loaded => ({
  buffer: emptyBuffer,
  about: null,
  total: null,
  part: null,
  wanted: null,
  read: 0,
  status: 'loading',
  live: false,
  now,
  past: 0,
});

export function arrived(history: Loaded, arrival: Arrival): Loaded {
  switch (arrival.type) {
    case 'about':
      return { ...history, about: arrival.about, total: arrival.about.replay.density.events };
    case 'index': {
      const { events, part, wanted, upTo } = arrival;
      // What was recorded since the index was made has arrived by itself.
      const since = history.buffer.events.filter(({ position }) => position > upTo);
      return withBuffer({ ...history, part, wanted }, withEvents(emptyBuffer, [...events, ...since], upTo));
    }
    case 'payloads':
      return withBuffer(history, replaced(history.buffer, arrival.events));
    case 'recorded': {
      const buffer = withEvents(history.buffer, arrival.event ? [arrival.event] : [], arrival.position);
      const more = buffer.events.length - history.buffer.events.length;
      const { part } = history;
      const { event } = arrival;
      const bears =
        part !== null &&
        part.from !== null &&
        event !== null &&
        (event.corrects || isBefore({ asOf: event.effectiveAt, at: event.position }, part));
      return {
        ...history,
        buffer,
        read: history.read + more,
        total: (history.total ?? 0) + more,
        live: true,
        now: more > 0 ? arrival.now : history.now,
        past: history.past + (bears ? 1 : 0),
      };
    }
    case 'status':
      return { ...history, status: arrival.status };
    default:
      return arrival satisfies never;
  }
}

/** Ready as soon as nothing is pending. */
function withBuffer(history: Loaded, buffer: EventBuffer): Loaded {
  const read = buffer.events.reduce((count, { pending }) => count + (pending ? 0 : 1), 0);
  const isReady = history.status === 'loading' && read === buffer.events.length;
  return { ...history, buffer, read, status: isReady ? 'ready' : history.status };
}
