// The port that every event store adapter implements. See docs/event-store.md.
import type { Actor, Basis, Capacity, Corrects, Instant, Reporter, Text } from '@traject/domain';

/** An append may hold at most this many bytes, metadata included, on every store. */
export const MAX_APPEND_BYTES = 900_000;

/** What a stream must look like for an append to succeed: `any`, `exists`, `no-stream`, or its exact last revision. */
export type Expected = 'any' | 'exists' | 'no-stream' | number;

/** An event to be appended; the store adds revision, position and `recordedAt`. `data` is JSON of schema `schemaVersion`. */
export interface NewEvent {
  id: string;
  type: string;
  schemaVersion: number;
  institutionId: string;
  actor: Actor;
  capacity: Capacity | null;
  reportedBy?: Reporter;
  effectiveAt: Instant;
  commandId: string;
  commandDigest: string;
  causationId: string | null;
  correlationId: string;
  reason?: Text;
  corrects?: Corrects;
  basis?: Basis[];
  data: object;
}

/** An event as the store keeps it; payload not yet upcast. */
export interface StoredEvent extends NewEvent {
  stream: string;
  /** 0-based. */
  revision: number;
  /** Dense ordinal from 1, in commit order. */
  position: number;
  recordedAt: Instant;
  imported?: true;
}

export interface AppendRequest {
  stream: string;
  expected: Expected;
  events: NewEvent[];
}

export type AppendOutcome =
  /** Recorded; `events` as they stand now. */
  | { kind: 'appended'; events: StoredEvent[] }
  /** An expectation did not hold; nothing was recorded. `actual` is the last revision, or `no-stream`. */
  | { kind: 'conflict'; stream: string; expected: Expected; actual: number | 'no-stream' }
  /** The first outcome of the same command; nothing was recorded now. */
  | { kind: 'duplicate'; events: StoredEvent[] }
  /** More than MAX_APPEND_BYTES; nothing was recorded. */
  | { kind: 'too-large'; bytes: number; maximum: number }
  /** More appends wait than the store holds; nothing was recorded, and the same append can succeed later. */
  | { kind: 'busy'; waiting: number; maximum: number };

export interface ReadStreamOptions {
  direction?: 'forwards' | 'backwards';
  /** Inclusive; defaults to the first (or last, backwards) revision. */
  from?: number;
  limit?: number;
}

/** Filters are alternatives within a list and conjunctive between lists. */
export interface EventFilter {
  types?: readonly string[];
  /** Words: the part of the stream before the first hyphen. */
  words?: readonly string[];
  streams?: readonly string[];
  institutionIds?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive: events after this position; 0 for the beginning. Backwards: events before it. */
  after?: number;
  direction?: 'forwards' | 'backwards';
  limit?: number;
  filter?: EventFilter;
}

export type SubscriptionMessage =
  | { kind: 'event'; event: StoredEvent }
  /** Everything up to `position` was delivered; what follows is live. Sent again after each recovery of the connection. */
  | { kind: 'live'; position: number };

export interface SubscribeOptions {
  /** Exclusive: events after this position. */
  after: number;
  filter?: EventFilter;
  signal?: AbortSignal;
  /**
   * While events come one after the other, what comes within so many milliseconds is asked for together; nothing waits
   * after a pause as long. 0 when absent. A store that delivers without asking takes no notice.
   */
  gatherMs?: number;
}

export interface EventStore {
  append(request: AppendRequest): Promise<AppendOutcome>;
  /** Appends to several streams as one, or to none. Absent where a store cannot. */
  appendMany?(requests: AppendRequest[]): Promise<AppendOutcome>;
  /** Empty for a stream that does not exist. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]>;
  /** Streams with bounded memory. */
  readAll(options?: ReadAllOptions): AsyncIterable<StoredEvent>;
  /**
   * Every event up to position `until` (inclusive), stream by stream: streams in the order of their names' UTF-8 bytes, each in
   * order of revision; from the first stream after `after` on. Bounded memory: for folding the whole log.
   */
  readByStream(options: { until: number; after?: string }): AsyncIterable<StoredEvent>;
  /** Every event recorded by a command, in order; empty when the command is not known. */
  readCommand(commandId: string): Promise<StoredEvent[]>;
  /** Catches up, then follows; ends when `signal` aborts. Survives a lost connection without a gap or a double. */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;
  /** The last position, its `recordedAt`; position 0 when empty. */
  head(): Promise<{ position: number; recordedAt: Instant | null }>;
  /** The last position with `recordedAt` not after `instant`: what "known on" means. */
  positionAt(instant: Instant): Promise<number>;
  /**
   * An exclusive session in which `recordedAt` is given (never before the last event); its events are marked
   * `imported`. Other writers wait.
   */
  exclusively<T>(work: (session: ExclusiveSession) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface ExclusiveSession {
  append(request: AppendRequest, recordedAt: Instant): Promise<AppendOutcome>;
  /**
   * Appends events as another store holds them: stream, revision, position, `recordedAt` and `imported` stay as they are.
   * They must go on where this log ends, else COPY_INVALID is thrown. When it fails, a beginning of them may be recorded;
   * on PostgreSQL and in memory none is.
   */
  copy(events: readonly StoredEvent[]): Promise<void>;
  readStream: EventStore['readStream'];
  readCommand: EventStore['readCommand'];
  head: EventStore['head'];
}
