// One append: locked against its own repetition, decided on an exact revision, stored, and given its ordinals.
import { randomBytes } from 'node:crypto';
import type { Instant } from '@traject/domain';
import {
  appendBytes,
  checkAppend,
  eventIdReused,
  EventStoreError,
  MAX_APPEND_BYTES,
  meets,
  type AppendOutcome,
  type AppendRequest,
} from '@traject/event-store';
import { onceConnected } from '@traject/event-store-postgres';
import { errorOf } from './failure.js';
import { fetchFromStreams, type Source } from './fetch-events.js';
import type { Exact, Place } from './kurrent-client.js';
import {
  lastOrdinal,
  ordinalsOfCommands,
  ordinalsOfCommandsOrIds,
  ordinalsOfStream,
  type Ordinal,
  type Queryable,
} from './ordinal-rows.js';
import type { Ordinals } from './ordinals.js';
import { proposed, storedEventOf } from './record.js';
import { outcomeUnknown, store, type Write } from './store.js';

/** How often an append that takes any revision is tried against others that write first. */
const RACES = 100;

export interface Appending extends Source {
  ordinals: Pick<Ordinals, 'advance' | 'advanceTo'>;
  /** Where the append's locks are held. */
  database: Queryable;
  /** Where what was stored is looked up: the locks are no longer needed then, and may be lost with their connection. */
  readers: Queryable;
  clock: Instant;
  /** In an exclusive session: the given time. */
  given: Instant | null;
  /** Of this append, and of it alone however often it is tried: it stands in the log. */
  mark: string;
}

/** A mark that no other append has. */
export const newMark = (): string => randomBytes(8).toString('hex');

/** Appends `requests` as one, as the port says. The caller holds the locks of its commands. */
export async function append(to: Appending, requests: readonly AppendRequest[]): Promise<AppendOutcome> {
  checkAppend(requests);
  const bytes = appendBytes(requests);
  if (bytes > MAX_APPEND_BYTES) return { kind: 'too-large', bytes, maximum: MAX_APPEND_BYTES };
  const last = new Map<string, number | 'no-stream'>();
  for (let race = 1; ; race += 1) {
    await to.ordinals.advance();
    const exact = await exactStates(to, requests, last);
    // Looked up after the revisions were read: whatever is stored later meets another revision than the one expected.
    const first = await firstOutcome(to, requests);
    if (first) return first;
    if (exact.kind === 'conflict') return exact;
    await checkTime(to);
    const stored = await store(to, writesOf(to, requests, exact.states));
    if (stored.kind === 'stored') return recorded(to, requests, stored.place);
    const request = requests.find(({ stream }) => stream === stored.stream) ?? requests[0];
    if (!request) throw errorOf({ kind: 'other', type: 'conflict' });
    const { stream, expected } = request;
    if (race >= RACES || !meets(expected, stored.actual)) {
      return { kind: 'conflict', stream, expected, actual: stored.actual };
    }
    last.clear();
    last.set(stream, stored.actual);
  }
}

/**
 * What each stream must be exactly: `any` and `exists` become the last revision that has an ordinal. Where something
 * without one stands after it, the server answers with its revision.
 */
async function exactStates(
  to: Appending,
  requests: readonly AppendRequest[],
  known: ReadonlyMap<string, number | 'no-stream'>,
): Promise<{ kind: 'exact'; states: Exact[] } | Extract<AppendOutcome, { kind: 'conflict' }>> {
  const states: Exact[] = [];
  for (const { stream, expected } of requests) {
    const open = expected === 'any' || expected === 'exists';
    const actual = open ? (known.get(stream) ?? (await lastRevision(to.database, stream))) : expected;
    if (!meets(expected, actual)) return { kind: 'conflict', stream, expected, actual };
    states.push(actual === 'no-stream' ? 'no_stream' : BigInt(actual));
  }
  return { kind: 'exact', states };
}

async function lastRevision(database: Queryable, stream: string): Promise<number | 'no-stream'> {
  const [last] = await ordinalsOfStream(database, stream, { direction: 'backwards', limit: 1 });
  return last?.revision ?? 'no-stream';
}

async function firstOutcome(
  to: Appending,
  requests: readonly AppendRequest[],
): Promise<AppendOutcome | null> {
  const commands = commandsOf(requests);
  const known = await ordinalsOfCommandsOrIds(to.database, commands, idsOf(requests));
  const first = known.filter(({ commandId }) => commands.includes(commandId));
  // The same call, made again after its connection was lost: it was recorded by the first.
  if (first.some(({ append: mark }) => mark === to.mark)) return recorded(to, requests, null);
  if (first.length > 0) return { kind: 'duplicate', events: await fetchFromStreams(to, first) };
  if (known[0]) throw eventIdReused(known[0].id);
  return null;
}

async function checkTime({ database, given }: Appending): Promise<void> {
  if (given === null) return;
  const last = await lastOrdinal(database);
  if (last && given < last.recordedAt) {
    throw new EventStoreError(
      'RECORDED_AT_BEFORE_LAST',
      `recordedAt ${given} lies before the last event's ${last.recordedAt}`,
    );
  }
}

/** What is sent: the same each time it is tried. */
const writesOf = (
  { clock, given, mark }: Appending,
  requests: readonly AppendRequest[],
  states: readonly Exact[],
): Write[] =>
  requests.map(({ stream, events }, index) => ({
    stream,
    exact: states[index] ?? 'no_stream',
    records: proposed(
      events.map((event) => ({ event, recordedAt: given ?? clock, imported: given !== null })),
      mark,
    ),
  }));

/** The outcome of what is stored: ours, or an earlier append of the same events whose outcome was in doubt. */
async function recorded(
  to: Appending,
  requests: readonly AppendRequest[],
  place: Place | null,
): Promise<AppendOutcome> {
  try {
    await (place ? to.ordinals.advanceTo(place) : to.ordinals.advance());
    const ordinals = await onceConnected(() => ordinalsOfCommands(to.readers, commandsOf(requests)));
    const byId = new Map(ordinals.map((ordinal) => [ordinal.id, ordinal]));
    if (byId.get(requests[0]?.events[0]?.id ?? '')?.append !== to.mark) {
      return { kind: 'duplicate', events: await fetchFromStreams(to, ordinals) };
    }
    const events = requests.flatMap(({ stream, events: added }) =>
      added.map((event) => {
        const ordinal: Ordinal | undefined = byId.get(event.id);
        if (!ordinal)
          throw new EventStoreError('LOG_INCOMPLETE', 'what was appended is no longer in KurrentDB');
        const { revision } = ordinal;
        return storedEventOf({ event, stream, revision, imported: to.given !== null }, ordinal);
      }),
    );
    return { kind: 'appended', events };
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'LOG_INCOMPLETE') throw error;
    throw outcomeUnknown();
  }
}

const commandsOf = (requests: readonly AppendRequest[]): string[] => [
  ...new Set(requests.flatMap(({ events }) => events.map(({ commandId }) => commandId))),
];
const idsOf = (requests: readonly AppendRequest[]): string[] =>
  requests.flatMap(({ events }) => events.map(({ id }) => id));
