import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';
import { NETWORK_STATUSES, PHASES } from './states.js';

/** What the list of networks is narrowed to and sorted by; a value that this version does not know narrows nothing. */
export const networksSearch = z.object({
  phase: z.catch(z.optional(z.enum(PHASES)), undefined),
  status: z.catch(z.optional(z.enum(NETWORK_STATUSES)), undefined),
  order: z.catch(z.optional(z.enum(['partners', 'phase', 'lead'])), undefined),
  ...pageSearch,
});
