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
import { Client, Pool } from 'pg';
import { append } from './append.js';
import { APPEND_LOCK } from './append-function.js';
import { isConnectionLost, onceConnected } from './connection-lost.js';
import { exclusiveSession } from './exclusive-session.js';
import { Listener } from './listener.js';
import {
  readCommands,
  readHead,
  readPage,
  readPositionAt,
  readStream,
  readStreamsPage,
} from './read-statements.js';

export interface PostgresEventStoreOptions {
  /** Of a database that `migrateLog` brought up to date. */
  connectionString: string;
  /** The clock of recording; the system's when absent. A clock that goes back repeats the log's last time. */
  now?: () => Instant;
  /** Connections for reading; 8 when absent. Writing takes up to 4 more, listening 1, an exclusive session 1. */
  readers?: number;
}

/** The event store on PostgreSQL 14 and later, embedded or not. See docs/event-store.md. */
export class PostgresEventStore implements EventStore {
  readonly #connectionString: string;
  readonly #now: () => Instant;
  readonly #readers: Pool;
  // Writers wait for each other in the database; with connections of their own they never keep readers waiting.
  readonly #writers: Pool;
  readonly #listener: Listener;
  #closing: Promise<void> | null = null;

  constructor({ connectionString, now, readers = 8 }: PostgresEventStoreOptions) {
    this.#connectionString = connectionString;
    this.#now = now ?? (() => new Date().toISOString());
    this.#readers = poolOf(connectionString, readers);
    this.#writers = poolOf(connectionString, 4);
    this.#listener = new Listener(connectionString);
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    return this.appendMany([request]);
  }

  async appendMany(requests: AppendRequest[]): Promise<AppendOutcome> {
    this.#open();
    return onceConnected(() => append(this.#writers, requests, { clock: this.#now() }));
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]> {
    this.#open();
    return onceConnected(() => readStream(this.#readers, stream, options));
  }

  async *readAll(options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    this.#open();
    const { direction = 'forwards', filter, limit = Infinity } = options;
    let after = options.after ?? (direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER);
    for (let left = limit; left > 0;) {
      const from = after;
      const page = { direction, after: from, until: null, limit: left, filter };
      const events = await onceConnected(() => readPage(this.#readers, page));
      yield* events;
      left -= events.length;
      const last = events.at(-1);
      if (!last) return;
      after = last.position;
    }
  }

  async *readByStream({ until, after = '' }: { until: number; after?: string }): AsyncIterable<StoredEvent> {
    this.#open();
    for (let place = { stream: after, revision: 2 ** 31 - 1 }; ;) {
      const from = { ...place, until };
      const events = await onceConnected(() => readStreamsPage(this.#readers, from));
      yield* events;
      const last = events.at(-1);
      if (!last) return;
      place = { stream: last.stream, revision: last.revision };
    }
  }

  async readCommand(commandId: string): Promise<StoredEvent[]> {
    this.#open();
    return onceConnected(() => readCommands(this.#readers, [commandId]));
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    this.#open();
    const listener = this.#listener;
    yield* follow(
      {
        wakeUps: listener.wakeUps,
        listening: () => listener.listening(),
        connections: () => listener.connections,
        next: (after, filter) => this.#next(after, filter),
        closed: () => this.#closing !== null,
      },
      options,
    );
  }

  async head(): Promise<{ position: number; recordedAt: Instant | null }> {
    this.#open();
    return onceConnected(() => readHead(this.#readers));
  }

  async positionAt(instant: Instant): Promise<number> {
    this.#open();
    return onceConnected(() => readPositionAt(this.#readers, instant));
  }

  async exclusively<T>(work: (session: ExclusiveSession) => Promise<T>): Promise<T> {
    this.#open();
    const client = new Client({ connectionString: this.#connectionString, options: SESSION });
    // A connection that is lost while nothing runs on it must not end the process; the next statement fails.
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [APPEND_LOCK]);
      return await work(exclusiveSession(client));
    } finally {
      // The lock goes with the connection.
      await client.end();
    }
  }

  async close(): Promise<void> {
    this.#closing ??= Promise.all([this.#listener.close(), this.#writers.end(), this.#readers.end()]).then(
      () => undefined,
    );
    await this.#closing;
  }

  async #next(after: number, filter: EventFilter | undefined) {
    try {
      const head = (await readHead(this.#readers)).position;
      const page = { direction: 'forwards' as const, after, until: head, limit: Infinity, filter };
      return { page: head > after ? await readPage(this.#readers, page) : [], head };
    } catch (error) {
      if (isConnectionLost(error)) return 'lost';
      throw error;
    }
  }

  #open(): void {
    if (this.#closing) throw new EventStoreError('STORE_CLOSED', 'the event store is closed');
  }
}

/**
 * What the store's promises rest on, whatever the server's, the database's or the role's defaults are. Plans are kept per
 * connection: one made while the log was nearly empty would scan it whole long after it has grown. The append function
 * takes its snapshots after the lock, and an acknowledged append is on disk.
 */
const SESSION = [
  '-c enable_seqscan=off',
  '-c default_transaction_isolation=read\\ committed',
  '-c synchronous_commit=on',
].join(' ');

function poolOf(connectionString: string, max: number): Pool {
  const pool = new Pool({ connectionString, max, keepAlive: true, options: SESSION });
  // An idle connection that is lost leaves the pool by itself; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
