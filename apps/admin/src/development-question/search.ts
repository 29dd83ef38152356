import * as z from 'zod/mini';
import { LEVELS } from '../reciprocity-exchange/states.js';
import { pageSearch } from '../ui/list-search.js';
import { QUESTION_STATES } from './states.js';

/** What the list of questions is narrowed to; a value that this version does not know narrows nothing. */
export const questionsSearch = z.object({
  network: z.catch(z.optional(z.string().check(z.maxLength(120))), undefined),
  level: z.catch(z.optional(z.enum(LEVELS)), undefined),
  status: z.catch(z.optional(z.enum(QUESTION_STATES)), undefined),
  order: z.catch(z.optional(z.enum(['since', 'sinceDescending'])), undefined),
  ...pageSearch,
});
export type QuestionsSearch = z.infer<typeof questionsSearch>;
