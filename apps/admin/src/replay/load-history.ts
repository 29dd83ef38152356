// Asks the server for what a replay holds. Everything here throws when the server does not answer.
import { endOfDay, type Instant } from '@traject/domain';
import type { NamedBefore } from '../sentences/use-names.js';
import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import {
  ReplayCutDocument,
  ReplayHistoryDocument,
  ReplayIndexDocument,
  ReplayKeyframeDocument,
  ReplayKnownDocument,
  ReplayPayloadsDocument,
  ReplayScopeDocument,
  type HistoryScope,
  type ReplayScopeQuery,
} from './documents.generated.js';
import { shownUpTo } from '../graphql/resuming.js';
import { fromIndex, withPayload, type Payload } from './from-index.js';
import { fromNode } from './from-node.js';
import type { ReplayAddress } from './logic/address.js';
import type { Cut, Part } from './logic/part.js';
import type { ReplayEvent } from './logic/replay-event.js';
import type { Place } from './logic/sequence.js';

/** As many events are asked for at once. */
const PAGE = 500;

async function asked<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client
    .query(document, variables, { requestPolicy: 'network-only' })
    .toPromise();
  if (data === undefined || data === null) throw error ?? new Error('The server gave no answer.');
  return data;
}

export interface Page {
  events: ReplayEvent[];
  /** Where the next page begins; null after the last. */
  next: string | null;
}

/** One page of a history, in order of recording, from cursor `after`. */
export async function loadPage(
  client: Client,
  of: { scope: HistoryScope },
  after: string | null,
): Promise<Page> {
  const { history } = await asked(client, ReplayHistoryDocument, { ...of, first: PAGE, after });
  const { nodes, pageInfo } = history;
  return { events: nodes.map(fromNode), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

/** What a scope is called, where the log stands, and how much happened when. */
export const openScope = (client: Client, scope: HistoryScope): Promise<ReplayScopeQuery> =>
  asked(client, ReplayScopeDocument, {
    scope,
    id: scope.id,
    programme: scope.kind === 'programme',
    team: scope.kind === 'team',
    person: scope.kind === 'person',
    institution: scope.kind === 'institution',
  });

/** The events of a scope, or of a part of its time, without what they say; and the position up to which they are all there. */
export async function loadIndex(
  client: Client,
  scope: HistoryScope,
  part: Part | null,
): Promise<{ events: ReplayEvent[]; upTo: number }> {
  const { replay } = await asked(client, ReplayIndexDocument, { scope, ...betweenOf(part) });
  const upTo = Number(replay.headPosition);
  // What is asked beside it, as the notes are, need not be asked again as soon as the page follows.
  shownUpTo(upTo);
  return { events: fromIndex(replay.index), upTo };
}

/** Where the first `after` events of a part end; null where it has no more than that. */
export async function loadCut(
  client: Client,
  scope: HistoryScope,
  part: Part,
  after: number,
): Promise<Cut | null> {
  const { replay } = await asked(client, ReplayCutDocument, { scope, after, ...betweenOf(part) });
  return replay.cut && { asOf: replay.cut.effectiveAt, at: Number(replay.cut.position) };
}

/** How the server is asked for a part. */
const betweenOf = (part: Part | null) => ({
  from: part?.from ?? null,
  fromPosition: positionOf(part?.fromAt),
  until: part?.until ?? null,
  untilPosition: positionOf(part?.untilAt),
});

const positionOf = (position: number | null | undefined): string | null =>
  typeof position === 'number' ? String(position) : null;

/** The same events with what they say. */
export async function loadPayloads(client: Client, events: readonly ReplayEvent[]): Promise<ReplayEvent[]> {
  const { eventPayloads } = await asked(client, ReplayPayloadsDocument, {
    positions: events.map(({ position }) => String(position)),
  });
  const payloads = new Map(
    // The schema says in words of what form these are.
    (eventPayloads.payloads as Payload[]).map((payload) => [payload.position, payload]),
  );
  const names = new Map(eventPayloads.reporters.map(({ id, name }) => [id, name]));
  return events.map((event) => {
    const payload = payloads.get(event.position);
    // Not the viewer's any more since the index was made: known to be there, no more.
    if (!payload) return withPayload(event, { ...NOTHING, position: event.position }, () => null);
    return withPayload(event, payload, (id) => names.get(id) ?? null);
  });
}

const NOTHING: Payload = {
  ...{ position: 0, schemaVersion: 1, revision: 0, institutionId: '', data: null },
  ...{ commandId: '', causationId: null, correlationId: '' },
};

/** A moment on both clocks. `knownPosition` counts before `knownAt`; without either everything is known. */
export interface AskedMoment {
  asOf: Instant;
  at: number | null;
  knownAt: Instant | null;
  knownPosition: number | null;
}

/** What an address says of the known clock, as the server is asked it. */
export type Ceiling = Pick<ReplayAddress, 'known' | 'kpos'>;

/** A ceiling in both its forms: an instant, and the last log position that had been recorded by then. */
export interface KnownMoment {
  /** Null where nothing had been recorded. */
  known: Instant | null;
  kpos: number;
}

/** Both forms of a ceiling; its position counts before its instant. */
export async function loadKnown(client: Client, { known, kpos }: Ceiling): Promise<KnownMoment> {
  const { asOf } = await asked(client, ReplayKnownDocument, {
    knownAt: kpos === null ? known : null,
    knownPosition: positionOf(kpos),
  });
  return { known: known ?? asOf.knownAt, kpos: Number(asOf.knownPosition) };
}

/** A place as the server is asked for it: of one place and ceiling always the same. */
export const askedAt = ({ asOf, at }: Place, { known, kpos }: Ceiling): AskedMoment => ({
  asOf,
  at,
  knownAt: known,
  knownPosition: kpos,
});

/** How many events a scope may have to be folded. */
export interface Size {
  moreThan: number;
  atMost: number;
}

/** How the streams of a scope stood, not yet opened on a date. */
export interface Keyframe {
  states: ReadonlyMap<string, unknown>;
  /** Streams of the scope itself. */
  own: ReadonlySet<string>;
  /** What the persons and needs that the states name are called at present; null is not the viewer's to know. */
  named: NamedBefore;
}

/**
 * The server's fold; with a part, of the streams of which something took place in it. Null where the scope is not of the `size`
 * asked for: it is not folded then.
 */
export async function loadKeyframe(
  client: Client,
  scope: HistoryScope,
  { asOf, at, knownAt, knownPosition }: AskedMoment,
  part: Part | null,
  size: Size | null = null,
): Promise<Keyframe | null> {
  const { replay } = await asked(client, ReplayKeyframeDocument, {
    scope,
    asOf,
    at: positionOf(at),
    knownAt: knownPosition === null ? knownAt : null,
    knownPosition: positionOf(knownPosition),
    ...betweenOf(part),
    ...(part?.from === null && { from: BEGINNING }),
    moreThan: size?.moreThan ?? null,
    atMost: size?.atMost ?? null,
  });
  if (!replay.keyframe) return null;
  const { streams, states, outside, persons, needs } = replay.keyframe;
  return {
    states: new Map(streams.map((stream, index) => [stream, states[index]])),
    own: new Set(streams.slice(0, streams.length - outside)),
    named: {
      persons: new Map(persons.map(({ id, name }) => [id, name])),
      needs: new Map(needs.map(({ id, title }) => [id, title.value])),
    },
  };
}

/** A part without a beginning is a part all the same. */
const BEGINNING = endOfDay('1900-01-01');
