// Wakes the subscriptions when something was appended: one catch-up subscription to $all, which comes back by itself.
import { setTimeout as pause } from 'node:timers/promises';
import { backoff, WakeUps } from '@traject/event-store';
import { within } from './failure.js';
import { streamsBeginning, type KurrentClient, type Subscribed } from './kurrent-client.js';

/** How long the server may take to confirm, in milliseconds. */
const CONFIRMATION = 10_000;

/**
 * The client does not resubscribe: a lost subscription says so once, by an error, and is silent from then on. This one
 * begins again at the end of the log each time; who follows reads on from what it delivered last.
 */
export class Waker {
  readonly wakeUps = new WakeUps();
  readonly #client: KurrentClient;
  readonly #namespace: string;
  #subscribed: Subscribed | null = null;
  #connecting: Promise<void> | null = null;
  #closed = false;
  #connections = 0;

  constructor(client: KurrentClient, namespace: string) {
    this.#client = client;
    this.#namespace = namespace;
  }

  /** Counts the subscriptions made: a higher number than before means that wake-ups may have been missed. */
  get connections(): number {
    return this.#connections;
  }

  /** Resolves when it is subscribed; tries until it is, or until it is closed. */
  async listening(): Promise<void> {
    if (this.#subscribed || this.#closed) return;
    this.#connecting ??= this.#connect().finally(() => (this.#connecting = null));
    await this.#connecting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.wakeUps.close();
    const subscribed = this.#subscribed;
    this.#subscribed = null;
    await subscribed?.unsubscribe().catch(() => undefined);
    await this.#connecting;
  }

  async #connect(): Promise<void> {
    for (let attempt = 1; !this.#closed; attempt += 1) {
      const subscribed = this.#client.subscribeToAll({
        fromPosition: 'end',
        requiresLeader: true,
        filter: streamsBeginning([`${this.#namespace}.`]),
      });
      try {
        await within(CONFIRMATION, this.#confirmed(subscribed));
        if (this.#closed) return await ended(subscribed);
        this.#subscribed = subscribed;
        this.#connections += 1;
        return;
      } catch {
        // Whatever it was, reading meets it too and says so; listening only has to come back.
        await ended(subscribed);
        await pause(backoff(attempt));
      }
    }
  }

  #confirmed(subscribed: Subscribed): Promise<void> {
    return new Promise((resolve, reject) => {
      const lost = () => {
        reject(new Error('the subscription was lost'));
        if (this.#subscribed !== subscribed) return;
        this.#subscribed = null;
        void ended(subscribed);
        this.wakeUps.wake();
      };
      subscribed.on('confirmation', resolve);
      subscribed.on('data', () => this.wakeUps.wake());
      subscribed.on('error', lost);
      subscribed.on('end', lost);
      subscribed.on('close', lost);
    });
  }
}

/** Lets go of a subscription; one that never came to be cannot be let go, and need not be waited for. */
async function ended(subscribed: Subscribed): Promise<void> {
  await within(1000, subscribed.unsubscribe()).catch(() => undefined);
}
