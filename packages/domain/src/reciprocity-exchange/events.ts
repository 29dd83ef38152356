import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, localDate, text } from '../kernel/fields.js';
import { reciprocityLevel, side } from './side.js';

/** How a dispute ended: the receiver acknowledges it after all, the giver brings it again, or it is let go. */
export const DISPUTE_OUTCOMES = ['asDelivered', 'deliverAgain', 'letGo'] as const;
export const disputeOutcome = () => z.enum(DISPUTE_OUTCOMES);
export type DisputeOutcome = z.infer<ReturnType<typeof disputeOutcome>>;

/** How much it was worth to who received it: 1 (hardly anything) to 5 (very much). */
export const exchangeScore = () => z.number().int().min(1).max(5);

/** What is brought or asked for; `until` is the first day on which it no longer holds if nothing was delivered. */
export const exchangeAbout = () => ({
  exchangeId: id(),
  institutionId: id(),
  programmeId: id().nullable(),
  themeId: id().nullable(),
  questionId: id().nullable(),
  level: reciprocityLevel(),
  subject: text(),
  until: localDate().nullable(),
});

export const reciprocityExchangeEvents = {
  /** `institutionId`: the host of the network in which it is offered. */
  ExchangeOffered: event(z.object({ ...exchangeAbout(), giver: side() })),
  ExchangeRequested: event(z.object({ ...exchangeAbout(), receiver: side() })),
  /** `with` is the other side: who fetches what was offered, or brings what was asked for. */
  ExchangeMatched: event(z.object({ with: side(), why: text().nullable(), until: localDate().nullable() })),
  ExchangeDelivered: event(z.object({ note: text() })),
  ExchangeAcknowledged: event(z.object({ note: text().nullable() })),
  /** The reason stands beside it. */
  ExchangeDisputed: event(z.object({})),
  ExchangeDisputeResolved: event(z.object({ outcome: disputeOutcome(), how: text() })),
  ExchangeValued: event(z.object({ score: exchangeScore(), note: text().nullable() })),
  ExchangeLapsed: event(z.object({})),
  /** Another person speaks for one of the two from now on. */
  ExchangeContactChanged: event(z.object({ partnerId: id(), contactId: id() })),
};
export type ReciprocityExchangeEvent = EventOf<typeof reciprocityExchangeEvents>;
