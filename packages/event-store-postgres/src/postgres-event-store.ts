import type { Instant } from '@traject/domain';
import {
  EventStoreError,
  follow,
  type AppendOutcome,
  type AppendRequest,
  type EventStore,
  type ExclusiveSession,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@traject/event-store';
import type { Pool, PoolConfig } from 'pg';
import { AppendQueue } from './append-queue.js';
import { unitOf } from './append-unit.js';
import { onceConnected } from './connection-lost.js';
import { exclusively, type ExclusiveOptions } from './exclusive-session.js';
import { Listener } from './listener.js';
import { readAll, readByStream, readNext, readStream } from './log-reading.js';
import { openPool } from './open-pool.js';
import { forgetNames } from './pooler.js';
import { readCommands, readHead, readPositionAt } from './read-statements.js';
import { readingSession, writingSession } from './session-options.js';
import { writeUnits, type UnitWriter } from './write-units.js';

export interface PostgresEventStoreOptions {
  /** Of a database that `migrateLog` brought up to date. */
  connectionString: string;
  /** The clock of recording; the system's when absent. A clock that goes back repeats the log's last time. */
  now?: () => Instant;
  /** Connections for reading; 8 when absent. Writing takes up to 4 more, listening 1, an exclusive session 1. */
  readers?: number;
  /**
   * How long an append waits for other writers or an exclusive session, in milliseconds, before it is answered `busy`: so
   * long in the queue, and again at the lock. 10,000 when absent.
   */
  patience?: number;
  /** An exclusive session that says nothing for so many milliseconds is ended by the server. 60,000 when absent. */
  silence?: number;
  /** A pooler stands before the database (see `meetsPooler`): nothing is set on a connection, and no statement has a name. */
  pooler?: boolean;
}

/** The event store on PostgreSQL 14 and later, embedded or not. See docs/event-store.md. */
export class PostgresEventStore implements EventStore {
  readonly #readers: Pool;
  // Writers wait for each other in the database; with connections of their own they never keep readers waiting.
  readonly #writers: Pool;
  readonly #queue: AppendQueue;
  readonly #exclusive: ExclusiveOptions;
  readonly #listener: Listener;
  #closing: Promise<void> | null = null;

  constructor(options: PostgresEventStoreOptions) {
    const { connectionString, readers = 8, patience = 10_000, silence = 60_000, pooler = false } = options;
    const poolOf = pooler ? pooledPool : openPool;
    this.#readers = poolOf({
      ...{ connectionString, max: readers, connectionTimeoutMillis: CONNECTING },
      options: readingSession(),
    });
    this.#writers = poolOf({
      ...{ connectionString, max: 4, connectionTimeoutMillis: Math.min(patience, CONNECTING) },
      options: writingSession({ patience }),
    });
    this.#exclusive = {
      connection: { connectionString, ...(pooler ? {} : { options: readingSession() }) },
      silence,
      pooler,
    };
    const writer: UnitWriter = {
      pool: this.#writers,
      now: options.now ?? (() => new Date().toISOString()),
      busy: () => this.#queue.busy(),
      deadline: 4 * patience,
      pooler,
    };
    this.#queue = new AppendQueue({ patience, write: (units) => writeUnits(writer, units) });
    this.#listener = new Listener(connectionString);
  }

  async append(request: AppendRequest): Promise<AppendOutcome> {
    return this.appendMany([request]);
  }

  async appendMany(requests: AppendRequest[]): Promise<AppendOutcome> {
    this.#open();
    const unit = unitOf(requests);
    return 'kind' in unit ? unit : this.#queue.add(unit);
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]> {
    this.#open();
    return readStream(this.#readers, stream, options);
  }

  readAll(options: ReadAllOptions = {}): AsyncIterable<StoredEvent> {
    this.#open();
    return readAll(this.#readers, options);
  }

  readByStream(options: { until: number; after?: string }): AsyncIterable<StoredEvent> {
    this.#open();
    return readByStream(this.#readers, options);
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
        next: (after, filter) => readNext(this.#readers, after, filter),
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
    return exclusively(this.#exclusive, work);
  }

  async close(): Promise<void> {
    this.#closing ??= Promise.all([
      this.#listener.close(),
      // What was taken is recorded, or answered with what kept it from being.
      this.#queue.close().then(() => this.#writers.end()),
      this.#readers.end(),
    ]).then(() => undefined);
    await this.#closing;
  }

  #open(): void {
    if (this.#closing) throw new EventStoreError('STORE_CLOSED', 'the event store is closed');
  }
}

/** Milliseconds; a server that takes connections and says nothing would be waited for without end. */
const CONNECTING = 30_000;

const pooledPool = ({ options, ...config }: PoolConfig): Pool => openPool(config).on('connect', forgetNames);
