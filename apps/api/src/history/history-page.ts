// A page of events that the viewer meets: hidden ones are neither shown nor counted.
import { dateOf, isMetWhenShared, REFERENCE, wordsKeptFrom, type Recorded, type Role } from '@traject/domain';
import {
  countEventsOfScope,
  countEventsUpTo,
  eventsOfScope,
  NO_PLACE,
  placesOfStreams,
  type HistoryFilter as ReadFilter,
  type HistoryKey,
  type HistoryScope,
  type Sql,
  type StreamPlace,
} from '@traject/read-model';
import { seen, type HistoryViewer, type SeenEvent } from './seen-event.js';

export interface HistoryQuery {
  scope: HistoryScope;
  /** What the database filters by. */
  filter: ReadFilter;
  /** What is filtered after reading. */
  also: (event: Recorded) => boolean;
  /** True when `also` may refuse something. */
  narrowed: boolean;
  knownPosition: number;
  order: 'recorded' | 'effective';
  direction: 'forwards' | 'backwards';
  viewer: HistoryViewer;
  /** Asked by who did it: not answered with events of which the viewer may not know that. */
  byPerson: boolean;
}

export interface KeyedEvent extends SeenEvent {
  key: HistoryKey;
}

const BATCH = 500;

/** The next `limit` events that the viewer meets, and whether there are more. */
export async function pageOf(
  sql: Sql,
  query: HistoryQuery,
  after: HistoryKey | undefined,
  limit: number,
): Promise<{ events: KeyedEvent[]; more: boolean }> {
  const found: KeyedEvent[] = [];
  for (let from = after; ;) {
    const { scope, filter, knownPosition, order, direction, viewer } = query;
    const page = await eventsOfScope(sql, {
      scope,
      filter,
      knownPosition,
      order,
      direction,
      viewer: viewer.personId,
      // Mostly what is read is met: only who may be shown nothing of it for long reads ahead.
      limit: from === after && meetsMost(query) ? limit + 1 : Math.max(BATCH, limit + 1),
      ...(from && { after: from }),
    });
    const places = await placesFor(
      sql,
      viewer,
      page.events.map(({ event }) => event),
    );
    for (const { event, position, effectiveAt } of page.events) {
      const met = query.also(event) ? seen(viewer, event, places.get(event.stream) ?? NO_PLACE) : null;
      if (met && !(query.byPerson && met.redacted)) found.push({ ...met, key: { effectiveAt, position } });
    }
    const last = page.events.at(-1);
    if (last) from = { effectiveAt: last.effectiveAt, position: last.position };
    if (found.length > limit || !page.more) {
      return { events: found.slice(0, limit), more: found.length > limit };
    }
  }
}

/** Whether the viewer meets nearly everything that the database finds. */
const meetsMost = ({ narrowed, byPerson, viewer }: HistoryQuery): boolean =>
  !narrowed && !byPerson && viewer.capacities.some(({ role }) => role !== 'partner' && role !== 'analyst');

/**
 * Where the streams of these events stand, as far as what the viewer meets depends on it: a partner is shown what is of
 * the teams that they take part with, anybody the shared work of other institutions in which they take part, and what is
 * its owner's only as far as it is shared.
 */
export async function placesFor(
  sql: Sql,
  { capacities, institutionIds }: HistoryViewer,
  events: readonly Pick<Recorded, 'stream' | 'institutionId'>[],
): Promise<Map<string, StreamPlace>> {
  const narrow = capacities.every(({ role }) => role === 'partner' || role === 'analyst');
  const everywhere = narrow || capacities.some(({ role }) => role === 'partner');
  const asked = events.filter(
    ({ institutionId, stream }) =>
      everywhere ||
      isMetWhenShared(stream) ||
      !(institutionId === REFERENCE || institutionIds.includes(institutionId)),
  );
  return placesOfStreams(sql, [...new Set(asked.map(({ stream }) => stream))]);
}

/**
 * What the database can count for this viewer: who is auditor of all their institutions, or board, and so meets
 * everything but the words that are kept from that role; null for others.
 */
function countable(query: HistoryQuery) {
  const { viewer, filter } = query;
  const holds = (wanted: Role) =>
    viewer.institutionIds.every((id) =>
      viewer.capacities.some(({ role, institutionId }) => institutionId === id && role === wanted),
    );
  const role = (['auditor', 'board'] as const).find(holds);
  if (query.narrowed || role === undefined) return null;
  const institutions = [...viewer.institutionIds, REFERENCE];
  const ownOnly = wordsKeptFrom(role);
  return { ...query, filter: { ...filter, institutions, ownOnly }, viewer: viewer.personId };
}

/** How many events the viewer meets, counted to at most `most`; `more` says that there are more. */
export async function countUpTo(
  sql: Sql,
  query: HistoryQuery,
  most: number,
): Promise<{ count: number; more: boolean }> {
  const counted = countable(query);
  if (counted) return countEventsUpTo(sql, counted, most);
  const { events, more } = await pageOf(sql, query, undefined, most);
  return { count: events.length, more };
}

/** How many events the viewer meets in all. */
export async function countOf(sql: Sql, query: HistoryQuery): Promise<number> {
  const counted = countable(query);
  if (counted) return countEventsOfScope(sql, counted);
  let count = 0;
  let after: HistoryKey | undefined;
  for (;;) {
    const page = await pageOf(sql, query, after, 2000);
    count += page.events.length;
    after = page.events.at(-1)?.key;
    if (!page.more || !after) return count;
  }
}

export interface HistoryFilterArgument {
  types?: string[] | null;
  words?: string[] | null;
  entityIds?: string[] | null;
  actorIds?: string[] | null;
  roles?: Role[] | null;
  effectiveFrom?: string | null;
  effectiveUntil?: string | null;
  recordedFrom?: string | null;
  recordedUntil?: string | null;
  knownAt?: string | null;
  knownPosition?: number | null;
  late?: boolean | null;
  corrections?: boolean | null;
  corrected?: boolean | null;
  commandId?: string | null;
  causationId?: string | null;
  correlationId?: string | null;
  refusedOn?: string[] | null;
}

/** True for an event that was recorded later than the day on which it took place. */
export const isLate = ({ recordedAt, effectiveAt }: Pick<Recorded, 'recordedAt' | 'effectiveAt'>): boolean =>
  dateOf(recordedAt) > dateOf(effectiveAt);

/** The stream on which a command was refused; null for what is no refusal. */
const refusedStream = ({ type, data }: Recorded): string | null =>
  type === 'CommandRefused' && 'stream' in data && typeof data.stream === 'string' ? data.stream : null;

/** What of a filter is judged after reading, and what else may be met. */
export function alsoBy(
  { commandId, refusedOn, types }: HistoryFilterArgument,
  may: ((event: Recorded) => boolean) | null,
) {
  const tests: ((event: Recorded) => boolean)[] = [];
  if (commandId) tests.push((event) => event.commandId === commandId);
  if (refusedOn) {
    const asked = types ? types.includes('CommandRefused') : true;
    tests.push((event) => asked && refusedOn.includes(refusedStream(event) ?? ''));
  }
  if (may) tests.push(may);
  return { also: (event: Recorded) => tests.every((test) => test(event)), narrowed: tests.length > 0 };
}
