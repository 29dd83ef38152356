import type { Text } from '../kernel/fields.js';
import type { Instant, LocalDate } from '../kernel/instant.js';
import type { DisputeOutcome } from './events.js';
import type { ReciprocityLevel, ExchangeSide } from './side.js';

export interface ExchangeMatch {
  why: Text | null;
  at: Instant;
  eventId: string;
}
export interface ExchangeDelivery {
  note: Text;
  at: Instant;
  eventId: string;
}
export interface ExchangeReceipt {
  note: Text | null;
  at: Instant;
  eventId: string;
}
export interface ExchangeDispute {
  why: Text | null;
  at: Instant;
  eventId: string;
  /** Null while it is open. */
  resolution: { outcome: DisputeOutcome; how: Text; at: Instant; eventId: string } | null;
}
export interface ExchangeValue {
  score: number;
  note: Text | null;
  at: Instant;
  eventId: string;
}
export interface ExchangeFacts {
  exchangeId: string;
  institutionId: string;
  programmeId: string | null;
  themeId: string | null;
  questionId: string | null;
  level: ReciprocityLevel;
  /** How it began. */
  began: 'offered' | 'requested';
  subject: Text;
  until: LocalDate | null;
  /** Null while what is asked for was not matched. */
  giver: ExchangeSide | null;
  /** Null while what is offered was not matched. */
  receiver: ExchangeSide | null;
  match: ExchangeMatch | null;
  /** The last one: after a dispute it can be brought again. */
  delivery: ExchangeDelivery | null;
  acknowledged: ExchangeReceipt | null;
  /** In order of time. */
  disputes: ExchangeDispute[];
  value: ExchangeValue | null;
  /** Why it lapsed, where a broker said so. */
  lapsedBecause: Text | null;
  /** When its status last changed by an event. */
  since: Instant;
}
export const EXCHANGE_STATUSES = [
  'offered',
  'requested',
  'matched',
  'delivered',
  'acknowledged',
  'disputed',
  'valued',
  'lapsed',
] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATUSES)[number];
export type ReciprocityExchangeState = { status: 'unknown' } | ({ status: ExchangeStatus } & ExchangeFacts);
export type KnownExchange = Exclude<ReciprocityExchangeState, { status: 'unknown' }>;
