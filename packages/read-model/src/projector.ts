// The process that keeps the read model up to date: takes the lease, follows the log, writes, and stops at a failure.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventCodec, EventStore } from '@traject/event-store';
import type pg from 'pg';
import { eventBatches } from './event-batches.js';
import { renewing } from './hold-lease.js';
import { fence, takeLease, type Lease } from './lease.js';
import { EventProjector } from './project-events.js';
import { ProjectionError, type Failure } from './projection-error.js';
import { PROJECTOR, recordStatus } from './projection-status.js';
import { LIVE, liveTables, liveTablesId } from './schema.js';
import { codeOf } from './sql.js';
import type { WordRows } from './word-rows.js';
import { rowsByWord } from './word-tables.js';

const MOST_AT_ONCE = 500;

/** A transaction costs as much as some ten events: under load it takes what comes in so many milliseconds. */
const GATHER_MS = 20;

export interface ProjectorOptions {
  pool: pg.Pool;
  store: Pick<EventStore, 'subscribe' | 'readStream'>;
  codec: Pick<EventCodec, 'decode'>;
  /** Names this process among others; random when absent. */
  holder?: string;
  /** Another process takes over when this one was silent for so long, in milliseconds; 2000 when absent. */
  leaseMs?: number;
  /** Hears how far the tables are, after each transaction. */
  onProgress?: (position: number) => void;
  /** Hears of what made it pause or stop: a code, and the event where one is to blame. Never a payload. */
  onTrouble?: (trouble: { code: string; failure?: Failure }) => void;
  /** Another set of words than the read model's; for tests. */
  words?: ReadonlyMap<string, WordRows>;
}

export interface Projector {
  /** `waiting`: another process holds the lease, or the tables are another release's. `stopped`: at an event that fails. */
  state(): 'waiting' | 'running' | 'stopped' | 'ended';
  /** Tries the event at which it stopped once more. */
  resume(): void;
  /** Finishes the transaction at hand, gives the lease up and ends. */
  stop(): Promise<void>;
}

/** Starts projecting in the background; the database must have been prepared with `prepareReadModel`. */
export function startProjector(options: ProjectorOptions): Projector {
  const { pool, onTrouble = () => undefined, leaseMs = 2000 } = options;
  const holder = options.holder ?? randomUUID();
  const ending = new AbortController();
  let state: ReturnType<Projector['state']> = 'waiting';
  let wake = new AbortController();

  const pause = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal }).catch(() => undefined);

  async function run(): Promise<void> {
    let told = false;
    while (!ending.signal.aborted) {
      try {
        const ours = (await liveTables(pool))?.are === 'own';
        // Tables of another release are not ours to write, nor is the lease of whoever projects on them.
        if (!ours && !told) onTrouble({ code: 'OTHER_VERSION' });
        told = !ours;
        const lease = ours ? await takeLease({ pool, name: PROJECTOR, holder, leaseMs }) : null;
        if (lease) await hold(lease);
        else await pause(leaseMs / 4, ending.signal);
      } catch (error) {
        onTrouble({ code: codeOf(error, 'PROJECTOR_FAILED') });
        await pause(250, ending.signal);
      }
      state = 'waiting';
    }
    state = 'ended';
  }

  /** Works while the lease is ours. */
  async function hold(lease: Lease): Promise<void> {
    const held = renewing(lease, leaseMs, (error) => onTrouble({ code: codeOf(error, 'LEASE_NOT_RENEWED') }));
    const signal = AbortSignal.any([ending.signal, held.lost]);
    try {
      while (!signal.aborted) {
        const tables = await liveTablesId(pool);
        const failure = await follow(lease, signal);
        if (!failure) continue;
        // Who hears that it stopped finds in the database at which event.
        await recordStatus(pool, failure);
        state = 'stopped';
        onTrouble({ code: failure.code, failure });
        wake = new AbortController();
        await standStill(tables, AbortSignal.any([signal, wake.signal]));
      }
    } finally {
      await held.release();
    }
  }

  /**
   * Keeps the lease: another process would only stop at the same event. Until a rebuild replaced the tables in which it
   * stopped; throws where they are another release's now.
   */
  async function standStill(tables: string | null, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await pause(1000, signal);
      if ((await liveTables(pool))?.are !== 'own') throw new ProjectionError('OTHER_VERSION');
      if ((await liveTablesId(pool)) !== tables) return;
    }
  }

  /** Follows the log from the checkpoint; returns the event that failed, or null when `signal` ended it. */
  async function follow(lease: Lease, signal: AbortSignal): Promise<Failure | null> {
    const live = await liveTables(pool);
    // Another release rebuilt the tables; this process has nothing to write in them.
    if (live?.are !== 'own') throw new ProjectionError('OTHER_VERSION');
    let { position } = live;
    const projector = new EventProjector({
      ...options,
      words: options.words ?? rowsByWord,
      schema: LIVE,
      guard: (client) => fence(client, PROJECTOR, lease.token),
    });
    options.onProgress?.(position);
    for await (const events of eventBatches(
      options.store,
      { after: position, signal, gatherMs: GATHER_MS },
      MOST_AT_ONCE,
    )) {
      const failure = await projector.project(events, position);
      if (failure) {
        options.onProgress?.(failure.position - 1);
        return failure;
      }
      if (state !== 'running') {
        state = 'running';
        await recordStatus(pool, null);
      }
      position = events.at(-1)?.position ?? position;
      options.onProgress?.(position);
      if (signal.aborted) break;
    }
    if (!signal.aborted) throw new ProjectionError('ABORTED', 'the subscription ended by itself');
    return null;
  }

  const done = run();
  return {
    state: () => state,
    resume: () => wake.abort(),
    async stop() {
      ending.abort();
      await done;
    },
  };
}
