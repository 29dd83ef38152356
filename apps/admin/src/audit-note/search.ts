import { isLocalDate } from '@traject/domain';
import * as z from 'zod/mini';
import { listSearch } from '../ui/list-search.js';

const day = () => z.catch(z.optional(z.string().check(z.refine(isLocalDate))), undefined);

/** What the list of notes keeps in the address: the days that notes are about, both included, and the list. */
export const notesSearch = z.object({ from: day(), until: day(), list: listSearch() });
