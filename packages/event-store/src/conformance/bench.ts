// What the suite needs of an adapter, and what it gives to each group of rules.
import type { Instant } from '@traject/domain';
import type { EventStore } from '../port.js';

/** An empty log that stores can be opened on: several at once, one after the other. */
export interface TestLog {
  /** Opens a store on this log, whose clock of recording is `now`. The suite closes it. */
  open(now: () => Instant): Promise<EventStore>;
  /** Breaks every connection that the log's stores hold, as a failing network would. */
  breakConnections?(): Promise<void>;
  dispose(): Promise<void>;
}

/** What this kind of store can do; what it cannot, it must not pretend. */
export interface Capabilities {
  /** Appends to several streams as one. */
  severalStreams: boolean;
  /** Has connections that can be lost. */
  connections: boolean;
}

/** What a group of rules works with: `store` is fresh for each test, `another` opens a second one on the same log. */
export interface Bench {
  readonly store: EventStore;
  readonly log: TestLog;
  /** The store's clock; a test sets it. It stands still between. */
  clock: Instant;
  another(): Promise<EventStore>;
  /** A store on a log of its own, for tests that need more than one. */
  apart(): Promise<EventStore>;
}
