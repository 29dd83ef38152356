import type { Instant } from '@traject/domain';
import {
  EventStoreError,
  follow,
  type AppendOutcome,
  type AppendRequest,
  type EventFilter,
  type EventStore,
  type ExclusiveSession,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@traject/event-store';
import { isConnectionLost, onceConnected } from '@traject/event-store-postgres';
import pg from 'pg';
import { append, newMark } from './append.js';
import { oneByOne, poolOf, SESSION } from './connections.js';
import { copyEvents } from './copy-events.js';
import { fetchEvents, fetchFromAll, fetchFromStreams, type Source } from './fetch-events.js';
import type { KurrentClient } from './kurrent-client.js';
import { Busy, locked, WRITING_LOCK } from './locks.js';
import {
  lastOrdinal,
  ordinalsByStream,
  ordinalsOfCommands,
  ordinalsOfPage,
  ordinalsOfStream,
  positionAt,
  type Queryable,
} from './ordinal-rows.js';
import { Ordinals } from './ordinals.js';
import { Waker } from './waker.js';

/** More appends than this at the same time are refused as busy. */
const MAXIMUM_WAITING = 1000;

export interface KurrentEventStoreOptions {
  client: KurrentClient;
  /** Of the PostgreSQL database where the ordinals are kept. */
  connectionString: string;
  now: () => Instant;
  namespace: string;
  /** Whether the server appends to several streams as one. */
  severalStreams: boolean;
  /** Milliseconds that an append waits for others to let go of their locks before it is answered busy; 10 s when absent. */
  patience?: number;
  /** Milliseconds after which an exclusive session that says nothing is ended; a minute when absent. */
  silence?: number;
}

/** The event store on KurrentDB, with its ordinals in PostgreSQL. See docs/event-store.md and docs/adr/0010. */
export class KurrentEventStore implements EventStore {
  /** Absent on a server that cannot. */
  readonly appendMany?: (requests: AppendRequest[]) => Promise<AppendOutcome>;
  readonly #connectionString: string;
  readonly #silence: number;
  readonly #source: Source;
  readonly #now: () => Instant;
  readonly #readers: pg.Pool;
  // An append holds a connection, with its locks, until it is stored; with their own they never keep readers waiting.
  readonly #writers: pg.Pool;
  readonly #ordinals: Ordinals;
  readonly #waker: Waker;
  #appending = 0;
  #closing: Promise<void> | null = null;

  constructor(options: KurrentEventStoreOptions) {
    const { client, connectionString, now, namespace, severalStreams } = options;
    const { patience = 10_000, silence = 60_000 } = options;
    this.#connectionString = connectionString;
    this.#silence = silence;
    this.#source = { client, namespace };
    this.#now = now;
    this.#readers = poolOf(connectionString, 6);
    this.#writers = poolOf(connectionString, 16, patience);
    this.#ordinals = new Ordinals({ client, pool: this.#readers, namespace });
    this.#waker = new Waker(client, namespace);
    if (severalStreams) this.appendMany = (requests) => this.#append(requests);
  }

  /** Throws LOG_INCOMPLETE when the ordinals are of another log, or of a later state of this one. */
  async checkOrdinals(): Promise<void> {
    const last = await onceConnected(() => lastOrdinal(this.#readers));
    if (last) await fetchFromAll(this.#source, [last], undefined);
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    return this.#append([request]);
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]> {
    this.#open();
    await this.#ordinals.advance();
    return this.#streamOf(this.#readers, stream, options);
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    this.#open();
    await this.#ordinals.advance();
    const { direction = 'forwards', filter, limit = Infinity } = options;
    let after = options.after ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
    for (let left = limit; left > 0;) {
      const page = { direction, after, until: Number.MAX_SAFE_INTEGER, limit: left, filter };
      const ordinals = await onceConnected(() => ordinalsOfPage(this.#readers, page));
      const last = ordinals.at(-1);
      if (!last) return;
      yield* await fetchEvents(this.#source, ordinals, filter);
      left -= ordinals.length;
      after = last.position;
    }
  }

  async *readByStream({ until, after = '' }: { until: number; after?: string }): AsyncIterable<StoredEvent> {
    this.#open();
    await this.#ordinals.advance();
    for (let place = { stream: after, revision: 2 ** 31 - 1 }; ;) {
      const from = { ...place, until };
      const ordinals = await onceConnected(() => ordinalsByStream(this.#readers, from));
      const last = ordinals.at(-1);
      if (!last) return;
      yield* await fetchFromStreams(this.#source, ordinals);
      place = { stream: last.stream, revision: last.revision };
    }
  }

  async readCommand(commandId: string): Promise<StoredEvent[]> {
    this.#open();
    await this.#ordinals.advance();
    return this.#commandOf(this.#readers, commandId);
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    this.#open();
    const waker = this.#waker;
    yield* follow(
      {
        wakeUps: waker.wakeUps,
        listening: () => waker.listening(),
        connections: () => waker.connections,
        next: (after, filter) => this.#next(after, filter),
        closed: () => this.#closing !== null,
      },
      options,
    );
  }

  async head(): Promise<{ position: number; recordedAt: Instant | null }> {
    this.#open();
    await this.#ordinals.advance();
    return onceConnected(() => headOf(this.#readers));
  }

  async positionAt(instant: Instant): Promise<number> {
    this.#open();
    await this.#ordinals.advance();
    return onceConnected(() => positionAt(this.#readers, instant));
  }

  async exclusively<T>(work: (session: ExclusiveSession) => Promise<T>): Promise<T> {
    this.#open();
    // Before others wait: the first look through a long log takes its time.
    await this.#ordinals.advance();
    const connection = new pg.Client({ connectionString: this.#connectionString, options: SESSION });
    // A connection that is lost while nothing runs on it must not end the process; the next statement fails.
    connection.on('error', () => undefined);
    await connection.connect();
    try {
      // In a transaction that only reads: the server ends it, and the lock, when the session says nothing for long.
      await connection.query(`begin; set local lock_timeout = 0;
        set local idle_in_transaction_session_timeout = ${this.#silence}; select pg_advisory_xact_lock(${WRITING_LOCK})`);
      return await work(this.#session(oneByOne(connection)));
    } finally {
      // The lock goes with the connection.
      await connection.end();
    }
  }

  async close(): Promise<void> {
    this.#closing ??= this.#end();
    await this.#closing;
  }

  async #end(): Promise<void> {
    await this.#waker.close();
    await Promise.all([this.#source.client.dispose(), this.#writers.end(), this.#readers.end()]);
  }

  async #append(requests: AppendRequest[]): Promise<AppendOutcome> {
    this.#open();
    if (this.#appending >= MAXIMUM_WAITING) {
      return { kind: 'busy', waiting: this.#appending, maximum: MAXIMUM_WAITING };
    }
    const commands = requests.flatMap(({ events }) => events.map(({ commandId }) => commandId));
    const mark = newMark();
    this.#appending += 1;
    try {
      // Again after a lost connection: it does no harm twice, its command ids protect it.
      return await onceConnected(() =>
        locked(this.#writers, commands, (database) =>
          append({ ...this.#to, database, clock: this.#now(), given: null, mark }, requests),
        ),
      );
    } catch (error) {
      if (!(error instanceof Busy)) throw error;
      return { kind: 'busy', waiting: this.#appending, maximum: MAXIMUM_WAITING };
    } finally {
      this.#appending -= 1;
    }
  }

  get #to() {
    return { ...this.#source, ordinals: this.#ordinals, readers: this.#readers };
  }

  #session(database: Queryable): ExclusiveSession {
    return {
      append: (request, recordedAt) =>
        append({ ...this.#to, database, clock: recordedAt, given: recordedAt, mark: newMark() }, [request]),
      copy: (events) => copyEvents({ ...this.#to, database }, events),
      readStream: async (stream, options) => {
        await this.#ordinals.advance();
        return this.#streamOf(database, stream, options);
      },
      readCommand: async (commandId) => {
        await this.#ordinals.advance();
        return this.#commandOf(database, commandId);
      },
      head: async () => {
        await this.#ordinals.advance();
        return headOf(database);
      },
    };
  }

  async #streamOf(database: Queryable, stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]> {
    const ordinals = await onceConnected(() => ordinalsOfStream(database, stream, options));
    return fetchFromStreams(this.#source, ordinals);
  }

  async #commandOf(database: Queryable, commandId: string): Promise<StoredEvent[]> {
    const ordinals = await onceConnected(() => ordinalsOfCommands(database, [commandId]));
    return fetchFromStreams(this.#source, ordinals);
  }

  async #next(after: number, filter: EventFilter | undefined) {
    try {
      await this.#ordinals.advance();
      const head = (await headOf(this.#readers)).position;
      const page = { direction: 'forwards' as const, after, until: head, limit: Infinity, filter };
      const ordinals = head > after ? await ordinalsOfPage(this.#readers, page) : [];
      return { page: await fetchEvents({ ...this.#source, attempts: 1 }, ordinals, filter), head };
    } catch (error) {
      const away = error instanceof EventStoreError && error.code === 'LOG_UNREACHABLE';
      if (away || isConnectionLost(error)) return 'lost';
      throw error;
    }
  }

  #open(): void {
    if (this.#closing) throw new EventStoreError('STORE_CLOSED', 'the event store is closed');
  }
}

async function headOf(database: Queryable): Promise<{ position: number; recordedAt: Instant | null }> {
  const last = await lastOrdinal(database);
  return { position: last?.position ?? 0, recordedAt: last?.recordedAt ?? null };
}
