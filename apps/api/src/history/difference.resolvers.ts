// What changed in a scope between two pairs of clocks: the function that the replay runs in the browser, over what the
// viewer meets.
import { idOf, wordOf, type DomainEvent, type Instant, type Recorded } from '@traject/domain';
import { explainedDifference, foldedUntil, type ExplainedDifference, type Stand } from '@traject/history';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { scopesOf, type ScopeArgument } from './history-scope.js';
import { folders, toFold } from './replay-keyframe.js';
import { metOf, type AskedScope } from './scope-events.js';
import type { SeenEvent } from './seen-event.js';
import { withAllWords } from './with-words.js';

interface ClocksArgument {
  asOf?: string | null;
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

const difference: Field<unknown, { scope: ScopeArgument; a: ClocksArgument; b: ClocksArgument }> = async (
  _,
  { scope, ...given },
  context,
) => {
  const [a, b] = [await standOf(given.a, 'a', context), await standOf(given.b, 'b', context)];
  const { clocks } = await context.snapshot({ knownPosition: Math.max(a.known, b.known) });
  const asked: AskedScope = {
    scope: await scopesOf(context.services.pool, clocks, scope, await context.sight()),
    knownPosition: clocks.knownPosition,
    byPerson: scope.kind === 'person',
  };
  const met = await metOf(context, asked);
  const whole = asked.byPerson ? await wholeOf(context, asked, met) : met;
  const streams = await streamRows(context, whole, a, b);
  return {
    a: { asOf: a.asOf, knownPosition: a.known },
    b: { asOf: b.asOf, knownPosition: b.known },
    streams,
    rows: streams.reduce((sum, { rows }) => sum + rows.length, 0),
    unread: whole.filter(({ event, redacted }) => redacted && isIn(event, a) !== isIn(event, b)).length,
  };
};

async function standOf(
  { asOf, ...known }: ClocksArgument,
  argument: string,
  context: RequestContext,
): Promise<Stand> {
  const { clocks } = await context.snapshot({
    ...known,
    validAt: asOf ? context.moment(`${argument}.asOf`, asOf) : null,
  });
  return { asOf: clocks.validAt, known: clocks.knownPosition };
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

async function streamRows(
  context: RequestContext,
  met: readonly SeenEvent[],
  a: Stand,
  b: Stand,
): Promise<StreamRows[]> {
  const byId = new Map(met.map((one) => [one.event.id, one]));
  const byStream = new Map<string, Recorded<DomainEvent>[]>();
  for (const event of await Promise.all(met.map((one) => toFold(one, context)))) {
    const list = byStream.get(event.stream);
    if (list) list.push(event);
    else byStream.set(event.stream, [event]);
  }
  const found = [...byStream]
    .flatMap(([stream, events]) => {
      const folder = folders.get(wordOf(stream));
      const explained = folder ? explainedDifference(folder, events, a, b) : [];
      if (!folder || explained.length === 0) return [];
      const began = (stand: Stand): boolean =>
        foldedUntil(folder, events, { asOf: stand.asOf, known: stand.known }) !== null;
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

const isIn = ({ effectiveAt, position }: Recorded, { asOf, known }: Stand): boolean =>
  effectiveAt <= asOf && position <= known;

export const differenceResolvers = { Query: { difference } };
