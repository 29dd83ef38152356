import type { Recorded } from '../kernel/envelope.js';
import { dateOf, type LocalDate } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { ReciprocityExchangeEvent } from './events.js';
import * as no from './refusals.js';
import type { ExchangeStatus, KnownExchange, ReciprocityExchangeState } from './state.js';

type Type = ReciprocityExchangeEvent['type'];
type Of<T extends Type> = Extract<Recorded<ReciprocityExchangeEvent>, { type: T }>;

const OPEN: ExchangeStatus[] = ['offered', 'requested'];

/** The states in which an event may follow. */
const AFTER: Record<Exclude<Type, 'ExchangeOffered' | 'ExchangeRequested'>, ExchangeStatus[]> = {
  ExchangeMatched: OPEN,
  ExchangeDelivered: ['matched'],
  ExchangeAcknowledged: ['delivered'],
  ExchangeDisputed: ['delivered'],
  ExchangeDisputeResolved: ['disputed'],
  ExchangeValued: ['acknowledged'],
  ExchangeLapsed: [...OPEN, 'matched'],
  ExchangeContactChanged: [...OPEN, 'matched', 'delivered', 'disputed', 'acknowledged'],
};

/** An end lies after the day on which it is set. */
const ends = (until: LocalDate | null, event: Recorded): Refusal | null =>
  until !== null && until <= dateOf(event.effectiveAt) ? no.endsInThePast() : null;

function matched(state: KnownExchange, event: Of<'ExchangeMatched'>): Refusal | null {
  const standing = state.began === 'offered' ? state.giver : state.receiver;
  const { with: other, until } = event.data;
  if (standing?.partnerId === other.partnerId) return no.withItself();
  if (standing?.contactId === other.contactId) return no.oneSpeaksForBoth();
  return ends(until, event);
}

function contactChanged(state: KnownExchange, { data }: Of<'ExchangeContactChanged'>): Refusal | null {
  const sides = [state.giver, state.receiver].filter((one) => one !== null);
  if (!sides.some(({ partnerId }) => partnerId === data.partnerId)) return no.partnerNotIn();
  return sides.some(({ contactId }) => contactId === data.contactId) ? no.oneSpeaksForBoth() : null;
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(
  state: ReciprocityExchangeState,
  event: Recorded<ReciprocityExchangeEvent>,
): Refusal | null {
  if (event.type === 'ExchangeOffered' || event.type === 'ExchangeRequested')
    return state.status === 'unknown' ? ends(event.data.until, event) : no.exchangeExists();
  if (state.status === 'unknown') return no.exchangeUnknown();
  const needed: readonly ExchangeStatus[] | undefined = AFTER[event.type];
  if (needed && !needed.includes(state.status)) return no.exchangeStatus(state.status, needed);
  const author = personOf(event.actor);
  switch (event.type) {
    case 'ExchangeMatched':
      return matched(state, event);
    case 'ExchangeDelivered':
      return state.giver?.contactId === author ? null : no.giverOnly();
    case 'ExchangeAcknowledged':
    case 'ExchangeDisputed':
    case 'ExchangeValued':
      return state.receiver?.contactId === author ? null : no.receiverOnly();
    case 'ExchangeContactChanged':
      return contactChanged(state, event);
    default:
      return null;
  }
}
