import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { id, period, text } from '../kernel/fields.js';
import { CAOS } from '../person/events.js';

/** By HR, or by the policy that loads reference data. */
export const hoursNormCommands = {
  SetHoursNorm: z.object({
    cao: z.enum(CAOS),
    normId: id(),
    teaching: z.boolean(),
    period: period(),
    hours: z.number(),
    budget: z.number().nullable(),
    source: text(),
  }),
};
export type HoursNormCommand = CommandOf<typeof hoursNormCommands>;
