// Reads streams of other aggregates for one decision, each once, and remembers what it read as basis.
import {
  stateAt,
  streamOf,
  type Basis,
  type DomainEvent,
  type Folder,
  type Instant,
  type Recorded,
} from '@traject/domain';
import type { CommandStore, EventCodec } from '@traject/event-store';

const HEAD = Number.MAX_SAFE_INTEGER;

/** A state of another aggregate with where it was read. */
export interface Read<S> {
  state: S;
  stream: string;
  /** Of the last event that was read; -1 when there was none. */
  revision: number;
  /** Who owns the stream; null when it does not exist. */
  institutionId: string | null;
}

/** What a decision reads besides its own stream. Made anew for each decision, so that a retry reads afresh. */
export class Ledger {
  readonly #store: Pick<CommandStore, 'readStream'>;
  readonly #codec: EventCodec;
  readonly #streams = new Map<string, Promise<Recorded[]>>();

  constructor(store: Pick<CommandStore, 'readStream'>, codec: EventCodec) {
    this.#store = store;
    this.#codec = codec;
  }

  /** The events of a stream in log order, as known now. */
  events(stream: string): Promise<Recorded[]> {
    const known = this.#streams.get(stream);
    if (known) return known;
    const reading = this.#store
      .readStream(stream)
      .then((events) => events.map((event) => this.#codec.decode(event)));
    this.#streams.set(stream, reading);
    return reading;
  }

  /** The state at `at` in the world, as known now. */
  async stateAt<S, E extends DomainEvent>(
    folder: Folder<S, E> & { word: string },
    id: string,
    at: Instant,
  ): Promise<Read<S>> {
    return this.stateOf(folder, streamOf(folder.word, id), at);
  }

  /** As `stateAt`, of a stream named as a whole. */
  async stateOf<S, E extends DomainEvent>(
    folder: Folder<S, E>,
    stream: string,
    at: Instant,
  ): Promise<Read<S>> {
    const events = await this.events(stream);
    const last = events.at(-1);
    return {
      // A stream's word names its folder; `evolve` leaves the state as it is for anything else.
      state: stateAt<S, DomainEvent>(folder, events, { asOf: at, known: HEAD }),
      stream,
      revision: last?.revision ?? -1,
      institutionId: last?.institutionId ?? null,
    };
  }
}

/** What a decision rested on, to be kept in its events. */
export const basisOf = (fact: string, { stream, revision }: Read<unknown>, value: unknown): Basis => ({
  fact,
  stream,
  revision,
  value,
});
