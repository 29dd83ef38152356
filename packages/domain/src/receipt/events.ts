import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, id } from '../kernel/fields.js';

/** A refusal by the domain, outside every aggregate's state: code and field, no free text. */
export const receiptEvents = {
  CommandRefused: event(
    z.object({
      command: code(/^[A-Za-z]{1,60}$/),
      code: code(/^[A-Z][A-Z_0-9]{1,60}$/),
      field: code(/^[A-Za-z0-9_.[\]]{1,120}$/).nullable(),
      target: id(),
    }),
  ),
};
export type ReceiptEvent = EventOf<typeof receiptEvents>;
