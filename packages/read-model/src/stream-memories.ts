// What the projector remembers of the streams that it met last, so that a next event need not be preceded by reading.
import type { EventCodec, EventStore } from '@traject/event-store';
import type { Recorded } from '@traject/domain';
import { remember, type StreamMemory } from './changes.js';
import type { WordRows } from './word-rows.js';

const KEPT_STREAMS = 500;

export class StreamMemories {
  readonly #kept = new Map<string, StreamMemory>();
  readonly #store: Pick<EventStore, 'readStream'>;
  readonly #codec: Pick<EventCodec, 'decode'>;

  constructor(store: Pick<EventStore, 'readStream'>, codec: Pick<EventCodec, 'decode'>) {
    this.#store = store;
    this.#codec = codec;
  }

  /** The memory of a stream just before `event`: as kept, or folded from the log. */
  async before(event: Recorded, rows: WordRows | undefined): Promise<StreamMemory> {
    const kept = this.#kept.get(event.stream);
    // A memory that took in an event which was not written is longer than the log was.
    if (kept?.length === event.revision) return kept;
    const stored =
      event.revision === 0 ? [] : await this.#store.readStream(event.stream, { limit: event.revision });
    return remember(
      stored.map((earlier) => this.#codec.decode(earlier)),
      rows,
    );
  }

  /** Keeps what was written; the streams met longest ago are forgotten. */
  keep(memories: ReadonlyMap<string, StreamMemory>): void {
    for (const [stream, memory] of memories) {
      this.#kept.delete(stream);
      this.#kept.set(stream, memory);
    }
    for (const stream of this.#kept.keys()) {
      if (this.#kept.size <= KEPT_STREAMS) return;
      this.#kept.delete(stream);
    }
  }

  forget(): void {
    this.#kept.clear();
  }
}
