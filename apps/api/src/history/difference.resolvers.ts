// What changed in a scope between two pairs of clocks: the function that the replay runs in the browser, over what the
// viewer meets.
import { idOf, wordOf, type DomainEvent, type Instant, type Recorded } from '@traject/domain';
import {
  difference as changes,
  explainedDifference,
  foldedUntil,
  laterRecorded,
  stateUntil,
  type ExplainedDifference,
  type Stand,
} from '@traject/history';
import { tooLarge } from '../graphql/budget.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { scopesOf, type ScopeArgument } from './history-scope.js';
import { indexOf, type EventIndex } from './replay-index.js';
import { folders, toFold } from './replay-keyframe.js';
import { metBetween, metOf, type AskedScope } from './scope-events.js';
import type { SeenEvent } from './seen-event.js';
import { withAllWords } from './with-words.js';

interface ClocksArgument {
  asOf?: string | null;
  at?: number | null;
  knownAt?: string | null;
  knownPosition?: number | null;
}

interface Row {
  path: string;
  before: unknown;
  after: unknown;
  events: SeenEvent[];
  passed: Instant[];
}
interface StreamRows {
  stream: string;
  word: string;
  entityId: string;
  inA: boolean;
  inB: boolean;
  rows: Row[];
}

/** As many events as a browser folds at once to tell a difference. */
const MOST_INDEXED = 25_000;

/** What is compared; each of its fields is worked out when it is asked, and once. */
interface Compared {
  a: Stand;
  b: Stand;
  met: SeenEvent[];
  byStream(): Promise<ReadonlyMap<string, readonly Recorded<DomainEvent>[]>>;
  streams(): Promise<StreamRows[]>;
}

const difference: Field<
  unknown,
  { scope: ScopeArgument; a: ClocksArgument; b: ClocksArgument; touched?: boolean | null }
> = async (_, { scope, touched, ...given }, context): Promise<Compared> => {
  const [a, b] = [await standOf(given.a, 'a', context), await standOf(given.b, 'b', context)];
  const { clocks } = await context.snapshot({ knownPosition: Math.max(a.known, b.known) });
  const asked: AskedScope = {
    scope: await scopesOf(context.services.pool, clocks, scope, await context.sight()),
    knownPosition: clocks.knownPosition,
    byPerson: scope.kind === 'person',
  };
  const some = touched ? await between(context, asked, a, b) : await metOf(context, asked);
  const met = touched || asked.byPerson ? await wholeOf(context, asked, some) : some;
  const byStream = once(() => streamsOf(context, met));
  return { a, b, met, byStream, streams: once(async () => streamRows(context, met, await byStream(), a, b)) };
};

/** What happened between the two moments, and what was recorded between the two positions. */
async function between(context: RequestContext, asked: AskedScope, a: Stand, b: Stand): Promise<SeenEvent[]> {
  const [earlier, later] = a.asOf <= b.asOf ? [a, b] : [b, a];
  const part = { from: earlier.asOf, fromPosition: earlier.at ?? null, until: later.asOf };
  const afterPosition = Math.min(a.known, b.known);
  return [
    ...(a.asOf === b.asOf && a.at === b.at ? [] : await metBetween(context, asked, part)),
    ...(a.known === b.known ? [] : await metOf(context, { ...asked, afterPosition })),
  ];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

async function standOf(
  { asOf, at, ...known }: ClocksArgument,
  argument: string,
  context: RequestContext,
): Promise<Stand> {
  const { clocks } = await context.snapshot({
    ...known,
    validAt: asOf ? context.moment(`${argument}.asOf`, asOf) : null,
  });
  return { asOf: clocks.validAt, ...(typeof at === 'number' && { at }), known: clocks.knownPosition };
}

/** What one did is a part of each stream: what stood follows only from all of it. */
function wholeOf(
  context: RequestContext,
  asked: AskedScope,
  met: readonly SeenEvent[],
): Promise<SeenEvent[]> {
  const streams = [...new Set(met.map(({ event }) => event.stream))];
  if (streams.length === 0) return Promise.resolve([]);
  return metOf(context, { ...asked, byPerson: false, scope: { kind: 'streams', streams } });
}

async function streamsOf(
  context: RequestContext,
  met: readonly SeenEvent[],
): Promise<ReadonlyMap<string, readonly Recorded<DomainEvent>[]>> {
  const byStream = new Map<string, Recorded<DomainEvent>[]>();
  for (const event of await toFold(met, context)) {
    const list = byStream.get(event.stream);
    if (list) list.push(event);
    else byStream.set(event.stream, [event]);
  }
  return byStream;
}

async function streamRows(
  context: RequestContext,
  met: readonly SeenEvent[],
  byStream: ReadonlyMap<string, readonly Recorded<DomainEvent>[]>,
  a: Stand,
  b: Stand,
): Promise<StreamRows[]> {
  const byId = new Map(met.map((one) => [one.event.id, one]));
  const found = [...byStream]
    .flatMap(([stream, events]) => {
      const folder = folders.get(wordOf(stream));
      const explained = folder ? explainedDifference(folder, events, a, b) : [];
      if (!folder || explained.length === 0) return [];
      const began = ({ asOf, at = Number.MAX_SAFE_INTEGER, known }: Stand): boolean =>
        foldedUntil(folder, events, { asOf, at, known }) !== null;
      return [{ stream, explained, inA: began(a), inB: began(b) }];
    })
    .sort((one, other) => (one.stream < other.stream ? -1 : 1));
  // The words of all texts are asked at once.
  const values = await withAllWords(
    found.flatMap(({ explained }) =>
      explained.flatMap(({ before, after }) => [before ?? null, after ?? null]),
    ),
    context,
  );
  let at = 0;
  return found.map(({ stream, explained, inA, inB }) => ({
    stream,
    word: wordOf(stream),
    entityId: idOf(stream),
    inA,
    inB,
    rows: explained.map(({ path, events, passed }: ExplainedDifference): Row => {
      const [before, after] = [values[at], values[at + 1]];
      at += 2;
      const causes = events.flatMap(({ id }) => byId.get(id) ?? []);
      return { path: path.join('.'), before, after, events: causes, passed };
    }),
  }));
}

/** The events of the streams that differ, and where only what was known differs all that was recorded about it later. */
const index: Field<Compared> = async ({ a, b, met, byStream }): Promise<EventIndex> => {
  const differing = new Set<string>();
  for (const [stream, events] of await byStream()) {
    const folder = folders.get(wordOf(stream));
    const stateOf = (stand: Stand): unknown => folder && stateUntil(folder, events, stand, stand.at);
    if (folder && changes(stateOf(a), stateOf(b)).length > 0) differing.add(stream);
  }
  if (a.asOf === b.asOf) {
    const events = met.map(({ event }) => event);
    for (const { stream } of laterRecorded(events, a.asOf, Math.min(a.known, b.known))) differing.add(stream);
  }
  const found = met.filter(({ event }) => differing.has(event.stream));
  if (found.length > MOST_INDEXED) throw tooLarge(MOST_INDEXED);
  return indexOf(found.sort((one, other) => one.event.position - other.event.position));
};

/** Whether an event counts on one side: what counts on one only lies between the two. */
const isIn = ({ effectiveAt, position }: Recorded, { asOf, at, known }: Stand): boolean =>
  position <= known && (effectiveAt < asOf || (effectiveAt === asOf && position <= (at ?? known)));

export const differenceResolvers = {
  Query: { difference },
  HistoryDifference: {
    a: (({ a }) => ({ asOf: a.asOf, knownPosition: a.known })) satisfies Field<Compared>,
    b: (({ b }) => ({ asOf: b.asOf, knownPosition: b.known })) satisfies Field<Compared>,
    streams: ((compared) => compared.streams()) satisfies Field<Compared>,
    rows: (async (compared) =>
      (await compared.streams()).reduce((sum, { rows }) => sum + rows.length, 0)) satisfies Field<Compared>,
    unread: (({ met, a, b }) =>
      met.filter(({ event, redacted }) => redacted && isIn(event, a) !== isIn(event, b))
        .length) satisfies Field<Compared>,
    index,
  },
};
