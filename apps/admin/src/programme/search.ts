import * as z from 'zod/mini';
import { listSearch } from '../ui/list-search.js';

/** What both lists of where a replay can begin are narrowed to and sorted by. */
export const replaysSearch = z.object({ programmes: listSearch(), teams: listSearch() });
export type ReplaysSearch = z.infer<typeof replaysSearch>;
