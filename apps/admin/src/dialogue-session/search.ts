import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';
import { STATUSES } from './states.js';

/** What the list of dialogues is narrowed to; a value that this version does not know narrows nothing. */
export const dialoguesSearch = z.object({
  themeId: z.catch(z.optional(z.string()), undefined),
  status: z.catch(z.optional(z.enum(STATUSES)), undefined),
  oldest: z.catch(z.optional(z.boolean()), undefined),
  ...pageSearch,
});
