import type { DomainEvent } from '@traject/domain';
import type { PeriodFolder } from './segments.js';

/**
 * A folder that leaves a state as it is where an event cannot be folded: its viewer may not read what it says
 * (`redacted`), it has not arrived yet (`pending`), or a newer version wrote it in another shape. Server and browser fold
 * what people look at with it, so that one event never takes the picture away.
 */
export function tolerant<S, E extends DomainEvent>({
  initialState,
  evolve,
  at,
  boundaries,
}: PeriodFolder<S, E>): PeriodFolder<S, E> {
  return {
    initialState,
    evolve(state, event) {
      if ('redacted' in event && event.redacted === true) return state;
      if ('pending' in event && event.pending === true) return state;
      try {
        return evolve(state, event);
      } catch {
        return state;
      }
    },
    at,
    boundaries,
  };
}
