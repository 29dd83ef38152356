import * as z from 'zod/mini';
import { pageSearch } from '../ui/list-search.js';
import { KINDS, STATUSES } from './states.js';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const maybe = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

/** How the planner is shown, and what it is narrowed to; a value that this version does not know narrows nothing. */
export const plannerSearch = z.object({
  view: maybe(z.enum(['week', 'list'])),
  /** The month, or the Monday of the week. */
  month: maybe(z.string().check(z.regex(MONTH))),
  week: maybe(z.string().check(z.regex(DAY))),
  teamId: maybe(z.string()),
  kind: maybe(z.enum(KINDS)),
  status: maybe(z.enum(STATUSES)),
  from: maybe(z.string().check(z.regex(DAY))),
  until: maybe(z.string().check(z.regex(DAY))),
  latest: maybe(z.boolean()),
  ...pageSearch,
});
export type PlannerSearch = z.infer<typeof plannerSearch>;
