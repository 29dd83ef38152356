// Giving ordinals: every event of the log gets the next position, in the order of $all, once and for all processes.
import { onceConnected } from '@traject/event-store-postgres';
import type { Pool } from 'pg';
import type { KurrentClient, Place } from './kurrent-client.js';
import { isAfter, scan, type Scan } from './scan.js';
import { reading } from './reading.js';

/**
 * The ordinals of the log, in PostgreSQL. Any process may give them: the order is that of $all, which is the same for
 * all, and what was given stays.
 */
export class Ordinals {
  readonly #client: KurrentClient;
  readonly #pool: Pool;
  readonly #namespace: string;
  /** Up to here nothing is without an ordinal; null before the first look. */
  #known: Place | null = null;
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor({ client, pool, namespace }: { client: KurrentClient; pool: Pool; namespace: string }) {
    this.#client = client;
    this.#pool = pool;
    this.#namespace = namespace;
  }

  /** Resolves when everything that stood in the log at the time of the call has its ordinal. Calls share their work. */
  async advance(): Promise<void> {
    // What runs already may have looked before the caller's event was there; the next run has not begun.
    this.#next ??= (this.#running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#running = this.#run();
        return this.#running;
      });
    await this.#next;
  }

  /** As `advance`, but does nothing when the event at `place` is known to have its ordinal. */
  async advanceTo(place: Place): Promise<void> {
    if (this.#known && !isAfter(place, this.#known)) return;
    await this.advance();
  }

  async #run(): Promise<void> {
    let known: Place = this.#known ?? (await onceConnected(() => scannedTo(this.#pool)));
    for (;;) {
      const from = known.commit < 0n ? null : known;
      // With patience whoever asks: the run is shared, and an append must not fail for a follower that has none.
      const found: Scan = await reading(this.#client, () => scan(this.#client, this.#namespace, from));
      const { to } = found;
      if (to) {
        await onceConnected(() => give(this.#pool, found, to));
        known = to;
      }
      this.#known = known;
      if (!found.more) return;
    }
  }
}

/** Gives what was found its ordinals, but for what another process gave meanwhile; in one statement, all or nothing. */
async function give(pool: Pool, { events, deleted, others }: Scan, to: Place): Promise<void> {
  await pool.query({
    name: 'traject_ordinal.give',
    text: 'select traject_ordinal.give($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)',
    values: [
      String(to.commit),
      String(to.prepare),
      deleted,
      others,
      events.map(({ place }) => String(place.commit)),
      events.map(({ place }) => String(place.prepare)),
      events.map(({ stream }) => stream),
      events.map(({ revision }) => revision),
      events.map(({ event }) => event.id),
      events.map(({ event }) => event.type),
      events.map(({ event }) => event.institutionId),
      events.map(({ event }) => event.commandId),
      events.map(({ recordedAt }) => recordedAt),
      events.map(({ append }) => append),
      events.map(({ event }) => JSON.stringify(event).length),
    ],
  });
}

async function scannedTo(database: Pool): Promise<Place> {
  const { rows } = await database.query<{ commit_position: string; prepare_position: string }>(
    'select commit_position, prepare_position from traject_ordinal.scanned',
  );
  return { commit: BigInt(rows[0]?.commit_position ?? -1), prepare: BigInt(rows[0]?.prepare_position ?? -1) };
}
