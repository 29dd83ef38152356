// Folds the log stream by stream into empty tables: the bulk of a rebuild.
import { wordOf } from '@traject/domain';
import type { EventCodec, EventStore } from '@traject/event-store';
import type pg from 'pg';
import { Changes, type StreamMemory } from './changes.js';
import { ProjectionError } from './projection-error.js';
import type { Schema } from './schema.js';
import { transaction, type Sql } from './sql.js';
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

/** Folds every stream after `after` into `schema`, in batches of whole streams, each written in one transaction. */
export async function foldLog(options: FoldLogOptions): Promise<void> {
  const { store, codec, words, until, after } = options;
  let changes = new Changes();
  let memory: StreamMemory = { events: [], held: new Map() };
  let stream = '';
  let events = 0;
  const write = async () => {
    if (changes.events.length === 0) return;
    events += changes.events.length;
    await writeBatch(options, changes, { events, lastStream: stream });
    changes = new Changes();
  };
  for await (const stored of store.readByStream({ until, ...(after === undefined ? {} : { after }) })) {
    if (stored.stream !== stream) {
      if (changes.events.length >= BATCH) await write();
      stream = stored.stream;
      memory = { events: [], held: new Map() };
    }
    memory = changes.add(codec.decode(stored), memory, words.get(wordOf(stream)));
  }
  await write();
}

async function writeBatch(
  { pool, schema, signal, onBatch }: FoldLogOptions,
  changes: Changes,
  done: { events: number; lastStream: string },
): Promise<void> {
  if (signal?.aborted) throw new ProjectionError('ABORTED');
  await transaction(pool, async (client) => {
    await writeBulk(client, schema, changes);
    await onBatch(done, client);
  });
}
