import * as z from 'zod/mini';
import { listSearch } from '../ui/list-search.js';
import { LEVELS } from '../reciprocity-exchange/states.js';

const day = () => z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/))), undefined);

/** What the map shows: of which network, on which level, of which days. */
export const networkMapSearch = z.object({
  network: z.catch(z.optional(z.string().check(z.maxLength(120))), undefined),
  level: z.catch(z.optional(z.enum(LEVELS)), undefined),
  from: day(),
  until: day(),
  list: listSearch(),
});
export type NetworkMapSearch = z.infer<typeof networkMapSearch>;
