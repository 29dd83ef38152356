// Which events are shown: what was chosen of each kind has to hold together.
import { wordOf } from '@traject/domain';
import type { ReplayEvent } from './replay-event.js';

export const FILTERS = ['word', 'type', 'actor', 'role'] as const;
export type FilterName = (typeof FILTERS)[number];
/** What was chosen of each kind; null is everything. */
export type Filters = Readonly<Record<FilterName, string | null>>;
export const NO_FILTERS: Filters = { word: null, type: null, actor: null, role: null };

/** What an event has of each kind; null where it has none (a policy acts in no capacity). */
const OF: Readonly<Record<FilterName, (event: ReplayEvent) => string | null>> = {
  word: ({ stream }) => wordOf(stream),
  type: ({ type }) => type,
  actor: ({ actor }) => (actor.kind === 'person' ? actor.personId : null),
  role: ({ capacity }) => capacity?.role ?? null,
};

export const isFiltered = (filters: Filters): boolean => FILTERS.some((name) => filters[name] !== null);

/** Whether an event passes every filter, or every one but `apart`. */
export const passes = (event: ReplayEvent, filters: Filters, apart?: FilterName): boolean =>
  FILTERS.every((name) => name === apart || filters[name] === null || OF[name](event) === filters[name]);

/**
 * What can be chosen of each kind, with how many events would be left of `events` if it were, the other choices
 * staying as they are. What is chosen is always among them, also with none.
 */
export function choices(
  events: readonly ReplayEvent[],
  filters: Filters,
): Readonly<Record<FilterName, ReadonlyMap<string, number>>> {
  const counted = { word: new Map(), type: new Map(), actor: new Map(), role: new Map() } as Record<
    FilterName,
    Map<string, number>
  >;
  for (const name of FILTERS) {
    const chosen = filters[name];
    if (chosen !== null) counted[name].set(chosen, 0);
    for (const event of events) {
      const value = OF[name](event);
      if (value !== null && passes(event, filters, name))
        counted[name].set(value, (counted[name].get(value) ?? 0) + 1);
    }
  }
  return counted;
}
