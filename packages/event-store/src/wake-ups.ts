/**
 * What wakes the subscriptions of a store: wake-ups are counted, so that none is missed between reading the log and
 * waiting for more.
 */
export class WakeUps {
  #count = 0;
  #closed = false;
  readonly #waiting = new Set<() => void>();

  /** How many there were so far: read it before reading the log. */
  get count(): number {
    return this.#count;
  }

  /** Wakes everyone who waits. */
  wake(): void {
    this.#count += 1;
    for (const resume of [...this.#waiting]) resume();
  }

  /** Resolves at the first wake-up after `seen`, on abort or closing, and after `milliseconds`. */
  async woken(seen: number, milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (this.#count !== seen || this.#closed || signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
      signal?.addEventListener('abort', done, { once: true });
    });
  }

  /** Wakes everyone for the last time; nobody waits any more. */
  close(): void {
    this.#closed = true;
    this.wake();
  }
}
