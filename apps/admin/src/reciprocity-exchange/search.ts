import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';
import { EXCHANGE_STATES, LEVELS } from './states.js';

const id = () => z.catch(z.optional(z.string().check(z.maxLength(120))), undefined);

/** What the list of exchanges is narrowed to; a value that this version does not know narrows nothing. */
export const exchangesSearch = z.object({
  network: id(),
  mine: z.catch(z.optional(z.boolean()), undefined),
  level: z.catch(z.optional(z.enum(LEVELS)), undefined),
  status: z.catch(z.optional(z.enum(EXCHANGE_STATES)), undefined),
  order: z.catch(z.optional(z.enum(['since', 'status'])), undefined),
  ...pageSearch,
});
export type ExchangesSearch = z.infer<typeof exchangesSearch>;
