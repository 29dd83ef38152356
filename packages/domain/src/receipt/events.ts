import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code } from '../kernel/fields.js';

/** A refusal by the domain, outside every aggregate's state: code and field, no sentence and no value. */
export const receiptEvents = {
  CommandRefused: event(
    z.object({
      commandType: code(),
      code: code(/^[A-Z][A-Z0-9_]{0,79}$/),
      field: code(/^[A-Za-z0-9_.[\]-]{1,120}$/).optional(),
      stream: code(/^[A-Za-z][A-Za-z0-9]*-[^\s\p{Cc}]{1,250}$/u),
    }),
  ),
};
export type ReceiptEvent = EventOf<typeof receiptEvents>;
