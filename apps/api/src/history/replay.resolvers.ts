// What a replay loads, at any size: density, keyframe and index of a scope, and the payloads of events.
import { idsNamedIn, isOnHistory, personsNamedIn, type Capacity, type Recorded } from '@traject/domain';
import { eventsAtPositions, NO_PLACE } from '@traject/read-model';
import { inputError } from '../graphql/input-error.js';
import { ofSeenTeams } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { person } from '../person/person.resolvers.js';
import { pageOf, placesFor } from './history-page.js';
import { scopesOf, type ScopeArgument } from './history-scope.js';
import { densityOf } from './replay-density.js';
import { indexOf, type EventIndex } from './replay-index.js';
import { keyframeOf, type Keyframe } from './replay-keyframe.js';
import { filterOf, metBetween, type AskedScope, type Between } from './scope-events.js';
import { domainViewer, seen, type SeenEvent } from './seen-event.js';
import { withoutSmallGroups } from './small-groups.js';
import { withAllWords } from './with-words.js';

/** So many events an index may hold: what a browser replays at once, and what was recorded while it asked. */
const MOST_INDEXED = 25_000;
const MOST_PAYLOADS = 2000;
/** Under these a state names training needs. */
const NEED_FIELDS = ['needId', 'needIds', 'intoNeedId', 'splitFrom'];

interface Part {
  from?: string | null;
  fromPosition?: number | null;
  until?: string | null;
  untilPosition?: number | null;
}

const replay: Field<unknown, { scope: ScopeArgument }> = async (
  _,
  { scope },
  context,
): Promise<AskedScope> => {
  const { clocks } = await context.present();
  return {
    scope: await scopesOf(context.services.pool, clocks, scope, await context.sight()),
    knownPosition: clocks.knownPosition,
    byPerson: scope.kind === 'person',
  };
};

const betweenOf = ({ from, fromPosition, until, untilPosition }: Part, context: RequestContext): Between => ({
  from: from ? context.moment('from', from) : null,
  fromPosition: fromPosition ?? null,
  until: until ? context.moment('until', until) : null,
  untilPosition: untilPosition ?? null,
});

type KeyframeArguments = Part & {
  asOf: string;
  at?: number | null;
  knownAt?: string | null;
  knownPosition?: number | null;
  moreThan?: number | null;
  atMost?: number | null;
};

const keyframe: Field<AskedScope, KeyframeArguments> = async (asked, given, context) => {
  const { asOf, at, knownAt, knownPosition, moreThan, atMost, ...part } = given;
  const { clocks } = await context.snapshot({
    knownAt: knownAt ?? null,
    knownPosition: knownPosition ?? null,
  });
  const end = {
    asOf: context.moment('asOf', asOf),
    known: clocks.knownPosition,
    ...(typeof at === 'number' && { at }),
  };
  return keyframeOf(context, asked, end, betweenOf(part, context), {
    moreThan: moreThan ?? -1,
    atMost: atMost ?? Infinity,
  });
};

const index: Field<AskedScope, Part> = async (asked, part, context): Promise<EventIndex> => {
  const met = await metBetween(context, asked, betweenOf(part, context));
  if (met.length > MOST_INDEXED)
    throw inputError('from', `a part of the world's time of at most ${MOST_INDEXED} events`);
  return indexOf(met);
};

const cut: Field<AskedScope, Part & { after: number }> = async (asked, { after, ...part }, context) => {
  if (after < 1 || after > MOST_INDEXED) throw inputError('after', `1 to ${MOST_INDEXED} events`);
  const { pool } = context.services;
  const viewer = domainViewer(await context.sight());
  context.budget.spend(after);
  const { events, more } = await pageOf(
    pool,
    {
      ...asked,
      ...{ viewer, filter: filterOf(betweenOf(part, context)), order: 'effective', direction: 'forwards' },
      // Notes on a history are no part of it.
      ...{ also: ({ stream }) => !isOnHistory(stream), narrowed: true },
    },
    undefined,
    after,
  );
  return more ? (events.at(-1)?.key ?? null) : null;
};

const eventPayloads: Field<unknown, { positions: number[] }> = async (_, { positions }, context) => {
  if (positions.length > MOST_PAYLOADS) throw inputError('positions', `at most ${MOST_PAYLOADS} positions`);
  const { pool } = context.services;
  const viewer = domainViewer(await context.sight());
  context.budget.spend(positions.length);
  const events = await eventsAtPositions(pool, positions, viewer.personId);
  const places = await placesFor(pool, viewer, events);
  const met = events.flatMap((event) => seen(viewer, event, places.get(event.stream) ?? NO_PLACE) ?? []);
  const payloads = await Promise.all(met.map((one) => payloadOf(one, context)));
  const reporters = new Set(met.flatMap(({ event }) => event.reportedBy?.personId ?? []));
  return {
    payloads: await withAllWords(payloads, context),
    reporters: [...reporters].map((id) => person(id)),
  };
};

async function payloadOf({ event, redacted }: SeenEvent, context: RequestContext): Promise<object> {
  const { position, schemaVersion, revision, institutionId, commandId, causationId, correlationId } = event;
  const { reason, reportedBy, imported } = event satisfies Recorded;
  return {
    ...{ position, schemaVersion, revision, institutionId, commandId, causationId, correlationId },
    data: await withoutSmallGroups(event.data, event, context),
    ...(reason && !redacted && { reason }),
    ...(reportedBy && { reportedBy }),
    ...(imported && { imported }),
  };
}

const capacities: Field<EventIndex> = async ({ capacities: held }, _, context) => {
  const snapshot = await context.present();
  return held.map(({ role, unit }: Capacity) => ({ role, unit: { ...unit, snapshot } }));
};

export const replayResolvers = {
  Query: { replay, eventPayloads },
  Replay: {
    density: ((asked, _, context) => densityOf(context, asked)) satisfies Field<AskedScope>,
    headPosition: (({ knownPosition }) => knownPosition) satisfies Field<AskedScope>,
    keyframe,
    index,
    cut,
  },
  ReplayKeyframe: {
    persons: (({ states }) => personsNamedIn(states).map((id) => person(id))) satisfies Field<Keyframe>,
    needs: (async ({ states }, _, context) => {
      const snapshot = await context.present();
      const rows = await Promise.all(idsNamedIn(states, NEED_FIELDS).map((id) => snapshot.need.load(id)));
      return snapshot.placeAll(
        await ofSeenTeams(
          context,
          rows.filter((row) => row !== null),
        ),
      );
    }) satisfies Field<Keyframe>,
  },
  EventIndex: { capacities },
};
