import type { Instant } from '@traject/domain';
import { appendBytes, checkAppend, eventIdReused, meets } from './append-rules.js';
import { checkCopy } from './copy-rules.js';
import { EventStoreError } from './errors.js';
import { passes } from './event-filter.js';
import { InMemoryLog } from './in-memory-log.js';
import {
  MAX_APPEND_BYTES,
  type AppendOutcome,
  type AppendRequest,
  type EventStore,
  type ExclusiveSession,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type SubscribeOptions,
  type SubscriptionMessage,
} from './port.js';

/**
 * The event store without a disk, for tests and the browser's demo. Same guarantees as every other, except that its
 * data ends with the process. `now` is the clock of recording; stores on one `log` share their data.
 */
export class InMemoryEventStore implements EventStore {
  readonly #now: () => Instant;
  readonly #log: InMemoryLog;
  #closed = false;

  constructor({ now, log = new InMemoryLog() }: { now: () => Instant; log?: InMemoryLog }) {
    this.#now = now;
    this.#log = log;
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    return this.appendMany([request]);
  }

  async appendMany(requests: AppendRequest[]): Promise<AppendOutcome> {
    this.#open();
    checkAppend(requests);
    return this.#log.locked(() => this.#record(requests));
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    this.#open();
    const events = this.#log.byStream.get(stream) ?? [];
    const { direction = 'forwards', from, limit = Infinity } = options;
    const found =
      direction === 'forwards'
        ? events.slice(from ?? 0)
        : events.slice(0, (from ?? events.length - 1) + 1).reverse();
    return found.slice(0, limit);
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    this.#open();
    const { direction = 'forwards', filter, limit = Infinity } = options;
    const step = direction === 'forwards' ? 1 : -1;
    const end = this.#log.events.length + 1;
    const first = direction === 'forwards' ? (options.after ?? 0) : Math.min(options.after ?? end, end) - 2;
    let given = 0;
    for (let index = first; given < limit; index += step) {
      const event = this.#log.events[index];
      if (!event) return;
      if (!passes(filter, event)) continue;
      given += 1;
      yield event;
    }
  }

  async *readByStream({ until, after = '' }: { until: number; after?: string }): AsyncIterable<StoredEvent> {
    this.#open();
    const later = [...this.#log.byStream.keys()].filter((stream) => byBytes(stream, after) > 0);
    for (const stream of later.sort(byBytes)) {
      for (const event of this.#log.byStream.get(stream) ?? []) if (event.position <= until) yield event;
    }
  }

  async readCommand(commandId: string): Promise<StoredEvent[]> {
    this.#open();
    return [...(this.#log.byCommand.get(commandId) ?? [])];
  }

  async *subscribe({ after, filter, signal }: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    this.#open();
    let position = after;
    let live = false;
    const ended = () => this.#closed || signal?.aborted === true;
    while (!ended()) {
      const event = this.#log.events[position];
      if (event) {
        position = event.position;
        if (passes(filter, event)) yield { kind: 'event', event };
      } else if (!live) {
        live = true;
        yield { kind: 'live', position };
      } else {
        await this.#log.changed(signal);
      }
    }
  }

  async head(): Promise<{ position: number; recordedAt: Instant | null }> {
    this.#open();
    const last = this.#log.events.at(-1);
    return { position: last?.position ?? 0, recordedAt: last?.recordedAt ?? null };
  }

  async positionAt(instant: Instant): Promise<number> {
    this.#open();
    return this.#log.events.findLast((event) => event.recordedAt <= instant)?.position ?? 0;
  }

  async exclusively<T>(work: (session: ExclusiveSession) => Promise<T>): Promise<T> {
    this.#open();
    return this.#log.locked(() =>
      work({
        append: async (request, recordedAt) => {
          checkAppend([request]);
          return this.#record([request], recordedAt);
        },
        copy: async (events) => this.#copy(events),
        readStream: (stream, options) => this.readStream(stream, options),
        readCommand: (commandId) => this.readCommand(commandId),
        head: () => this.head(),
      }),
    );
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#log.wake();
  }

  #open(): void {
    if (this.#closed) throw new EventStoreError('STORE_CLOSED', 'the event store is closed');
  }

  /** Checks everything, then records everything; runs under the lock and without a pause. */
  #record(requests: readonly AppendRequest[], given?: Instant): AppendOutcome {
    const bytes = appendBytes(requests);
    if (bytes > MAX_APPEND_BYTES) return { kind: 'too-large', bytes, maximum: MAX_APPEND_BYTES };
    const commands = new Set(requests.flatMap(({ events }) => events.map(({ commandId }) => commandId)));
    const known = [...commands].flatMap((commandId) => this.#log.byCommand.get(commandId) ?? []);
    if (known.length > 0) return { kind: 'duplicate', events: known.sort((a, b) => a.position - b.position) };
    for (const { stream, expected } of requests) {
      const actual = this.#log.byStream.get(stream)?.at(-1)?.revision ?? 'no-stream';
      if (!meets(expected, actual)) return { kind: 'conflict', stream, expected, actual };
    }
    const recordedAt = this.#timeOf(given);
    const events = requests.flatMap(({ stream, events: added }) =>
      added.map((event, index) => ({ event, stream, revision: this.#lengthOf(stream) + index })),
    );
    const reused = events.find(({ event }) => this.#log.ids.has(event.id));
    if (reused) throw eventIdReused(reused.event.id);
    const stored = events.map(({ event, stream, revision }, index): StoredEvent => {
      const position = this.#log.events.length + 1 + index;
      const mark = given === undefined ? {} : { imported: true as const };
      return kept({ ...event, stream, revision, position, recordedAt, ...mark });
    });
    this.#log.add(stored);
    return { kind: 'appended', events: stored };
  }

  /** Checks everything, then takes everything in as it is. */
  #copy(events: readonly StoredEvent[]): void {
    const last = this.#log.events.at(-1);
    const revisions = new Map(events.map(({ stream }) => [stream, this.#lengthOf(stream) - 1]));
    const head = { position: last?.position ?? 0, recordedAt: last?.recordedAt ?? null };
    checkCopy(events, { head, revisions });
    const reused = events.find(({ id }) => this.#log.ids.has(id));
    if (reused) throw eventIdReused(reused.id);
    this.#log.add(events.map(kept));
  }

  #lengthOf(stream: string): number {
    return this.#log.byStream.get(stream)?.length ?? 0;
  }

  #timeOf(given: Instant | undefined): Instant {
    const last = this.#log.events.at(-1)?.recordedAt ?? '';
    if (given !== undefined && given < last) {
      throw new EventStoreError(
        'RECORDED_AT_BEFORE_LAST',
        `recordedAt ${given} lies before the last event's ${last}`,
      );
    }
    const time = given ?? this.#now();
    return time < last ? last : time;
  }
}

const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The event as JSON would return it, frozen: what lies in the log does not change through a reader's hands. */
function kept(event: StoredEvent): StoredEvent {
  const copy: StoredEvent = JSON.parse(JSON.stringify(event));
  return frozen(copy);
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
