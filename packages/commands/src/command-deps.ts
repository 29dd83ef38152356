import type { Instant } from '@traject/domain';
import type { CommandStore, EventCodec, EventStore, TextStore } from '@traject/event-store';

/** What carrying commands out needs of the outside. */
export interface CommandDeps {
  /** The log; `sessionStore` of an exclusive session for the demo and for copies. */
  store: CommandStore;
  texts: TextStore;
  codec: EventCodec;
  /** The moment of recording. */
  clock: () => Instant;
  /** Reads the whole log, for the few facts that no single stream holds (to whom a provider unit is mapped). */
  readAll: EventStore['readAll'];
}
