// One connection per store that LISTENs and wakes the subscriptions; it comes back by itself when it is lost.
import { setTimeout as pause } from 'node:timers/promises';
import { backoff, WakeUps } from '@traject/event-store';
import { Client } from 'pg';
import { CHANNEL } from './append-function.js';

export class Listener {
  readonly wakeUps = new WakeUps();
  readonly #connectionString: string;
  #client: Client | null = null;
  #connecting: Promise<void> | null = null;
  #closed = false;
  #connections = 0;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** Counts the connections made: a higher number than before means that wake-ups may have been missed. */
  get connections(): number {
    return this.#connections;
  }

  /** Resolves when it listens; tries until it does, or until it is closed. */
  async listening(): Promise<void> {
    if (this.#client || this.#closed) return;
    this.#connecting ??= this.#connect().finally(() => (this.#connecting = null));
    await this.#connecting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.wakeUps.close();
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
        this.wakeUps.wake();
      };
      client.on('error', lost);
      client.on('end', lost);
      client.on('notification', () => this.wakeUps.wake());
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
}
