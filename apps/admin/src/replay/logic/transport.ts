// Play, pause and pace. Nothing plays by itself: only `play` starts, and reaching the end stops.
import type { Instant } from '@traject/domain';
import type { Step } from './address.js';
import { calendarStep } from './days.js';
import { ends, type Place, type Sequence, stepped } from './sequence.js';

/** Steps a second. */
export const SPEEDS = [0.5, 1, 2, 5, 10] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Transport {
  playing: boolean;
  speed: Speed;
}
export const PAUSED: Transport = { playing: false, speed: 2 };

export type TransportAction =
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'toggle' }
  | { type: 'faster' }
  | { type: 'slower' }
  | { type: 'speed'; speed: Speed };

export function transport(state: Transport, action: TransportAction): Transport {
  switch (action.type) {
    case 'play':
      return { ...state, playing: true };
    case 'pause':
      return { ...state, playing: false };
    case 'toggle':
      return { ...state, playing: !state.playing };
    case 'faster':
      return { ...state, speed: paced(state.speed, 1) };
    case 'slower':
      return { ...state, speed: paced(state.speed, -1) };
    case 'speed':
      return { ...state, speed: action.speed };
    default:
      return action satisfies never;
  }
}

const paced = (speed: Speed, by: number): Speed => {
  const index = Math.min(Math.max(SPEEDS.indexOf(speed) + by, 0), SPEEDS.length - 1);
  return SPEEDS[index] ?? speed;
};

/** Milliseconds between two steps. */
export const pause = (speed: Speed): number => 1000 / speed;

export type Move = 'first' | 'previous' | 'next' | 'last' | 'backFar' | 'onFar';

/** Ten events. */
const FAR = 10;

/**
 * Where a move leads, or null when there is nothing further that way. By time it stays between the first event and
 * `now`; stepping past the last event by event stays on it.
 */
export function moved(sequence: Sequence, place: Place, step: Step, move: Move, now: Instant): Place | null {
  const span = ends(sequence);
  if (!span) return null;
  if (move === 'first') return span.first;
  if (move === 'last') return span.last;
  const forward = move === 'next' || move === 'onFar';
  if (step === 'event') {
    const by = move === 'backFar' || move === 'onFar' ? FAR : 1;
    return stepped(sequence, place, forward ? by : -by);
  }
  const far = move === 'backFar' || move === 'onFar';
  const asOf = calendarStep(place.asOf, far ? 'month' : step, forward ? 1 : -1);
  if (forward) {
    const end = span.last.asOf > now ? span.last.asOf : now;
    if (place.asOf >= end) return null;
    return { asOf: asOf > end ? end : asOf, at: null };
  }
  if (place.asOf <= span.first.asOf) return null;
  return asOf < span.first.asOf ? span.first : { asOf, at: null };
}
