import * as z from 'zod/mini';
import { daysSearch } from '../ui/days-search.js';
import { listSearch, pageSearch } from '../ui/list-search.js';

const words = () => z.catch(z.optional(z.string().check(z.maxLength(130))), undefined);

/**
 * On which day agreements and needs are read, what each list is narrowed to and sorted by, and the page of what was
 * corrected: `scope` is the unit (`team:<id>`, `institution:<id>`), `first` the oldest first.
 */
export const accountabilitySearch = z.object({
  ...daysSearch,
  agreements: listSearch(),
  changed: listSearch(),
  imposed: listSearch(),
  thin: listSearch(),
  erased: listSearch(),
  scope: words(),
  first: z.catch(z.optional(z.literal(true)), undefined),
  ...pageSearch,
});
export type AccountabilitySearch = z.infer<typeof accountabilitySearch>;
export type AccountabilityList = 'agreements' | 'changed' | 'imposed' | 'thin' | 'erased';

const SCOPES = ['team', 'college', 'institution'] as const;

/** The unit of an address as the scope of a question; null for everything that the viewer may see. */
export function scopeOf(value: string | undefined): { kind: (typeof SCOPES)[number]; id: string } | null {
  const [named, ...rest] = (value ?? '').split(':');
  const kind = SCOPES.find((each) => each === named);
  return kind && rest.length > 0 ? { kind, id: rest.join(':') } : null;
}
