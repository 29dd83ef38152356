/** A wake-up can be lost with a connection that nobody noticed: so long an event waits then, in milliseconds. */
const POLL = 1000;

/** Where wake-ups do not arrive at all, such as behind a pooler in transaction mode, asking is all there is. */
const POLL_UNHEARD = 100;

/**
 * What wakes the subscriptions of a store: wake-ups are counted, so that none is missed between reading the log and
 * waiting for more. Behind them one asks from time to time, and more often for as long as they do not arrive.
 */
export class WakeUps {
  #count = 0;
  #poll = POLL;
  #closed = false;
  readonly #waiting = new Set<() => void>();

  /** How many there were so far: read it before reading the log. */
  get count(): number {
    return this.#count;
  }

  /** For how long to wait for a wake-up before looking without one, in milliseconds. */
  get poll(): number {
    return this.#poll;
  }

  /** Says that the log has grown and nobody was woken: until the next wake-up they look more often. */
  unheard(): void {
    this.#poll = POLL_UNHEARD;
  }

  /** Wakes everyone who waits. */
  wake(): void {
    this.#poll = POLL;
    this.#count += 1;
    for (const resume of [...this.#waiting]) resume();
  }

  /** Resolves at the first wake-up after `seen`, on abort or closing, and after `milliseconds`. */
  async woken(seen: number, milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (this.#count !== seen || this.#closed) return;
    await pause(milliseconds, signal, this.#waiting);
  }

  /** Lets more come along for so many milliseconds, not at all once closed; ends on abort. */
  async gathered(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (milliseconds <= 0 || this.#closed) return;
    await pause(milliseconds, signal);
  }

  /** Wakes everyone for the last time; nobody waits any more. */
  close(): void {
    this.#closed = true;
    this.wake();
  }
}

/** Resolves after `milliseconds`, on abort, or when it is called among those that wait. */
async function pause(
  milliseconds: number,
  signal: AbortSignal | undefined,
  waiting: Set<() => void> = new Set(),
): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      waiting.delete(done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    waiting.add(done);
    signal?.addEventListener('abort', done, { once: true });
  });
}
