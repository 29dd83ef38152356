import * as z from 'zod/mini';
import { daysSearch } from '../ui/days-search.js';
import { listSearch } from '../ui/list-search.js';

/** On which day the figures are read, and what each list is narrowed to and sorted by. */
export const insightSearch = z.object({
  ...daysSearch,
  vsv: listSearch(),
  lead: listSearch(),
  gaps: listSearch(),
  room: listSearch(),
  seen: listSearch(),
});
export type InsightSearch = z.infer<typeof insightSearch>;
export type InsightList = 'vsv' | 'lead' | 'gaps' | 'room' | 'seen';
