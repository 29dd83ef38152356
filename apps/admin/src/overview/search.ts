import { isLocalDate, REASONS_TO_LOOK } from '@traject/domain';
import * as z from 'zod/mini';

export const OVERVIEW_COLUMNS = ['look', 'team', 'needs', 'change'] as const;
export type OverviewColumn = (typeof OVERVIEW_COLUMNS)[number];
export const STEPS = ['day', 'week', 'month'] as const;
export type Step = (typeof STEPS)[number];

const text = (most: number) => z.catch(z.optional(z.string().check(z.maxLength(most))), undefined);
/** A day, for either clock: what stood, or was known, at its end. */
const day = () => z.catch(z.optional(z.string().check(z.refine(isLocalDate))), undefined);

/** What the overview keeps in the address: both clocks, which teams, and the order. What does not parse is left out. */
export const overviewSearch = z.object({
  asOf: day(),
  known: day(),
  step: z.catch(z.optional(z.enum(STEPS)), undefined),
  q: text(80),
  look: z.catch(z.optional(z.literal(true)), undefined),
  reason: z.catch(z.optional(z.enum(REASONS_TO_LOOK)), undefined),
  institution: text(120),
  college: text(120),
  sort: z.catch(z.optional(z.enum(OVERVIEW_COLUMNS)), undefined),
  down: z.catch(z.optional(z.literal(true)), undefined),
  page: z.catch(z.optional(z.number().check(z.int(), z.gte(2), z.lte(1000))), undefined),
});
export type OverviewSearch = z.infer<typeof overviewSearch>;

/** The server's order for a column; `down` turns it round. Of these `needs` begins with most by itself. */
export function orderOf({ sort, down }: Pick<OverviewSearch, 'sort' | 'down'>) {
  const orders = { look: 'whereToLook', team: 'name', needs: 'openNeeds', change: 'lastChange' } as const;
  const column = sort ?? 'look';
  return { order: orders[column], reverse: column === 'needs' ? !down : Boolean(down) };
}
