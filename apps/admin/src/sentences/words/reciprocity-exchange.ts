import type { ReciprocityExchangeEvent } from '@traject/domain';
import { day, nothing, person, wordsOf, type WordSentences } from '../telling.js';

/** The events of `reciprocityExchange`, as they are told and drawn. */
export const reciprocityExchangeSentences = {
  values: {
    ExchangeOffered: ({ giver, subject, level }, to) => ({
      partner: wordsOf(giver.name, to),
      subject: wordsOf(subject, to),
      level,
    }),
    ExchangeRequested: ({ receiver, subject, level }, to) => ({
      partner: wordsOf(receiver.name, to),
      subject: wordsOf(subject, to),
      level,
    }),
    ExchangeMatched: (data, to) => ({
      partner: wordsOf(data.with.name, to),
      until: data.until === null ? 'none' : day(data.until, to),
      bounded: data.until === null ? 'no' : 'yes',
    }),
    ExchangeDelivered: ({ note }, to) => ({ note: wordsOf(note, to) }),
    ExchangeAcknowledged: nothing,
    ExchangeDisputed: nothing,
    ExchangeDisputeResolved: ({ outcome, how }, to) => ({ outcome, how: wordsOf(how, to) }),
    ExchangeValued: ({ score }) => ({ score }),
    ExchangeLapsed: nothing,
    ExchangeContactChanged: ({ contactId }, to) => ({ contact: person(contactId, to) }),
  },
  shapes: {
    ExchangeOffered: 'circle',
    ExchangeRequested: 'circle',
    ExchangeAcknowledged: 'square',
    ExchangeValued: 'triangle',
    ExchangeDisputed: 'cross',
    ExchangeLapsed: 'cross',
  },
} satisfies WordSentences<ReciprocityExchangeEvent['type']>;
