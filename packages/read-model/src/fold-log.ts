// Folds the log stream by stream into empty tables: the bulk of a rebuild.
import { wordOf } from '@traject/domain';
import type { EventCodec, EventStore } from '@traject/event-store';
import type pg from 'pg';
import { Changes, remember } from './changes.js';
import { ProjectionError } from './projection-error.js';
import type { Schema } from './schema.js';
import { transaction, type Sql } from './sql.js';
import { TableWrites } from './table-writes.js';
import type { WordRows } from './word-rows.js';
import { writeBulk } from './write-changes.js';

export interface FoldLogOptions {
  pool: pg.Pool;
  store: Pick<EventStore, 'readByStream'>;
  codec: Pick<EventCodec, 'decode'>;
  /** Tables that nobody else writes, and that hold nothing yet of the streams after `after`. */
  schema: Schema;
  words: ReadonlyMap<string, WordRows>;
  /** Events up to this position are folded. */
  until: number;
  /** The last stream that is done already; absent to begin with the first. */
  after?: string;
  /** Ends it with ABORTED between two batches; what was written stays. */
  signal?: AbortSignal;
  /**
   * Called for each batch inside the transaction that writes it: what it writes with `client` holds exactly when the
   * batch does. `events` counts those of this call to `foldLog` so far, `lastStream` is what to pass as `after`.
   */
  onBatch(done: { events: number; lastStream: string }, client: Sql): Promise<void>;
}

/** A batch is written once it has so many events; a stream is never divided. */
const BATCH = 2000;

/**
 * Folds every stream after `after` into `schema`, in batches of whole streams, each written in one transaction while the
 * next is folded. Nothing is being written any more when it ends, with or without an error.
 */
export async function foldLog(options: FoldLogOptions): Promise<void> {
  let writing = Promise.resolve();
  try {
    for await (const batch of batches(options)) {
      await writing;
      writing = writeBatch(options, batch);
      // Its failure is heard where it is awaited.
      writing.catch(() => undefined);
    }
  } catch (error) {
    await writing.catch(() => undefined);
    throw error;
  }
  await writing;
}

interface Batch {
  writes: TableWrites;
  /** How many events are done with this batch. */
  events: number;
  lastStream: string;
}

async function* batches({ store, codec, words, until, after }: FoldLogOptions): AsyncGenerator<Batch> {
  let writes = new TableWrites();
  // Of one stream: once it is folded, its lines are all that is kept of it.
  let changes = new Changes();
  let memory = remember([], undefined);
  let rows: WordRows | undefined;
  let lastStream = '';
  let events = 0;
  for await (const stored of store.readByStream({ until, ...(after === undefined ? {} : { after }) })) {
    if (stored.stream !== lastStream) {
      writes.add(changes);
      changes = new Changes();
      if (writes.events >= BATCH) {
        yield { writes, events, lastStream };
        writes = new TableWrites();
      }
      lastStream = stored.stream;
      rows = words.get(wordOf(lastStream));
      memory = remember([], rows);
    }
    changes.add(codec.decode(stored), memory, rows);
    events += 1;
  }
  writes.add(changes);
  if (writes.events > 0) yield { writes, events, lastStream };
}

async function writeBatch(
  { pool, schema, signal, onBatch }: FoldLogOptions,
  { writes, events, lastStream }: Batch,
): Promise<void> {
  if (signal?.aborted) throw new ProjectionError('ABORTED');
  await transaction(pool, async (client) => {
    await writeBulk(client, schema, writes);
    await onBatch({ events, lastStream }, client);
  });
}
