import * as z from 'zod/mini';

export const OVERVIEW_COLUMNS = ['team', 'needs', 'ownership', 'kpi', 'silence'] as const;
export type OverviewColumn = (typeof OVERVIEW_COLUMNS)[number];

/** What the overview keeps in the address: words to find, which teams, and the order. What does not parse is left out. */
export const overviewSearch = z.object({
  q: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
  look: z.catch(z.optional(z.literal(true)), undefined),
  college: z.catch(z.optional(z.string().check(z.maxLength(120))), undefined),
  sort: z.catch(z.optional(z.enum(OVERVIEW_COLUMNS)), undefined),
  down: z.catch(z.optional(z.literal(true)), undefined),
});
export type OverviewSearch = z.infer<typeof overviewSearch>;
