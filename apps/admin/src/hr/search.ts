import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';

/** How long a need waits at least, in days, as one can choose. */
export const WAITING = [0, 30, 60, 90] as const;

/** What the inbox of needs keeps in the address: college or team, theme, and for how long they wait. */
export const hrSearch = z.object({
  unit: z.catch(z.optional(z.string().check(z.maxLength(130))), undefined),
  theme: z.catch(z.optional(z.string().check(z.maxLength(120))), undefined),
  days: z.catch(z.optional(z.number().check(z.int(), z.gte(0), z.lte(1000))), undefined),
  ...pageSearch,
});
export type HrSearch = z.infer<typeof hrSearch>;
