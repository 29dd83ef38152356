// Fetching the events of ordinals from KurrentDB. What has an ordinal is there, or the log is said to be incomplete.
import { EventStoreError, type EventFilter, type StoredEvent } from '@traject/event-store';
import { caughtUp } from './catching-up.js';
import { failureOf, TooSlow } from './failure.js';
import {
  streamsBeginning,
  typesBeginning,
  type KurrentClient,
  type Place,
  type ReadAll,
  type Resolved,
} from './kurrent-client.js';
import type { Ordinal } from './ordinal-rows.js';
import { readEventOf, storedEventOf } from './record.js';
import { reading } from './reading.js';
import { drained, isAfter } from './scan.js';

/** So many streams are read at the same time. */
const PARALLEL = 8;
/** A subscription to a stream that was deleted never says that it caught up; after so long it is read, in milliseconds. */
const STREAM_SILENCE = 2000;
/** So many records are asked for at once. */
const RECORDS = 500;

export interface Source {
  client: KurrentClient;
  namespace: string;
  /** How often a read is tried; as long as a restart takes when absent. */
  attempts?: number;
}

/** The events of `ordinals`, which go up or down in the log, in their order, by the shortest way. Throws LOG_INCOMPLETE. */
export async function fetchEvents(
  source: Source,
  ordinals: readonly Ordinal[],
  filter: EventFilter | undefined,
): Promise<StoredEvent[]> {
  const [one, other] = [ordinals.at(0), ordinals.at(-1)];
  // Far between, they are sooner read each in its stream than with everything in between.
  const apart = one && other && Math.abs(other.position - one.position) > ordinals.length * 8;
  if (apart || runsOf(ordinals).length <= PARALLEL) return fetchFromStreams(source, ordinals);
  return fetchFromAll(source, ordinals, filter);
}

/** As `fetchEvents`, each at its own place in $all. */
export async function fetchFromAll(
  source: Source,
  ordinals: readonly Ordinal[],
  filter: EventFilter | undefined,
): Promise<StoredEvent[]> {
  const [one, other] = [ordinals.at(0), ordinals.at(-1)];
  if (!one || !other) return [];
  const [first, last] = one.position <= other.position ? [one, other] : [other, one];
  const wanted = new Map(ordinals.map((ordinal) => [keyOf(ordinal.place), ordinal]));
  const found = new Map<number, StoredEvent>();
  for (let place = first.place; ;) {
    const records = await reading(
      source.client,
      () => drained(source.client.readAll({ ...forwards(source, filter), fromPosition: place })),
      source.attempts,
    );
    for (const record of records) {
      const ordinal = record.event?.position && wanted.get(keyOf(record.event.position));
      if (ordinal) take(found, source, record, ordinal);
    }
    const end = records.at(-1)?.event?.position;
    if (!end || records.length < RECORDS || !isAfter(last.place, end)) break;
    place = end;
  }
  return ordinals.map((ordinal) => found.get(ordinal.position) ?? missing(ordinal));
}

/** The events of `ordinals`, read in their streams, in the order given. Throws LOG_INCOMPLETE. */
export async function fetchFromStreams(source: Source, ordinals: readonly Ordinal[]): Promise<StoredEvent[]> {
  const found = new Map<number, StoredEvent>();
  const runs = runsOf(ordinals);
  const worker = async () => {
    for (let run = runs.shift(); run; run = runs.shift()) await fetchRun(found, source, run);
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, runs.length) }, worker));
  return ordinals.map((ordinal) => found.get(ordinal.position) ?? missing(ordinal));
}

/** `count` records of a stream from revision `from` on; fewer when it ends before. */
async function recordsOf(
  client: KurrentClient,
  stream: string,
  from: number,
  count: number,
): Promise<Resolved[]> {
  const after = from === 0 ? ('start' as const) : BigInt(from - 1);
  const subscribe = () => client.subscribeToStream(stream, { fromRevision: after, requiresLeader: true });
  try {
    return (await caughtUp(subscribe, count, STREAM_SILENCE)).records;
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    const asked = {
      ...{ fromRevision: BigInt(from), direction: 'forwards' as const },
      ...{ maxCount: count, requiresLeader: true as const },
    };
    return drained(client.readStream(stream, asked));
  }
}

async function fetchRun(found: Map<number, StoredEvent>, source: Source, run: Ordinal[]): Promise<void> {
  const revisions = run.map(({ revision }) => revision);
  const from = Math.min(...revisions);
  const wanted = new Map(run.map((ordinal) => [BigInt(ordinal.revision), ordinal]));
  const stream = `${source.namespace}.${run[0]?.stream ?? ''}`;
  const records = await reading(
    source.client,
    async () => {
      try {
        return await recordsOf(source.client, stream, from, Math.max(...revisions) - from + 1);
      } catch (error) {
        const { kind } = failureOf(error);
        // What is missing is told by its position.
        if (kind === 'no-stream' || kind === 'deleted') return [];
        throw error;
      }
    },
    source.attempts,
  );
  for (const record of records) {
    const ordinal = record.event && wanted.get(record.event.revision);
    if (ordinal) take(found, source, record, ordinal);
  }
}

/** Ordinals that follow each other in one stream, in either direction, without a gap. */
function runsOf(ordinals: readonly Ordinal[]): Ordinal[][] {
  const runs: Ordinal[][] = [];
  for (const ordinal of ordinals) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows = before?.stream === ordinal.stream && Math.abs(before.revision - ordinal.revision) === 1;
    if (run && follows && run.length < RECORDS) run.push(ordinal);
    else runs.push([ordinal]);
  }
  return runs;
}

function take(
  found: Map<number, StoredEvent>,
  { namespace }: Source,
  record: Resolved,
  ordinal: Ordinal,
): void {
  const read = readEventOf(record, namespace);
  if (read?.event.id === ordinal.id) found.set(ordinal.position, storedEventOf(read, ordinal));
}

/** The narrowest that the server can filter by; what passes beside what is wanted is left aside here. */
function forwards(
  { namespace }: Source,
  { streams, words, types }: EventFilter = {},
): Omit<ReadAll, 'fromPosition'> {
  const within = (names: readonly string[]) => streamsBeginning(names.map((name) => `${namespace}.${name}`));
  const filter = streams
    ? within(streams)
    : words
      ? within(words.map((word) => `${word}-`))
      : types
        ? typesBeginning([...types])
        : within(['']);
  return { direction: 'forwards', maxCount: RECORDS, requiresLeader: true, filter };
}

const keyOf = ({ commit, prepare }: Place): string => `${commit}/${prepare}`;

function missing({ position, stream, revision }: Ordinal): never {
  throw new EventStoreError(
    'LOG_INCOMPLETE',
    `the event at position ${position} (${stream}, revision ${revision}) is no longer in KurrentDB: it was deleted there, or this is another log`,
    { position, stream, revision },
  );
}
