// Play, pause and pace. Nothing plays by itself: only `play` starts, and reaching the end stops.
import type { Instant } from '@traject/domain';
import type { Step } from './address.js';
import { calendarStep } from './days.js';
import { paced, paceOfStep, type PaceName } from './pace.js';
import { ends, type Place, type Sequence, stepped } from './sequence.js';

export interface Transport {
  playing: boolean;
  pace: PaceName;
}
export const PAUSED: Transport = { playing: false, pace: 'two' };

export type TransportAction =
  | { type: 'pause' }
  | { type: 'toggle' }
  | { type: 'faster' }
  | { type: 'slower' }
  | { type: 'pace'; pace: PaceName }
  | { type: 'step'; step: Step };

export function transport(state: Transport, action: TransportAction): Transport {
  switch (action.type) {
    case 'pause':
      return state.playing ? { ...state, playing: false } : state;
    case 'toggle':
      return { ...state, playing: !state.playing };
    case 'faster':
      return { ...state, pace: paced(state.pace, 1) };
    case 'slower':
      return { ...state, pace: paced(state.pace, -1) };
    case 'pace':
      return { ...state, pace: action.pace };
    case 'step':
      return { ...state, pace: paceOfStep(action.step, state.pace) };
    default:
      return action satisfies never;
  }
}

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
