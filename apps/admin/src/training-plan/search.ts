import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';
import { yearSearch } from '../hours-norm/search.js';

export const BUDGET_COLUMNS = ['team', 'plan', 'committed', 'spent', 'remaining'] as const;
export type BudgetColumn = (typeof BUDGET_COLUMNS)[number];
/** What the page of budgets keeps in the address. */
export const budgetSearch = z.object({
  year: yearSearch(),
  q: z.catch(z.optional(z.string().check(z.maxLength(80))), undefined),
  sort: z.catch(z.optional(z.enum(BUDGET_COLUMNS)), undefined),
  down: z.catch(z.optional(z.literal(true)), undefined),
  page: pageSearch.page,
});
