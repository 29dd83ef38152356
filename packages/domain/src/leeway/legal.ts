import type { Recorded } from '../kernel/envelope.js';
import { dateOf, type LocalDate } from '../kernel/instant.js';
import type { Refusal } from '../kernel/refusal.js';
import type { LeewayEvent } from './events.js';
import * as no from './refusals.js';
import { isEmpty, isNarrower, isWider } from './room.js';
import type { LeewayRoom, LeewayState } from './state.js';

type Known = Exclude<LeewayState, { status: 'unknown' }>;

function sound(room: LeewayRoom): Refusal | null {
  if (isEmpty(room)) return no.roomEmpty();
  return room.decides.includes('budget') === (room.budgetUpTo !== null) ? null : no.budgetIncomplete();
}

/** An end is not before the day on which it was decided, nor before the leeway begins. */
function endsTooEarly(state: Known, until: LocalDate | null, event: Recorded<LeewayEvent>): Refusal | null {
  const decided = dateOf(event.effectiveAt);
  const earliest = decided > state.period.from ? decided : state.period.from;
  return until !== null && until < earliest ? no.endsInThePast(earliest) : null;
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: LeewayState, event: Recorded<LeewayEvent>): Refusal | null {
  if (event.type === 'LeewayGranted') {
    return state.status === 'unknown' ? sound(event.data) : no.leewayExists();
  }
  if (state.status === 'unknown') return no.leewayUnknown();
  const { until } = state.period;
  if (state.status === 'expired') return no.leewayExpired(until ?? '');
  const before = { ...state.room, until };
  switch (event.type) {
    case 'LeewayWidened':
      return sound(event.data) ?? (isWider(event.data, before) ? null : no.doesNotWiden());
    case 'LeewayNarrowed':
      return (
        sound(event.data) ??
        endsTooEarly(state, event.data.until, event) ??
        (isNarrower(event.data, before) ? null : no.doesNotNarrow())
      );
    case 'LeewayEnded':
      if (until !== null && event.data.until >= until) return no.endsNotEarlier(until);
      return endsTooEarly(state, event.data.until, event);
    default:
      return null;
  }
}
