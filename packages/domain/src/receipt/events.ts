import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, told } from '../kernel/fields.js';

/**
 * A refusal by the domain, outside every aggregate's state: which command on which stream, by which rule, for which field, and
 * the sentence that who gave it was told in both languages, with its values. Version 1 kept no sentence: null.
 */
export const receiptEvents = {
  CommandRefused: event(
    z.object({
      commandType: code(),
      code: code(/^[A-Z][A-Z0-9_]{0,79}$/),
      field: code(/^[A-Za-z0-9_.[\]-]{1,120}$/).optional(),
      stream: code(/^[A-Za-z][A-Za-z0-9]*-[^\s\p{Cc}]{1,250}$/u),
      sentence: z.object({ nl: told(), en: told() }).nullable(),
      params: z.record(code(/^[A-Za-z][A-Za-z0-9]{0,59}$/), z.union([z.number(), told()])).optional(),
    }),
    2,
    { 1: (old) => ({ ...old, sentence: null }) },
  ),
};
export type ReceiptEvent = EventOf<typeof receiptEvents>;
