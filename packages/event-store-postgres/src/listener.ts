// One connection per store that LISTENs and wakes the subscriptions; it comes back by itself when it is lost.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { CHANNEL } from './append-function.js';
import { backoff } from './connection-lost.js';

export class Listener {
  readonly #connectionString: string;
  #client: Client | null = null;
  #connecting: Promise<void> | null = null;
  #closed = false;
  #waiting = new Set<() => void>();
  #connections = 0;
  #wakes = 0;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** Counts the connections made: a higher number than before means that wake-ups may have been missed. */
  get connections(): number {
    return this.#connections;
  }

  /** Counts the wake-ups: read it before reading the log, and no wake-up falls between the two. */
  get wakes(): number {
    return this.#wakes;
  }

  /** Resolves when it listens; tries until it does, or until it is closed. */
  async listening(): Promise<void> {
    if (this.#client || this.#closed) return;
    this.#connecting ??= this.#connect().finally(() => (this.#connecting = null));
    await this.#connecting;
  }

  /**
   * Resolves at a wake-up after the first `seen`, when the connection is lost, on abort or closing, and after
   * `milliseconds`.
   */
  async woken(seen: number, milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (this.#wakes !== seen || this.#closed || signal?.aborted) return;
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

  async close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
    await this.#connecting;
  }

  async #connect(): Promise<void> {
    for (let attempt = 1; !this.#closed; attempt += 1) {
      const client = new Client({ connectionString: this.#connectionString, keepAlive: true });
      const lost = () => {
        if (this.#client !== client) return;
        this.#client = null;
        this.#wake();
      };
      client.on('error', lost);
      client.on('end', lost);
      client.on('notification', () => this.#wake());
      try {
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        if (this.#closed) return await client.end();
        this.#client = client;
        this.#connections += 1;
        return;
      } catch {
        // Whatever it was, reading meets it too and says so; listening only has to come back.
        await client.end().catch(() => undefined);
        await pause(backoff(attempt));
      }
    }
  }

  #wake(): void {
    this.#wakes += 1;
    for (const resume of [...this.#waiting]) resume();
  }
}
