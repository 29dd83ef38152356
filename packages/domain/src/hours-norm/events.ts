import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { id, period, text } from '../kernel/fields.js';
import { CAOS } from '../person/events.js';

/** Reference data: the hours and the money a year that a cao gives staff for professionalisation, with its source. */
export const hoursNormEvents = {
  /** `hours` and `budget` (euro, null where the cao names none) are for full time and a whole school year. */
  HoursNormSet: event(
    z.object({
      cao: z.enum(CAOS),
      normId: id(),
      teaching: z.boolean(),
      period: period(),
      hours: z.number(),
      budget: z.number().nullable(),
      source: text(),
    }),
  ),
};
export type HoursNormEvent = EventOf<typeof hoursNormEvents>;
