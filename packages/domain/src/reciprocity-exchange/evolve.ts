import type { Recorded } from '../kernel/envelope.js';
import { startOfDay, type Instant } from '../kernel/instant.js';
import type { ReciprocityExchangeEvent } from './events.js';
import type { ExchangeSide } from './side.js';
import type { KnownExchange, ReciprocityExchangeState } from './state.js';

type Of<T extends ReciprocityExchangeEvent['type']> = Extract<
  Recorded<ReciprocityExchangeEvent>,
  { type: T }
>;

/** True while nothing was delivered and nobody let it go: what its end date can make lapse, and may have. */
const isAwaited = (state: KnownExchange): boolean => state.delivery === null && state.lapsedBecause === null;

function began(event: Of<'ExchangeOffered' | 'ExchangeRequested'>): KnownExchange {
  const empty = { match: null, delivery: null, acknowledged: null, value: null, lapsedBecause: null };
  const more = { ...empty, disputes: [], since: event.effectiveAt };
  if (event.type === 'ExchangeOffered')
    return { status: 'offered', ...event.data, began: 'offered', receiver: null, ...more };
  return { status: 'requested', ...event.data, began: 'requested', giver: null, ...more };
}

function matched(state: KnownExchange, event: Of<'ExchangeMatched'>): KnownExchange {
  const { with: other, why, until } = event.data;
  return {
    ...state,
    status: 'matched',
    since: event.effectiveAt,
    match: { why, at: event.effectiveAt, eventId: event.id },
    until,
    ...(state.began === 'offered' ? { receiver: other } : { giver: other }),
  };
}

function resolved(state: KnownExchange, event: Of<'ExchangeDisputeResolved'>): KnownExchange {
  const { outcome, how } = event.data;
  const resolution = { outcome, how, at: event.effectiveAt, eventId: event.id };
  const disputes = state.disputes.map((dispute, index) =>
    index === state.disputes.length - 1 ? { ...dispute, resolution } : dispute,
  );
  const since = event.effectiveAt;
  if (outcome === 'asDelivered') return { ...state, status: 'delivered', disputes, since };
  if (outcome === 'letGo') return { ...state, status: 'lapsed', lapsedBecause: how, disputes, since };
  // Brought again: what was agreed on dates was for the first time.
  return { ...state, status: 'matched', delivery: null, until: null, disputes, since };
}

const withContact = (of: ExchangeSide | null, partnerId: string, contactId: string): ExchangeSide | null =>
  of?.partnerId === partnerId ? { ...of, contactId } : of;

/** What an exchange becomes by an event. Total: an event that it does not know changes nothing. */
export function evolve(
  state: ReciprocityExchangeState,
  event: Recorded<ReciprocityExchangeEvent>,
): ReciprocityExchangeState {
  if (event.type === 'ExchangeOffered' || event.type === 'ExchangeRequested') return began(event);
  if (state.status === 'unknown') return state;
  const here = { at: event.effectiveAt, eventId: event.id };
  const since = event.effectiveAt;
  switch (event.type) {
    case 'ExchangeMatched':
      return matched(state, event);
    case 'ExchangeDelivered':
      return { ...state, status: 'delivered', since, delivery: { ...event.data, ...here } };
    case 'ExchangeAcknowledged':
      return { ...state, status: 'acknowledged', since, acknowledged: { ...event.data, ...here } };
    case 'ExchangeDisputed': {
      const dispute = { why: event.reason ?? null, ...here, resolution: null };
      return { ...state, status: 'disputed', since, disputes: [...state.disputes, dispute] };
    }
    case 'ExchangeDisputeResolved':
      return resolved(state, event);
    case 'ExchangeValued':
      return { ...state, status: 'valued', since, value: { ...event.data, ...here } };
    case 'ExchangeLapsed':
      return { ...state, status: 'lapsed', since, lapsedBecause: event.reason ?? null };
    case 'ExchangeContactChanged': {
      const { partnerId, contactId } = event.data;
      const giver = withContact(state.giver, partnerId, contactId);
      return { ...state, giver, receiver: withContact(state.receiver, partnerId, contactId) };
    }
    default:
      return state;
  }
}

/** Lapsed from its end date on where nothing was delivered; nothing fires when it lapses. */
export function at(state: ReciprocityExchangeState, asOf: Instant): ReciprocityExchangeState {
  if (state.status === 'unknown' || state.until === null || !isAwaited(state)) return state;
  const end = startOfDay(state.until);
  return asOf >= end ? { ...state, status: 'lapsed', since: end } : state;
}

export const boundaries = (state: ReciprocityExchangeState): Instant[] =>
  state.status === 'unknown' || state.until === null || !isAwaited(state) ? [] : [startOfDay(state.until)];
