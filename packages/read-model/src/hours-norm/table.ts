import type { Cao } from '@traject/domain';
import { boolean, date, number, oneOf, optional, string, table, textRef } from '../table.js';

/** Norms of every period; which one counts is asked for each day of a school year. */
export const hoursNormTable = table(
  'hours_norm',
  {
    normId: string(),
    cao: oneOf<Cao>(),
    teaching: boolean(),
    periodFrom: date(),
    periodUntil: optional(date()),
    /** For full time and a whole school year. */
    hours: number(),
    /** Euro. */
    budget: optional(number()),
    source: textRef(),
    eventId: string(),
  },
  [['cao']],
);
