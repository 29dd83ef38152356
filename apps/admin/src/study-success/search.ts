import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';

const id = () => z.catch(z.optional(z.string().check(z.maxLength(120))), undefined);
const whole = (least: number, most: number) =>
  z.catch(z.optional(z.number().check(z.int(), z.gte(least), z.lte(most))), undefined);

/** How groups can be ordered besides by team and level: by level first, or those that were judged worst first. */
export const GROUP_ORDERS = ['level', 'worst'] as const;
export type GroupOrder = (typeof GROUP_ORDERS)[number];

/** What study success keeps in the address: which unit, level and years. A year is the first calendar year of a yield year. */
export const studySuccessSearch = z.object({
  college: id(),
  team: id(),
  level: whole(1, 4),
  from: whole(2000, 2100),
  until: whole(2000, 2100),
  outcome: z.catch(z.optional(z.enum(['high', 'sufficient', 'insufficient', 'notAssessable'])), undefined),
  order: z.catch(z.optional(z.enum(GROUP_ORDERS)), undefined),
  page: pageSearch.page,
});
export type StudySuccessSearch = z.infer<typeof studySuccessSearch>;
