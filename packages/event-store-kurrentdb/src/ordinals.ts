// Giving ordinals: every event of the log gets the next position, in the order of $all, once and for all processes.
import type { Instant } from '@traject/domain';
import { onceConnected } from '@traject/event-store-postgres';
import type { Pool, PoolClient } from 'pg';
import type { KurrentClient, Place } from './kurrent-client.js';
import { lastOrdinal } from './ordinal-rows.js';
import type { ReadEvent } from './record.js';
import { isAfter, scan, type Scan } from './scan.js';
import { reading } from './reading.js';

/** Held while ordinals are given, so that one process does so at a time. */
const GIVING_LOCK = 7_236_281;

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
  async advance(attempts?: number): Promise<void> {
    // What runs already may have looked before the caller's event was there; the next run has not begun.
    this.#next ??= (this.#running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#running = this.#run(attempts);
        return this.#running;
      });
    await this.#next;
  }

  /** As `advance`, but does nothing when the event at `place` is known to have its ordinal. */
  async advanceTo(place: Place): Promise<void> {
    if (this.#known && !isAfter(place, this.#known)) return;
    await this.advance();
  }

  async #run(attempts?: number): Promise<void> {
    let known: Place = this.#known ?? (await onceConnected(() => scannedTo(this.#pool)));
    for (;;) {
      const from = known.commit < 0n ? null : known;
      const found: Scan = await reading(
        this.#client,
        () => scan(this.#client, this.#namespace, from),
        attempts,
      );
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

/** Gives what was found its ordinals, but for what another process gave meanwhile. */
async function give(pool: Pool, found: Scan, to: Place): Promise<void> {
  const client = await pool.connect();
  // A connection that is lost while nothing runs on it must not end the process; the next statement fails.
  const ignore = () => undefined;
  client.on('error', ignore);
  let lost = true;
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [GIVING_LOCK]);
    const before = await scannedTo(client);
    if (isAfter(to, before)) await insert(client, found, to, before);
    await client.query('commit');
    lost = false;
  } finally {
    client.off('error', ignore);
    // Ending the connection rolls back.
    client.release(lost);
  }
}

async function insert(client: PoolClient, found: Scan, to: Place, before: Place): Promise<void> {
  const events = found.events.filter(({ place }) => isAfter(place, before));
  const last = await lastOrdinal(client);
  const times = runningMaximum(events, last?.recordedAt ?? '');
  await client.query({
    name: 'traject_ordinal.give',
    text: `insert into traject_ordinal.event (position, commit_position, prepare_position, stream, revision, id, type,
        institution, command_id, recorded_at, append, bytes)
      select $1::bigint + n, c, p, stream, revision, id, type, institution, command_id, recorded_at, append, bytes
      from unnest($2::bigint[], $3::bigint[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::text[],
        $10::timestamptz[], $11::text[], $12::integer[]) with ordinality
        as given (c, p, stream, revision, id, type, institution, command_id, recorded_at, append, bytes, n)`,
    values: [
      last?.position ?? 0,
      events.map(({ place }) => String(place.commit)),
      events.map(({ place }) => String(place.prepare)),
      events.map(({ stream }) => stream),
      events.map(({ revision }) => revision),
      events.map(({ event }) => event.id),
      events.map(({ event }) => event.type),
      events.map(({ event }) => event.institutionId),
      events.map(({ event }) => event.commandId),
      times,
      events.map(({ append }) => append),
      events.map(({ event }) => JSON.stringify(event).length),
    ],
  });
  // What is left out is counted by who moves the mark from where it looked; a part of it was counted before.
  const whole = events.length === found.events.length;
  await client.query({
    name: 'traject_ordinal.scanned',
    text: `update traject_ordinal.scanned set commit_position = $1, prepare_position = $2,
      deleted_events = deleted_events + $3, other_events = other_events + $4`,
    values: [String(to.commit), String(to.prepare), whole ? found.deleted : 0, whole ? found.others : 0],
  });
}

/** No later event has a lower time, whatever the clocks of the processes said. */
function runningMaximum(events: readonly ReadEvent[], from: Instant): Instant[] {
  let highest = from;
  return events.map(({ recordedAt }) => {
    if (recordedAt > highest) highest = recordedAt;
    return highest;
  });
}

async function scannedTo(database: Pick<PoolClient, 'query'>): Promise<Place> {
  const { rows } = await database.query<{ commit_position: string; prepare_position: string }>(
    'select commit_position, prepare_position from traject_ordinal.scanned',
  );
  return { commit: BigInt(rows[0]?.commit_position ?? -1), prepare: BigInt(rows[0]?.prepare_position ?? -1) };
}
