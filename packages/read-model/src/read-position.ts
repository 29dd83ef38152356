// Read your own writes: wait until the tables hold a position.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ProjectionError } from './projection-error.js';
import { Rounds } from './rounds.js';
import { liveTables } from './schema.js';

export interface WaitOptions {
  /** Milliseconds; 5000 when absent. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface ReadPosition {
  /** Hears of progress from a projector in this process: who waits hears it sooner than by asking. */
  reached(position: number): void;
  /** True as soon as every event up to `position` is in the tables; false when time runs out or `signal` aborts. */
  waitFor(position: number, options?: WaitOptions): Promise<boolean>;
  /**
   * The position that the tables hold now, from the database: asked before anything else is. Throws OTHER_VERSION where
   * they are those of another release with other columns, so that no question gets a wrong answer.
   */
  current(): Promise<number>;
  /** The same, with the tables that hold it: tables that took the place of others may hold something else. */
  head(): Promise<ReadHead>;
}

export interface ReadHead {
  position: number;
  /** Names the tables, for as long as no others took their place. */
  tables: string;
}

/** Between two looks; longer and longer, up to the second figure, while the tables stand still. */
const POLL_MS = 15;
const STILL_MS = 250;

/**
 * One per process: the database is polled once for all who wait, and not at all while nobody does; and who asks for the
 * position at the same time is told what one statement brought.
 */
export function readPosition(pool: pg.Pool): ReadPosition {
  let known = 0;
  const waiting = new Set<{ position: number; done: (reached: boolean) => void }>();
  let polling = false;

  const reached = (position: number) => {
    known = position;
    for (const waiter of waiting) if (waiter.position <= known) waiter.done(true);
  };
  const looks = new Rounds<void, ReadHead>(async (askers) => {
    const live = await liveTables(pool);
    if (!live?.readable) throw new ProjectionError('OTHER_VERSION');
    return askers.map(() => ({ position: live.position, tables: live.id }));
  });
  const head = () => looks.ask();
  const current = async () => (await head()).position;
  const poll = async () => {
    if (polling) return;
    polling = true;
    let pause = POLL_MS;
    while (waiting.size > 0) {
      // A database that is away is an answer for the health check; whoever waits gets its time-out.
      const position = await current().catch(() => known);
      pause = position === known ? Math.min(pause * 1.1, STILL_MS) : POLL_MS;
      if (position !== known) reached(position);
      if (waiting.size > 0) await sleep(pause);
    }
    polling = false;
  };

  return {
    reached,
    current,
    head,
    waitFor(position, { timeoutMs = 5000, signal } = {}) {
      if (position <= known) return Promise.resolve(true);
      return new Promise((resolve) => {
        const waiter = {
          position,
          done(yes: boolean) {
            clearTimeout(timer);
            signal?.removeEventListener('abort', stop);
            waiting.delete(waiter);
            resolve(yes);
          },
        };
        const stop = () => waiter.done(false);
        const timer = setTimeout(stop, timeoutMs);
        signal?.addEventListener('abort', stop);
        waiting.add(waiter);
        void poll();
      });
    },
  };
}
