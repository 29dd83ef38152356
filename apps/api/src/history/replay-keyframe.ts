// How every stream of a scope stood at a moment: folded from what the viewer meets, with the fold that the browser runs.
import { deciders, isDecidingWord, streamOf, wordOf, type DomainEvent, type Recorded } from '@traject/domain';
import { foldedUntil, tolerant, type FoldEnd, type PeriodFolder } from '@traject/history';
import type { RequestContext } from '../graphql/request-context.js';
import { filterOf, metOf, type AskedScope, type Between } from './scope-events.js';
import type { SeenEvent } from './seen-event.js';
import { allWithoutSmallGroups } from './small-groups.js';
import { withAllWords } from './with-words.js';

export interface Keyframe {
  streams: string[];
  states: unknown[];
  /** How many streams at the end lie outside the scope. */
  outside: number;
}

type Fold = PeriodFolder<unknown, DomainEvent>;

/** The decider of every word, as what people look at is folded with it. */
export const folders: ReadonlyMap<string, Fold> = new Map(
  Object.entries(deciders).map(([word, decider]) => [word, tolerant(decider as Fold)]),
);

/** How many events a scope may have to be folded. */
interface Size {
  moreThan: number;
  atMost: number;
}

/**
 * The keyframe of a scope at an end on both clocks; with a part of the world's time, of the streams of which something took
 * place then. Null where these are not of the size asked for.
 */
export async function keyframeOf(
  context: RequestContext,
  asked: AskedScope,
  end: FoldEnd,
  between: Between,
  { moreThan, atMost }: Size,
): Promise<Keyframe | null> {
  const inScope = await metOf(context, asked, filterOf(between));
  if (inScope.length <= moreThan || inScope.length > atMost) return null;
  const own = [...new Set(inScope.map(({ event }) => event.stream))];
  const part = between.from !== null || between.until !== null;
  const whole = (streams: readonly string[]): Promise<SeenEvent[]> =>
    streams.length === 0
      ? Promise.resolve([])
      : metOf(context, { ...asked, byPerson: false, scope: { kind: 'streams', streams } });
  // What one did is a part of each stream: what stood follows only from all of it.
  const [events, around] = await Promise.all([
    part || asked.byPerson ? whole(own) : inScope,
    whole(spokenOf(inScope).filter((stream) => !own.includes(stream))),
  ]);
  const folded = await foldedStreams(context, events, end);
  const outside = await foldedStreams(context, around, end);
  const rows = [...folded, ...outside];
  return {
    streams: rows.map(({ stream }) => stream),
    states: await withAllWords(
      rows.map(({ state }) => state),
      context,
    ),
    outside: outside.length,
  };
}

/** The definitions of the KPIs that events speak of. */
const spokenOf = (events: readonly SeenEvent[]): string[] => [
  ...new Set(
    events.flatMap(({ event: { data } }) =>
      'kpi' in data && typeof data.kpi === 'string' ? [streamOf('kpiDefinition', data.kpi)] : [],
    ),
  ),
];

async function foldedStreams(
  context: RequestContext,
  events: readonly SeenEvent[],
  end: FoldEnd,
): Promise<{ stream: string; state: unknown }[]> {
  const byStream = new Map<string, Recorded<DomainEvent>[]>();
  for (const event of await toFold(events, context)) {
    const list = byStream.get(event.stream);
    if (list) list.push(event);
    else byStream.set(event.stream, [event]);
  }
  return [...byStream]
    .flatMap(([stream, list]) => {
      const word = wordOf(stream);
      const folder = isDecidingWord(word) ? folders.get(word) : undefined;
      const found = folder && foldedUntil(folder, list, end);
      return found ? [{ stream, ...found }] : [];
    })
    .sort(({ began: a }, { began: b }) =>
      a.effectiveAt === b.effectiveAt ? a.position - b.position : a.effectiveAt < b.effectiveAt ? -1 : 1,
    );
}

/** Events as the browser would fold them. */
export async function toFold(
  met: readonly SeenEvent[],
  context: RequestContext,
): Promise<Recorded<DomainEvent>[]> {
  // The first of each stream says of which team and KPI it is: most often it is here.
  const firsts = new Map(
    met.flatMap(({ event }) => (event.revision === 0 ? [[event.stream, event] as const] : [])),
  );
  const data = await allWithoutSmallGroups(
    met.map(({ event }) => ({ value: event.data, event })),
    context,
    (stream) => firsts.get(stream),
  );
  return met.map(({ event, redacted }, at) =>
    redacted || data[at] !== event.data
      ? { ...event, data: data[at] as object, ...(redacted && { redacted }) }
      : event,
  );
}
