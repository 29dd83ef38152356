// Copies a log from one store to another and proves that both hold the same. Ended at any moment, it goes on where it was.
import type { EventStore, ExclusiveSession, StoredEvent } from '@traject/event-store';
import { canonicalEvent, proofOf, type LogProof } from './digest-of-log.js';

export interface CopyProgress {
  /** `compare`: what the target holds already; `copy`; `prove`: both are read back. */
  phase: 'compare' | 'copy' | 'prove';
  done: number;
  total: number;
}

export interface CopyLogOptions {
  from: EventStore;
  to: EventStore;
  /** Ends it between two batches. */
  signal: AbortSignal;
  onProgress: (progress: CopyProgress) => void;
  /** Done while nobody can write to either log and everything is copied, such as copying what lies beside it. */
  whileHeld: () => Promise<void>;
}

export type CopyLogOutcome =
  /** `equal`: both logs, read back while the source was held, are the same to the byte of their canonical form. */
  | { kind: 'copied'; copied: number; source: LogProof; target: LogProof; equal: boolean }
  /** At `position` the target holds something else than the source; nothing was copied. */
  | { kind: 'not-a-prefix'; position: number }
  /** The target holds the source's first `position` events; the same call goes on from there. */
  | { kind: 'interrupted'; position: number };

/** As many events are copied at once, and no more than so many characters of payload, but for one event. */
const BATCH_EVENTS = 500;
const BATCH_CHARACTERS = 2_000_000;

/** A store ends an exclusive session that says nothing for a minute; in milliseconds. */
const ASK_EVERY = 10_000;

class Interrupted extends Error {}
class NotAPrefix extends Error {
  readonly position: number;
  constructor(position: number) {
    super('the target holds something else than the source');
    this.position = position;
  }
}

/**
 * Copies what the target lacks. The target is held for the whole of it; the source is written to until everything that it
 * held is copied, and held from then until both were read back: what is recorded in it later is not in the target.
 */
export async function copyLog(options: CopyLogOptions): Promise<CopyLogOutcome> {
  const { from, to } = options;
  let reached = 0;
  try {
    return await to.exclusively(async (target) => {
      const copying = new Copying(options, target, (position) => (reached = position));
      await copying.compare();
      const before = (await target.head()).position;
      await copying.upTo((await from.head()).position);
      return from.exclusively(async (source) => {
        await copying.upTo((await source.head()).position, source);
        await copying.awake(source, options.whileHeld);
        const proofs = await copying.prove(source);
        return { kind: 'copied' as const, copied: proofs.target.events - before, ...proofs };
      });
    });
  } catch (error) {
    if (error instanceof Interrupted) return { kind: 'interrupted', position: reached };
    if (error instanceof NotAPrefix) return { kind: 'not-a-prefix', position: error.position };
    throw error;
  }
}

class Copying {
  readonly #options: CopyLogOptions;
  readonly #target: ExclusiveSession;
  readonly #reached: (position: number) => void;

  constructor(options: CopyLogOptions, target: ExclusiveSession, reached: (position: number) => void) {
    this.#options = options;
    this.#target = target;
    this.#reached = reached;
  }

  /** Reads both as far as the target goes. Throws NotAPrefix at the first difference. */
  async compare(): Promise<void> {
    const { from, to } = this.#options;
    const { position: total } = await this.#target.head();
    this.#reached(0);
    const theirs = from.readAll()[Symbol.asyncIterator]();
    let done = 0;
    try {
      for await (const event of to.readAll()) {
        const { value: same } = await theirs.next();
        if (!same || canonicalEvent(same) !== canonicalEvent(event)) throw new NotAPrefix(event.position);
        done += 1;
        if (done % BATCH_EVENTS === 0) await this.#alive({ phase: 'compare', done, total });
      }
    } finally {
      await theirs.return?.();
    }
    this.#reached(done);
  }

  /** Copies from where the target ends up to `last`. `source`: the session that holds the source, where one does. */
  async upTo(last: number, source?: ExclusiveSession): Promise<void> {
    let { position } = await this.#target.head();
    if (position >= last) return;
    for await (const batch of batches(this.#options.from, position, last)) {
      await this.#alive({ phase: 'copy', done: position, total: last }, source);
      await this.#target.copy(batch);
      position = batch.at(-1)?.position ?? position;
      this.#reached(position);
    }
    await this.#alive({ phase: 'copy', done: position, total: last }, source);
  }

  /** Does `work` that asks the sessions nothing, while they are asked now and then. */
  async awake(source: ExclusiveSession, work: () => Promise<void>): Promise<void> {
    const asking = setInterval(() => {
      // A session that was lost says so to the next who needs it.
      for (const session of [this.#target, source]) session.head().catch(() => undefined);
    }, ASK_EVERY);
    try {
      await work();
    } finally {
      clearInterval(asking);
    }
  }

  /** Reads both back and compares them. */
  async prove(source: ExclusiveSession): Promise<{ source: LogProof; target: LogProof; equal: boolean }> {
    const { from, to } = this.#options;
    const last = (await source.head()).position;
    const told = (before: number) => (done: number) =>
      this.#alive({ phase: 'prove', done: before + done, total: 2 * last }, source);
    const sourceProof = await proofOf(from, last, told(0));
    // Not bounded by the source: what the target holds beyond it would be a difference.
    const targetProof = await proofOf(to, Number.MAX_SAFE_INTEGER, told(last));
    const equal =
      sourceProof.events === targetProof.events &&
      sourceProof.position === targetProof.position &&
      sourceProof.digest === targetProof.digest;
    return { source: sourceProof, target: targetProof, equal };
  }

  /**
   * Tells how far it is and asks both sessions something: a store ends one that says nothing for long, and one that was
   * lost no longer keeps others away, which must end the copy.
   */
  async #alive(progress: CopyProgress, source?: ExclusiveSession): Promise<void> {
    if (this.#options.signal.aborted) throw new Interrupted();
    this.#options.onProgress(progress);
    await this.#target.head();
    await source?.head();
  }
}

async function* batches(
  from: EventStore,
  after: number,
  last: number,
): AsyncGenerator<StoredEvent[], void, undefined> {
  let batch: StoredEvent[] = [];
  let characters = 0;
  for await (const event of from.readAll({ after })) {
    if (event.position > last) break;
    batch.push(event);
    characters += JSON.stringify(event.data).length;
    if (batch.length < BATCH_EVENTS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
