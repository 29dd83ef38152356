// The tables that a rebuild makes: brought further, with each step noted in the record.
import type { StoredEvent } from '@traject/event-store';
import { fence } from './lease.js';
import { EventProjector } from './project-events.js';
import { ProjectionError } from './projection-error.js';
import type { RebuildOptions } from './rebuild-options.js';
import { REBUILD, recordStep, type RebuildPhase, type RebuildStep } from './rebuild-record.js';
import { NEXT } from './schema.js';
import { transaction } from './sql.js';
import type { WordRows } from './word-rows.js';

/** So many events are left for the moment in which the projector is held. */
const LEFT_FOR_SWAP = 50;
const AT_ONCE = 500;

export type NextTablesOptions = Omit<RebuildOptions, 'leaseMs' | 'holder'> & {
  words: ReadonlyMap<string, WordRows>;
  /** Aborts when the rebuild is to end, or when its lease is lost. */
  signal: AbortSignal;
  /** Of the lease on rebuilding: nothing is written once another holds it. */
  token: number;
};

export class NextTables {
  readonly #options: NextTablesOptions;
  readonly #projector: EventProjector;

  constructor(options: NextTablesOptions) {
    this.#options = options;
    const { token } = options;
    this.#projector = new EventProjector({
      ...options,
      schema: NEXT,
      guard: (client) => fence(client, REBUILD, token),
    });
  }

  /** Catches up, while the projector goes on, until little is left to `goal`. */
  async follow(goal: () => Promise<number>): Promise<void> {
    await this.step({ phase: 'catching up' });
    for (let to = await goal(); to - (await this.position()) > LEFT_FOR_SWAP; to = await goal()) {
      await this.catchUp(to);
    }
  }

  /** Projects what follows up to `goal`. Throws REBUILD_FAILED naming the event that cannot be folded. */
  async catchUp(goal: number): Promise<void> {
    const { store, onProgress, pool, token } = this.#options;
    let position = await this.position();
    if (goal <= position) return;
    let batch: StoredEvent[] = [];
    const flush = async () => {
      this.checkGoing();
      const failure = await this.#projector.project(batch, position);
      if (failure) {
        throw new ProjectionError('REBUILD_FAILED', failure.code, { cause: failure.code, failure });
      }
      position += batch.length;
      batch = [];
      await transaction(pool, (client) => recordStep(client, token, { done: position, total: goal }));
      onProgress?.({ phase: 'catching up', done: position, total: goal });
    };
    for await (const event of store.readAll({ after: position, limit: goal - position })) {
      batch.push(event);
      if (batch.length >= AT_ONCE) await flush();
    }
    if (batch.length > 0) await flush();
  }

  /** As `catchUp`, while the caller's transaction holds the record's row: only the tables are written. */
  async catchUpBeside(goal: number): Promise<void> {
    const { store } = this.#options;
    const position = await this.position();
    if (goal <= position) return;
    const events: StoredEvent[] = [];
    for await (const event of store.readAll({ after: position, limit: goal - position })) events.push(event);
    const failure = await this.#projector.project(events, position);
    if (failure) throw new ProjectionError('REBUILD_FAILED', failure.code, { cause: failure.code, failure });
  }

  /** Notes a step. Throws FENCED when another took the rebuild over. */
  step(step: RebuildStep): Promise<void> {
    const { pool, token } = this.#options;
    return transaction(pool, (client) => recordStep(client, token, step));
  }

  /** Tells how far it is where every event is done. Throws ABORTED. */
  say(phase: RebuildPhase, done: number): void {
    this.checkGoing();
    this.#options.onProgress?.({ phase, done, total: done });
  }

  /** Throws ABORTED when it is to end. */
  checkGoing(): void {
    if (this.#options.signal.aborted) throw new ProjectionError('ABORTED');
  }

  /** The last position that they hold. */
  async position(): Promise<number> {
    const { rows } = await this.#options.pool.query(`SELECT position FROM ${NEXT}.checkpoint`);
    return Number(rows[0]?.position);
  }
}
