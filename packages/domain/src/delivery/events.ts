import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { code, hash, id, localDate } from '../kernel/fields.js';

const count = () => z.number().int().min(0);

/** A file that was imported: what it was, and where its rows went. Holds no row and no person. */
export const deliveryEvents = {
  DeliveryImported: event(
    z.object({
      fileHash: hash(),
      /** For whom it was imported. */
      institutionId: id(),
      kind: z.enum(['monthly', 'enrolled', 'leavers']),
      /** As the file says. */
      brin: code(/^\d{2}[A-Z]{2}$/),
      /** It counts although the institution is registered under another BRIN: after a merger, or for a partner. */
      otherBrinAccepted: z.boolean(),
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
