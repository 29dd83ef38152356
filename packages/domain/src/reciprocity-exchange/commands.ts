import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, localDate, text } from '../kernel/fields.js';
import { disputeOutcome, exchangeAbout, exchangeScore } from './events.js';

/** Offered or asked by who speaks for a partner, matched by a broker, delivered, then received by the receiver only. */
export const reciprocityExchangeCommands = {
  OfferExchange: z.object({ ...exchangeAbout(), networkId: id(), partnerId: id() }),
  RequestExchange: z.object({ ...exchangeAbout(), networkId: id(), partnerId: id() }),
  MatchExchange: z.object({
    exchangeId: id(),
    networkId: id(),
    partnerId: id(),
    why: text().nullable(),
    until: localDate().nullable(),
  }),
  DeliverExchange: z.object({ exchangeId: id(), note: text() }),
  AcknowledgeExchange: z.object({ exchangeId: id(), note: text().nullable() }),
  DisputeExchange: z.object({ exchangeId: id(), reason: text() }),
  ResolveExchangeDispute: z.object({ exchangeId: id(), outcome: disputeOutcome(), how: text() }),
  ValueExchange: z.object({ exchangeId: id(), score: exchangeScore(), note: text().nullable() }),
  LapseExchange: z.object({ exchangeId: id(), reason: text() }),
  ChangeExchangeContact: z.object({ exchangeId: id(), partnerId: id(), contactId: id(), reason: text() }),
};
export type ReciprocityExchangeCommand = CommandOf<typeof reciprocityExchangeCommands>;
