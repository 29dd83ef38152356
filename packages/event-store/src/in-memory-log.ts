// The data of an in-memory store, apart from the store so that several stores can stand on the same data.
import type { StoredEvent } from './port.js';

/** Events, their indexes, the write lock and the subscribers' wake-up. Position p stands at index p - 1. */
export class InMemoryLog {
  readonly events: StoredEvent[] = [];
  readonly byStream = new Map<string, StoredEvent[]>();
  readonly byCommand = new Map<string, StoredEvent[]>();
  readonly ids = new Set<string>();
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = new Set<() => void>();

  add(added: readonly StoredEvent[]): void {
    for (const event of added) {
      this.events.push(event);
      this.ids.add(event.id);
      push(this.byStream, event.stream, event);
      push(this.byCommand, event.commandId, event);
    }
    this.wake();
  }

  /** Runs `work` after every writer that came before it, and before every one that comes after. */
  async locked<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when something was appended, a store closed, or `signal` aborted. */
  async changed(signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal?.addEventListener('abort', done, { once: true });
    });
  }

  wake(): void {
    for (const resume of [...this.#waiting]) resume();
  }
}

function push(index: Map<string, StoredEvent[]>, key: string, event: StoredEvent): void {
  const list = index.get(key);
  if (list) list.push(event);
  else index.set(key, [event]);
}
