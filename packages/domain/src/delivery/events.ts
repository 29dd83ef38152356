import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, hash, localDate } from '../kernel/fields.js';

const count = () => z.number().int().min(0);

/** A file that was imported: what it was, and where its rows went. Holds no row and no person. */
export const deliveryEvents = {
  DeliveryImported: event(
    z.object({
      fileHash: hash(),
      kind: z.enum(['monthly', 'enrolled', 'leavers']),
      brin: code(/^\d{2}[A-Z]{2}$/),
      /** The period it is about, as its first day. */
      about: localDate(),
      status: z.enum(['provisional', 'definitive']).nullable(),
      rowsRead: count(),
      rowsUsed: count(),
      rowsRefused: count(),
      rowsWithoutLevel: count(),
      rowsUnmapped: count(),
      measurementsRecorded: count(),
      measurementsCorrected: count(),
    }),
  ),
};
export type DeliveryEvent = EventOf<typeof deliveryEvents>;
