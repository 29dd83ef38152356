import { EXPERIMENT_STATUSES } from '@traject/domain';
import * as z from 'zod/mini';

/** What the comparison keeps in the address: which team, which states, which ones are left out, and which is shown alone. */
export const experimentsSearch = z.object({
  team: z.catch(z.optional(z.string().check(z.maxLength(120))), undefined),
  status: z.catch(z.optional(z.enum(EXPERIMENT_STATUSES)), undefined),
  without: z.catch(
    z.optional(z.array(z.string().check(z.maxLength(120))).check(z.maxLength(200))),
    undefined,
  ),
  one: z.catch(z.optional(z.string().check(z.maxLength(120))), undefined),
  order: z.catch(z.optional(z.enum(['newest', 'status'])), undefined),
});
export type ExperimentsSearch = z.infer<typeof experimentsSearch>;
