import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';
import { COALITION_STATES } from './states.js';

/** What the list of coalitions is narrowed to and sorted by; a value that this version does not know narrows nothing. */
export const coalitionsSearch = z.object({
  status: z.catch(z.optional(z.enum(COALITION_STATES)), undefined),
  order: z.catch(z.optional(z.enum(['begun', 'status'])), undefined),
  ...pageSearch,
});
export type CoalitionsSearch = z.infer<typeof coalitionsSearch>;
