// Filters under a name, kept on this device only: each is an address, as any link to the explorer.
import { eventsSearch, given, type EventsSearch } from './search.js';

export interface SavedFilter {
  name: string;
  search: EventsSearch;
}

const KEY = 'traject.events.filters';
const MOST = 50;
/** In characters. */
export const NAME_LENGTH = 80;

/** What is kept under `KEY`, read with care: another version, or another hand, may have written it. */
export function readFilters(kept: string | null): SavedFilter[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.flatMap(filterIn).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function filterIn(value: unknown): SavedFilter[] {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('search' in value)) return [];
  const { name, search } = value;
  const parsed = eventsSearch.safeParse(search);
  return typeof name === 'string' && name !== '' && parsed.success
    ? [{ name: name.slice(0, NAME_LENGTH), search: given(parsed.data) }]
    : [];
}

/** The filters with `search` under `name`: one of that name is replaced. */
export const withFilter = (
  filters: readonly SavedFilter[],
  name: string,
  search: EventsSearch,
): SavedFilter[] =>
  [...filters.filter((each) => each.name !== name), { name, search: given(search) }]
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
    .slice(0, MOST);

/** The filters with `to` as the name of the one called `from`; as they were where that is taken. */
export function renamed(filters: readonly SavedFilter[], from: string, to: string): SavedFilter[] {
  const filter = filters.find(({ name }) => name === from);
  if (!filter || filters.some(({ name }) => name === to)) return [...filters];
  return withFilter(
    filters.filter((each) => each !== filter),
    to,
    filter.search,
  );
}

/** Those on this device; none where it keeps nothing. */
export function keptFilters(): SavedFilter[] {
  try {
    return readFilters(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps them; false where the device does not. */
export function keepFilters(filters: readonly SavedFilter[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(filters));
    return true;
  } catch {
    return false;
  }
}
