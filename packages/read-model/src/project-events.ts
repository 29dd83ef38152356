// Folds a run of consecutive events and writes what changes, in one transaction with the checkpoint.
import { wordOf, type Recorded } from '@traject/domain';
import type { EventCodec, EventStore, StoredEvent } from '@traject/event-store';
import type pg from 'pg';
import { Changes, type StreamMemory } from './changes.js';
import { ProjectionError, type Failure } from './projection-error.js';
import type { Schema } from './schema.js';
import { codeOf, isTransient, transaction, type Sql } from './sql.js';
import { StreamMemories } from './stream-memories.js';
import type { WordRows } from './word-rows.js';
import { writeChanges } from './write-changes.js';

export interface EventProjectorOptions {
  pool: pg.Pool;
  store: Pick<EventStore, 'readStream'>;
  codec: Pick<EventCodec, 'decode'>;
  schema: Schema;
  words: ReadonlyMap<string, WordRows>;
  /** Called in each transaction before anything is written; throws to write nothing. */
  guard?: (client: Sql) => Promise<void>;
}

/** Projects events in order onto one schema; remembers streams between runs. */
export class EventProjector {
  readonly #options: EventProjectorOptions;
  readonly #memories: StreamMemories;

  constructor(options: EventProjectorOptions) {
    this.#options = options;
    this.#memories = new StreamMemories(options.store, options.codec);
  }

  /**
   * Projects `events`, which follow position `after` without a gap. All of them, or those before the first that fails:
   * that one is returned and neither it nor anything later is written; also where a row that it closes is not there.
   * Throws when the database is away, when another holds the lease, and when another moved the checkpoint.
   */
  async project(events: readonly StoredEvent[], after: number): Promise<Failure | null> {
    const { changes, memories, failure } = await this.#gather(events, after);
    try {
      await this.#write(changes, after);
    } catch (error) {
      this.#memories.forget();
      const diverged = error instanceof ProjectionError && error.code === 'READ_MODEL_DIVERGED';
      if (isTransient(error) || (error instanceof ProjectionError && !diverged)) throw error;
      const [first] = changes.events;
      if (!first) throw error;
      if (changes.events.length === 1) return failureOf(first, codeOf(error, 'WRITE_FAILED'));
      return this.#oneByOne(events, after);
    }
    this.#memories.keep(memories);
    return failure;
  }

  async #oneByOne(events: readonly StoredEvent[], after: number): Promise<Failure | null> {
    let position = after;
    for (const event of events) {
      const failure = await this.project([event], position);
      if (failure) return failure;
      position = event.position;
    }
    return null;
  }

  async #gather(events: readonly StoredEvent[], after: number) {
    const changes = new Changes();
    const memories = new Map<string, StreamMemory>();
    let expected = after;
    for (const stored of events) {
      expected += 1;
      if (stored.position !== expected) {
        return { changes, memories, failure: failureOf(stored, 'POSITION_GAP') };
      }
      try {
        const event = this.#options.codec.decode(stored);
        const rows = this.#options.words.get(wordOf(event.stream));
        const before = memories.get(event.stream) ?? (await this.#memories.before(event, rows));
        changes.add(event, before, rows);
        memories.set(event.stream, before);
      } catch (error) {
        if (isTransient(error)) throw error;
        return { changes, memories, failure: failureOf(stored, codeOf(error, 'FOLD_FAILED')) };
      }
    }
    return { changes, memories, failure: null };
  }

  async #write(changes: Changes, after: number): Promise<void> {
    if (changes.events.length === 0) return;
    const { pool, schema, guard } = this.#options;
    await transaction(pool, async (client) => {
      await guard?.(client);
      await writeChanges(client, schema, changes, after);
    });
  }
}

const failureOf = (event: Recorded | StoredEvent, code: string): Failure => ({
  position: event.position,
  eventId: event.id,
  eventType: event.type,
  code,
});
