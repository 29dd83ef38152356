// A history of chance, and what of it is kept to be recorded while somebody looks: of every kind of arrival one that shows.
import type { Recorded } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import { panelAsRead } from './panel-as-read.js';
import type { Chance } from './random.js';
import { randomHistory, type Met } from './random-history.js';
import type { Told } from './recorded-log.js';

/** What an event that arrives does to what is there already; what there is least of chooses first. */
const KINDS = ['retracted', 'restored', 'moved', 'replaced', 'late'] as const;
type Kind = (typeof KINDS)[number];

/** Events of one stream that are recorded together. */
export interface Arrival {
  /** What the first of them does. */
  kind: Kind;
  events: Told[];
  /** The event just after which what stood may be something else without the first of them. */
  bearsAfter: string;
}

const ALL = Number.MAX_SAFE_INTEGER;
/** As many events are recorded together at most. */
const MOST = 4;

/** Kinds that a history has to have, so that they show. */
const NEEDED: readonly Kind[] = ['retracted', 'moved', 'late'];
/** So many histories are drawn before chance is given up. */
const DRAWN = 20;

interface Held {
  /** What is recorded first. */
  first: Told[];
  /** What arrives, one of every kind that shows, and what more. */
  shown: Arrival[];
  more: Arrival[];
}

/**
 * Draws histories of an institution until one has met everything that may go wrong, and takes arrivals out of that: one of every kind
 * that shows, and then one more of every kind, as far as it has them.
 */
export async function historyWithArrivals(
  chance: Chance,
  id: string,
  like: readonly StoredEvent[],
): Promise<Held> {
  for (let n = 0; n < DRAWN; n += 1) {
    const { events, met } = randomHistory(chance, id, like);
    if (!hasMetAll(met)) continue;
    const held = await holdBack(chance, events);
    if (NEEDED.every((kind) => held.shown.some((arrival) => arrival.kind === kind))) return held;
  }
  throw new Error(`none of ${DRAWN} histories of chance has met ${NEEDED.join(', ')} where it shows`);
}

const hasMetAll = ({ moved, retracted, restored, replaced, late }: Met): boolean =>
  moved >= 4 && retracted >= 4 && restored >= 2 && replaced >= 2 && late > 5;

/** Each is the last events of a stream of its own, so that every stream is recorded in the order in which it was told. */
async function holdBack(chance: Chance, told: readonly Told[]): Promise<Held> {
  const streams = new Map<string, Told[]>();
  for (const event of told) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  const take = async (shows: boolean): Promise<Arrival[]> => {
    const taken: Arrival[] = [];
    for (const kind of KINDS) {
      for (const [stream, own] of chance.shuffled([...streams])) {
        const arrival = await arrivalIn(own, kind, shows);
        if (!arrival) continue;
        streams.delete(stream);
        taken.push(arrival);
        break;
      }
    }
    return taken;
  };
  const shown = await take(true);
  const more = await take(false);
  const held = new Set([...shown, ...more].flatMap(({ events }) => events));
  return { first: told.filter((event) => !held.has(event)), shown, more };
}

/** The last events of a stream, of which the first is of a kind, and shows where that is asked; null where it has none. */
async function arrivalIn(own: readonly Told[], kind: Kind, shows: boolean): Promise<Arrival | null> {
  for (let from = own.length - 1; from > 0 && from >= own.length - MOST; from -= 1) {
    const first = own[from];
    if (!first || kindOf(first, own.slice(0, from)) !== kind) continue;
    const events = own.slice(from);
    if (!shows) return { kind, events, bearsAfter: first.corrects?.eventId ?? first.id };
    const bearsAfter = await shownAfter(own, first);
    if (bearsAfter !== null) return { kind, events, bearsAfter };
  }
  return null;
}

function kindOf(event: Told, before: readonly Told[]): Kind | null {
  const { corrects } = event;
  if (!corrects) return before.some(({ effectiveAt }) => effectiveAt > event.effectiveAt) ? 'late' : null;
  const target = before.find(({ id }) => id === corrects.eventId);
  if (corrects.kind === 'retract') return target?.corrects ? 'restored' : 'retracted';
  return target?.effectiveAt === event.effectiveAt ? 'replaced' : 'moved';
}

/** After which event of its stream it shows in the panel whether `event` was recorded; null where it never does. */
async function shownAfter(own: readonly Told[], event: Told): Promise<string | null> {
  const events = own.map((one, at): Recorded => ({
    ...{ ...one, data: said(one.data) as object },
    ...{ position: at + 1, revision: at, recordedAt: one.effectiveAt },
  }));
  const without = events.filter(({ id }) => id !== event.id);
  const nameless = { reference: [], felt: new Map(), persons: new Map(), opened: ALL };
  for (const { id, effectiveAt, position } of events) {
    if (id !== event.id && id !== event.corrects?.eventId) continue;
    const moment = { asOf: effectiveAt, at: position, known: ALL };
    const read = await panelAsRead({ ...nameless, events }, moment);
    if (read !== (await panelAsRead({ ...nameless, events: without }, moment))) return id;
  }
  return null;
}

/** A payload of which every text says what names it. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, inner]) => [key, said(inner)] as const);
  return { ...Object.fromEntries(fields), ...('commitment' in value && { value: value.commitment }) };
};
