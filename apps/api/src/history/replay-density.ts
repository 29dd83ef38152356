// How much of a scope the viewer meets on which day, by the same rules as every event, without reading each.
import { addDays, dateOf, isOnHistory, type Recorded } from '@traject/domain';
import { eventsPerDay, NO_PLACE, placesOfStreams, type EventsOfDay } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import { metOf, type AskedScope } from './scope-events.js';
import { domainViewer, seen, type HistoryViewer } from './seen-event.js';

export interface Density {
  events: number;
  first: string | null;
  last: string | null;
  from: string | null;
  perDay: number[];
}

type Counted = Pick<EventsOfDay, 'day' | 'events' | 'first' | 'last'>;

/** The density of a scope. What a partner meets depends on what each event says: there every event is read. */
export async function densityOf(context: RequestContext, asked: AskedScope): Promise<Density> {
  const viewer = domainViewer(await context.sight());
  const isPartner = viewer.capacities.some(({ role }) => role === 'partner');
  return laidOut(
    isPartner ? await countedOneByOne(context, asked) : await countedByKind(context, asked, viewer),
  );
}

async function countedOneByOne(context: RequestContext, asked: AskedScope): Promise<Counted[]> {
  return (await metOf(context, asked)).map(({ event: { effectiveAt } }) => ({
    day: dateOf(effectiveAt),
    events: 1,
    first: effectiveAt,
    last: effectiveAt,
  }));
}

async function countedByKind(
  context: RequestContext,
  { scope, knownPosition, byPerson }: AskedScope,
  viewer: HistoryViewer,
): Promise<Counted[]> {
  const { pool } = context.services;
  const days = await eventsPerDay(pool, { scope, knownPosition, viewer: viewer.personId });
  const places = await placesOfStreams(pool, [...new Set(days.flatMap(({ stream }) => stream ?? []))]);
  const judged = new Map<string, boolean>();
  const isMet = (kind: EventsOfDay): boolean => {
    const { word, type, institutionId, own, stream } = kind;
    const key = `${word} ${type} ${institutionId} ${own} ${stream ?? ''}`;
    const known = judged.get(key);
    if (known !== undefined) return known;
    const met = seen(viewer, sampleOf(kind, viewer), (stream && places.get(stream)) || NO_PLACE);
    const result = met !== null && !(byPerson && met.redacted);
    judged.set(key, result);
    return result;
  };
  return days.filter((kind) => !isOnHistory(`${kind.word}-`) && isMet(kind));
}

/** An event of a kind, as far as it decides who meets it. */
function sampleOf({ word, type, institutionId, own, stream }: EventsOfDay, viewer: HistoryViewer): Recorded {
  const at = '1970-01-01T00:00:00.000Z';
  return {
    ...{
      id: '',
      type,
      schemaVersion: 1,
      stream: stream ?? `${word}-`,
      revision: 0,
      position: 0,
      institutionId,
    },
    ...{
      effectiveAt: at,
      recordedAt: at,
      commandId: '',
      commandDigest: '',
      causationId: null,
      correlationId: '',
    },
    actor: { kind: 'person', personId: own ? viewer.personId : '' },
    capacity: null,
    data: {},
  };
}

function laidOut(counted: readonly Counted[]): Density {
  const byDay = new Map<string, number>();
  let [events, first, last]: [number, string | null, string | null] = [0, null, null];
  for (const one of counted) {
    events += one.events;
    byDay.set(one.day, (byDay.get(one.day) ?? 0) + one.events);
    if (first === null || one.first < first) first = one.first;
    if (last === null || one.last > last) last = one.last;
  }
  const from = [...byDay.keys()].reduce<string | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
  const perDay: number[] = [];
  if (from !== null && last !== null)
    for (let day = from; day <= dateOf(last); day = addDays(day, 1)) perDay.push(byDay.get(day) ?? 0);
  return { events, first, last, from, perDay };
}
