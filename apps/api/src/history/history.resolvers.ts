import {
  actionsReadIn,
  idOf,
  isInstant,
  stateAt,
  wordOf,
  isDecidingWord,
  deciders,
  type Actor,
  type Capacity,
  type Recorded,
  type Reporter,
  type Basis,
  type Command,
  type Decider,
  type DomainEvent,
} from '@traject/domain';
import { difference } from '@traject/history';
import { eventsByIds, type HistoryKey } from '@traject/read-model';
import { inputError } from '../graphql/input-error.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { person } from '../person/person.resolvers.js';
import {
  alsoBy,
  countOf,
  countUpTo,
  isLate,
  pageOf,
  placesFor,
  type HistoryFilterArgument,
  type HistoryQuery,
  type KeyedEvent,
} from './history-page.js';
import { scopesOf, type ScopeArgument } from './history-scope.js';
import { domainViewer, seen, type HistoryViewer, type SeenEvent } from './seen-event.js';
import { withoutSmallGroups } from './small-groups.js';
import { correctionOf, standsIn } from './standing-of.js';
import { withWords } from './with-words.js';

interface HistoryArguments {
  scope?: ScopeArgument | null;
  filter?: HistoryFilterArgument | null;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  order: 'recordedAscending' | 'recordedDescending' | 'effectiveAscending' | 'effectiveDescending';
}

const MOST = 1000;
const MOST_COUNTED = 10_000;
const cursorOf = ({ effectiveAt, position }: HistoryKey): string =>
  Buffer.from(`${effectiveAt}|${position}`).toString('base64url');

function keyIn(argument: string, cursor: string): HistoryKey {
  const [effectiveAt = '', position = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  if (!/^\d{1,15}$/.test(position) || !isInstant(effectiveAt)) {
    throw inputError(argument, 'a cursor of an earlier page');
  }
  return { effectiveAt, position: Number(position) };
}

function sizeOf({ first, last }: HistoryArguments): number {
  const [argument, size] = last === null || last === undefined ? ['first', first ?? 100] : ['last', last];
  const valid = typeof size === 'number' && size >= 0 && size <= MOST;
  if (!valid) throw inputError(String(argument), `a number from 0 to ${MOST}`);
  return size;
}

/** Scopes in which asking by who did it is asking what somebody did everywhere. */
const WIDE: readonly (ScopeArgument['kind'] | undefined)[] = [
  undefined,
  'institution',
  'college',
  'person',
  'theme',
];

/** Which events may be asked by who did them; null where all may. */
function actsRead(
  { scope, filter }: HistoryArguments,
  viewer: HistoryViewer,
): ((event: Recorded) => boolean) | null {
  const [other] = filter?.actorIds?.filter((id) => id !== viewer.personId) ?? [];
  if (other === undefined || !WIDE.includes(scope?.kind)) return null;
  const readIn = actionsReadIn(other, viewer) ?? [];
  if (viewer.institutionIds.every((id) => readIn.includes(id))) return null;
  return ({ actor, institutionId }) =>
    (actor.kind === 'person' && actor.personId === viewer.personId) || readIn.includes(institutionId);
}

async function queryOf(args: HistoryArguments, context: RequestContext): Promise<HistoryQuery> {
  const sight = await context.sight();
  const { clocks } = await context.snapshot({
    knownAt: args.filter?.knownAt ?? null,
    knownPosition: args.filter?.knownPosition ?? null,
  });
  const filter = args.filter ?? {};
  const moment = (
    name: 'effectiveFrom' | 'effectiveUntil' | 'recordedFrom' | 'recordedUntil',
  ): string | null => {
    const given = filter[name];
    return given ? context.moment(`filter.${name}`, given) : null;
  };
  const [from, until] = [moment('effectiveFrom'), moment('effectiveUntil')];
  const [recordedFrom, recordedUntil] = [moment('recordedFrom'), moment('recordedUntil')];
  // The read model's ends are exclusive.
  const after = (instant: string): string => new Date(Date.parse(instant) + 1).toISOString();
  const viewer = domainViewer(sight);
  const back = args.last !== null && args.last !== undefined;
  const ascending = args.order.endsWith('Ascending');
  return {
    scope: await scopesOf(context.services.pool, clocks, args.scope, sight),
    filter: {
      ...(filter.refusedOn && { types: ['CommandRefused'] }),
      ...(filter.types && { types: filter.types }),
      ...(filter.words && { words: filter.words }),
      ...(filter.entityIds && { entityIds: filter.entityIds }),
      ...(filter.actorIds && { actors: filter.actorIds }),
      ...(filter.roles && { roles: filter.roles }),
      ...(typeof filter.late === 'boolean' && { late: filter.late }),
      ...(filter.correlationId && { correlationId: filter.correlationId }),
      ...(typeof filter.corrections === 'boolean' && { corrections: filter.corrections }),
      ...(typeof filter.corrected === 'boolean' && { corrected: filter.corrected }),
      ...(filter.causationId && { causationId: filter.causationId }),
      ...(from && { effectiveFrom: from }),
      ...(until && { effectiveUntil: after(until) }),
      ...(recordedFrom && { recordedFrom }),
      ...(recordedUntil && { recordedUntil: after(recordedUntil) }),
    },
    ...alsoBy(filter, actsRead(args, viewer)),
    knownPosition: clocks.knownPosition,
    order: args.order.startsWith('recorded') ? 'recorded' : 'effective',
    direction: ascending === !back ? 'forwards' : 'backwards',
    viewer,
    byPerson: args.scope?.kind === 'person' || Boolean(filter.actorIds),
  };
}

const history: Field<unknown, HistoryArguments> = async (_, args, context) => {
  const size = sizeOf(args);
  const query = await queryOf(args, context);
  const back = query.direction !== (args.order.endsWith('Ascending') ? 'forwards' : 'backwards');
  const cursor = back ? args.before : args.after;
  const start = cursor ? keyIn(back ? 'before' : 'after', cursor) : undefined;
  context.budget.spend(size);
  const page = await pageOf(context.services.pool, query, start, size);
  const events = back ? page.events.toReversed() : page.events;
  const [beyond, earlier] = [page.more, cursor !== null && cursor !== undefined];
  return {
    edges: events.map((node) => ({ node, cursor: cursorOf(node.key) })),
    nodes: events,
    pageInfo: {
      hasNextPage: back ? earlier : beyond,
      hasPreviousPage: back ? beyond : earlier,
      startCursor: events[0] ? cursorOf(events[0].key) : null,
      endCursor: events.at(-1) ? cursorOf((events.at(-1) as KeyedEvent).key) : null,
    },
    totalCount: () => countOf(context.services.pool, query),
    countUpTo: ({ most }: { most: number }) => {
      if (most < 1 || most > MOST_COUNTED) throw inputError('most', `a number from 1 to ${MOST_COUNTED}`);
      return countUpTo(context.services.pool, query, most);
    },
  };
};

/** An event by its id, as the viewer meets it. */
export async function eventById(context: RequestContext, id: string): Promise<SeenEvent | null> {
  const sight = await context.sight();
  const [found] = await eventsByIds(context.services.pool, Number.MAX_SAFE_INTEGER, [id], sight.personId);
  if (!found) return null;
  const viewer = domainViewer(sight);
  const places = await placesFor(context.services.pool, viewer, [found.event]);
  return seen(viewer, found.event, places.get(found.event.stream));
}

type Parent = SeenEvent;
const field =
  <R>(read: (event: Recorded) => R): Field<Parent> =>
  (parent) =>
    read(parent.event);

/** The state of the event's aggregate at its moment, as known at a position. */
async function stateOf(
  { event, redacted, place }: Parent,
  known: number,
  context: RequestContext,
): Promise<unknown> {
  const word = wordOf(event.stream);
  // A round's state holds answers, which only their authors meet.
  if (redacted || !isDecidingWord(word) || word === 'ownershipAppraisal') return null;
  const decider: Decider<unknown, Command, DomainEvent> = deciders[word];
  const stream = await context.streams.load(event.stream);
  const viewer = domainViewer(await context.sight());
  const events = stream.filter((other) => seen(viewer, other, place)?.redacted === false);
  // A theme without the appraisals of others is still a theme; what else lacks events is no state.
  if (events.length < stream.length && word !== 'theme') return null;
  const state = stateAt(decider, events, { asOf: event.effectiveAt, known });
  return withoutSmallGroups(state, event, context);
}

const correctedBy: Field<Parent> = async ({ event, place }, _, context) => {
  const correction = correctionOf(await context.streams.load(event.stream), event.id);
  return correction && seen(domainViewer(await context.sight()), correction, place);
};

const changes: Field<Parent> = async (parent, _, context) => {
  const { position } = parent.event;
  const [before, after] = await Promise.all([
    stateOf(parent, position - 1, context),
    stateOf(parent, position, context),
  ]);
  const rows = before === null || after === null ? [] : difference(before, after);
  return Promise.all(
    rows.map(async (row) => ({
      path: row.path.join('.'),
      before: await withWords(row.before ?? null, context),
      after: await withWords(row.after ?? null, context),
    })),
  );
};

const capacity = (value: Capacity | null | undefined, context: RequestContext) =>
  value && context.present().then((snapshot) => ({ role: value.role, unit: { ...value.unit, snapshot } }));

export const historyResolvers = {
  Query: {
    history,
    mayReadActions: (async (_, { personId }, context) => {
      const readIn = actionsReadIn(personId, domainViewer(await context.sight()));
      return readIn === null || readIn.length > 0;
    }) satisfies Field<unknown, { personId: string }>,
    event: ((_, { id }, context) => eventById(context, id)) satisfies Field<unknown, { id: string }>,
  },
  HistoryEvent: {
    id: field(({ id }) => id),
    position: field(({ position }) => position),
    type: field(({ type }) => type),
    schemaVersion: field(({ schemaVersion }) => schemaVersion),
    stream: field(({ stream }) => stream),
    word: field(({ stream }) => wordOf(stream)),
    entityId: field(({ stream }) => idOf(stream)),
    revision: field(({ revision }) => revision),
    institutionId: field(({ institutionId }) => institutionId),
    effectiveAt: field(({ effectiveAt }) => effectiveAt),
    recordedAt: field(({ recordedAt }) => recordedAt),
    late: field(isLate),
    actor: field(({ actor }) => actor),
    capacity: (({ event }, _, context) => capacity(event.capacity, context)) satisfies Field<Parent>,
    reportedBy: field(({ reportedBy }) => reportedBy ?? null),
    reason: (({ event, redacted }) => (redacted ? null : (event.reason ?? null))) satisfies Field<Parent>,
    corrects: field(({ corrects }) => corrects ?? null),
    correctedBy,
    stands: (async ({ event }, _, context) =>
      standsIn(await context.streams.load(event.stream), event.id)) satisfies Field<Parent>,
    basis: field(({ basis }) => basis ?? []),
    data: (async ({ event }, _, context) =>
      withWords(await withoutSmallGroups(event.data, event, context), context)) satisfies Field<Parent>,
    before: (async (parent, _, context) =>
      withWords(await stateOf(parent, parent.event.position - 1, context), context)) satisfies Field<Parent>,
    after: (async (parent, _, context) =>
      withWords(await stateOf(parent, parent.event.position, context), context)) satisfies Field<Parent>,
    changes,
    commandId: field(({ commandId }) => commandId),
    causationId: field(({ causationId }) => causationId),
    correlationId: field(({ correlationId }) => correlationId),
    home: (async ({ event }, _, context) => {
      const home = await context.homes.load(event.stream);
      if (home?.teamId) return { kind: 'team', id: home.teamId };
      if (home?.programmeId) return { kind: 'programme', id: home.programmeId };
      return { kind: 'institution', id: event.institutionId };
    }) satisfies Field<Parent>,
    imported: field(({ imported }) => imported ?? false),
  },
  Actor: {
    person: ((actor) => (actor.kind === 'person' ? person(actor.personId) : null)) satisfies Field<Actor>,
    policy: ((actor) => (actor.kind === 'policy' ? actor.name : null)) satisfies Field<Actor>,
  },
  Reporter: {
    person: (({ personId }) => person(personId)) satisfies Field<Reporter>,
    capacity: ((reporter, _, context) => capacity(reporter.capacity, context)) satisfies Field<Reporter>,
  },
  Basis: {
    changedSince: (async ({ stream, revision }, _, context) =>
      ((await context.streams.load(stream)).at(-1)?.revision ?? -1) > revision) satisfies Field<Basis>,
  },
};
