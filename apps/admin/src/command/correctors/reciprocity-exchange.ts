import type { ReciprocityExchangeEvent } from '@traject/domain';
import type { WordCorrectors } from '../corrector.js';

const byBroker = ['broker'] as const;

export const reciprocityExchangeCorrectors = {
  ExchangeOffered: 'author',
  ExchangeRequested: 'author',
  ExchangeMatched: byBroker,
  ExchangeDelivered: 'author',
  ExchangeAcknowledged: 'author',
  ExchangeDisputed: 'author',
  ExchangeDisputeResolved: byBroker,
  ExchangeValued: 'author',
  ExchangeLapsed: byBroker,
  ExchangeContactChanged: byBroker,
} satisfies WordCorrectors<ReciprocityExchangeEvent['type']>;
