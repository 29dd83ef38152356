// All events of a scope that the viewer meets, for what is not paged: the replay's index and keyframes.
import { isOnHistory, type Instant, type Recorded } from '@traject/domain';
import {
  NO_PLACE,
  eventsOfScope,
  wholeStreamsOf,
  type HistoryFilter,
  type HistoryScope,
} from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import { placesFor } from './history-page.js';
import { domainViewer, seen, type SeenEvent } from './seen-event.js';

/** A scope, up to a position. */
export interface AskedScope {
  scope: HistoryScope;
  knownPosition: number;
  /** Asked by who did it: not answered with events of which the viewer may not know that. */
  byPerson: boolean;
  /** Only what was recorded after this position. */
  afterPosition?: number;
}

/**
 * A part of the world's time: after `from`, up to and including `until`; null is without an end. Of what took place exactly at one
 * of these, the positions say more: what lies after `fromPosition` belongs to it too, of what is at `until` only what lies
 * up to `untilPosition`.
 */
export interface Between {
  from: Instant | null;
  fromPosition?: number | null;
  until: Instant | null;
  untilPosition?: number | null;
}

/** As many rows are read at once. */
const BATCH = 5000;

/**
 * Every event of the scope that the filter lets through and the viewer meets, in order of recording. Notes on it are no
 * part of it: they are asked apart.
 */
export async function metOf(
  context: RequestContext,
  asked: AskedScope,
  filter: HistoryFilter = {},
): Promise<SeenEvent[]> {
  const { scope, knownPosition, afterPosition = 0 } = asked;
  const isWhole = afterPosition === 0 && Object.keys(filter).length === 0;
  const whole = isWhole ? await wholeStreams(context, asked) : null;
  if (whole) return metAmong(context, asked, whole);
  const { pool } = context.services;
  const { personId } = await context.sight();
  const met: SeenEvent[] = [];
  for (let position = afterPosition; ;) {
    const page = await eventsOfScope(pool, {
      scope,
      filter,
      knownPosition,
      after: { effectiveAt: '', position },
      limit: BATCH,
      viewer: personId,
    });
    const events = page.events.map(({ event }) => event);
    met.push(...(await metAmong(context, asked, events)));
    position = events.at(-1)?.position ?? position;
    if (!page.more) return met;
  }
}

/**
 * The events of a scope of whole streams, without the private answers of others; null for any other scope. They are kept
 * between operations (`KeptStreams`).
 */
async function wholeStreams(
  context: RequestContext,
  { scope, knownPosition }: AskedScope,
): Promise<Recorded[] | null> {
  const { pool, keptStreams } = context.services;
  const ends = await wholeStreamsOf(pool, scope, knownPosition);
  if (ends === null) return null;
  const { personId } = await context.sight();
  const all = await keptStreams.of(pool, await context.tables(), ends);
  const isTheirs = ({ actor }: Recorded) => actor.kind === 'person' && actor.personId === personId;
  return all.flatMap(({ event, private: isPrivate }) =>
    event.position <= knownPosition && (!isPrivate || isTheirs(event)) ? [event] : [],
  );
}

/** Those of events that the viewer meets. */
async function metAmong(
  context: RequestContext,
  { byPerson }: AskedScope,
  events: readonly Recorded[],
): Promise<SeenEvent[]> {
  context.budget.spend(events.length);
  const viewer = domainViewer(await context.sight());
  const places = await placesFor(context.services.pool, viewer, events);
  const met: SeenEvent[] = [];
  for (const event of events) {
    if (isOnHistory(event.stream)) continue;
    const one = seen(viewer, event, places.get(event.stream) ?? NO_PLACE);
    if (one && !(byPerson && one.redacted)) met.push(one);
  }
  return met;
}

/** Those that took place in a part of the world's time, with what corrects them or was corrected by them, in order of recording. */
export async function metBetween(
  context: RequestContext,
  asked: AskedScope,
  between: Between,
): Promise<SeenEvent[]> {
  const met = await metOf(context, asked, filterOf(between));
  if (between.from === null && between.until === null) return met;
  const found = new Map(met.map((one) => [one.event.id, one]));
  for (let fresh = met; fresh.length > 0;) {
    const missing = fresh.flatMap(({ event: { corrects } }) =>
      corrects && !found.has(corrects.eventId) ? [corrects.eventId] : [],
    );
    const more = [
      ...(missing.length > 0 ? await metOf(context, asked, { ids: missing }) : []),
      ...(await metOf(context, asked, { correcting: fresh.map(({ event }) => event.id) })),
    ].filter(({ event }) => !found.has(event.id));
    for (const one of more) found.set(one.event.id, one);
    fresh = more;
  }
  return [...found.values()].sort((a, b) => a.event.position - b.event.position);
}

/** The read model's part is half open: from an instant (inclusive) until another (exclusive). */
export const filterOf = ({ from, fromPosition, until, untilPosition }: Between): HistoryFilter => ({
  ...(from !== null &&
    (typeof fromPosition === 'number'
      ? { beyond: { effectiveAt: from, position: fromPosition } }
      : { effectiveFrom: next(from) })),
  ...(until !== null &&
    (typeof untilPosition === 'number'
      ? { upTo: { effectiveAt: until, position: untilPosition } }
      : { effectiveUntil: next(until) })),
});

const next = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();
