// Copying the events of another log as they are.
import {
  appendBytes,
  checkCopy,
  eventIdReused,
  EventStoreError,
  MAX_APPEND_BYTES,
  type NewEvent,
  type StoredEvent,
} from '@traject/event-store';
import { newMark, type Appending } from './append.js';
import { knownId, lastOrdinal, ordinalsOfStream } from './ordinal-rows.js';
import { proposed } from './record.js';
import { store } from './store.js';

/**
 * Appends events with stream, revision, position, time and mark as they are, in the order of the log: one append for
 * each run of events of one stream. A failure leaves what was stored before it. Throws COPY_INVALID when they do not go
 * on where this log ends, and EVENT_ID_REUSED.
 */
export async function copyEvents(
  to: Omit<Appending, 'clock' | 'given' | 'mark'>,
  events: readonly StoredEvent[],
): Promise<void> {
  await to.ordinals.advance();
  const head = await lastOrdinal(to.database);
  const revisions = new Map<string, number>();
  for (const stream of new Set(events.map((event) => event.stream))) {
    const [last] = await ordinalsOfStream(to.database, stream, { direction: 'backwards', limit: 1 });
    revisions.set(stream, last?.revision ?? -1);
  }
  checkCopy(events, {
    head: { position: head?.position ?? 0, recordedAt: head?.recordedAt ?? null },
    revisions,
  });
  const reused = await knownId(
    to.database,
    events.map(({ id }) => id),
  );
  if (reused !== null) throw eventIdReused(reused);
  for (const run of runsOf(events)) await copyRun(to, run);
  await to.ordinals.advance();
  const end = await lastOrdinal(to.database);
  const last = events.at(-1);
  if (last && (end?.id !== last.id || end.position !== last.position)) throw notGoingOn(last);
}

async function copyRun(
  to: Omit<Appending, 'clock' | 'given' | 'mark'>,
  run: readonly StoredEvent[],
): Promise<void> {
  const [first] = run;
  if (!first) return;
  const recordings = run.map((event) => ({
    event: newEventOf(event),
    recordedAt: event.recordedAt,
    imported: event.imported === true,
  }));
  const write = {
    stream: first.stream,
    exact: first.revision === 0 ? ('no_stream' as const) : BigInt(first.revision - 1),
    records: proposed(recordings, newMark()),
  };
  if ((await store(to, [write])).kind === 'conflict') throw notGoingOn(first);
}

/** Events that follow each other in one stream, as many as one append holds. */
function runsOf(events: readonly StoredEvent[]): StoredEvent[][] {
  const runs: StoredEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const size = appendBytes([{ stream: event.stream, expected: 'any', events: [event] }]);
    const run = runs.at(-1);
    if (run?.at(-1)?.stream === event.stream && bytes + size <= MAX_APPEND_BYTES) {
      run.push(event);
      bytes += size;
    } else {
      runs.push([event]);
      bytes = size;
    }
  }
  return runs;
}

function newEventOf(stored: StoredEvent): NewEvent {
  const { stream, revision, position, recordedAt, imported, ...event } = stored;
  return event;
}

/** Something of another application stands in the stream, or came in between. */
const notGoingOn = ({ position, stream, revision }: StoredEvent): EventStoreError =>
  new EventStoreError('COPY_INVALID', 'a copied event does not go on where the log ends', {
    position,
    stream,
    revision,
  });
