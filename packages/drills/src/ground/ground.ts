// Where a drill takes place: what it starts, it starts here, and all of it is ended when the drill is.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Child, Programs } from './child.js';

export interface StoreChoice {
  kind: 'postgres' | 'kurrentdb';
  /** A command that starts the other store's server in a folder on a port, given as its arguments, and prints its pid. */
  server: string | null;
}

export interface Ground {
  store: StoreChoice;
  /** A fresh folder that every user can enter; removed at the end. */
  folder(): Promise<string>;
  /** Starts one of the drills' own programs. */
  start(program: string, ...args: string[]): Child;
  /** Does `end` when the drill ends; what was deferred last ends first. */
  defer(end: () => Promise<unknown>): void;
}

/** Gives `work` a ground and clears it afterwards, also when it fails or `signal` aborts. */
export async function onGround<T>(
  { programs, store, signal }: { programs: Programs; store: StoreChoice; signal?: AbortSignal },
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const ends: (() => Promise<unknown>)[] = [];
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('the drill was ended')), { once: true });
  });
  const ground: Ground = {
    store,
    async folder() {
      const folder = await mkdtemp(path.join(tmpdir(), 'traject-drill-'));
      // The embedded server may run as a user of its own, who has to get through to its data.
      await chmod(folder, 0o755);
      ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
      return folder;
    },
    start(program, ...args) {
      const child = programs.start(program, ...args);
      ends.push(() => child.kill());
      return child;
    },
    defer: (end) => void ends.push(end),
  };
  try {
    return await Promise.race([work(ground), aborted]);
  } finally {
    for (const end of ends.reverse()) await end().catch(() => undefined);
  }
}
