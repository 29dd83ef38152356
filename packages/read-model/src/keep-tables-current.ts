// After a release that changes a projection: rebuilds in the background, while the tables of before answer.
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore } from '@traject/event-store';
import { rebuild } from './rebuild.js';
import type { RebuildOptions } from './rebuild-options.js';
import { dropOld, liveTables } from './schema.js';
import { codeOf } from './sql.js';

export interface KeepTablesCurrentOptions extends Omit<
  RebuildOptions,
  'signal' | 'replaceDiffering' | 'anew' | 'onlyEarlier' | 'store'
> {
  store: Pick<EventStore, 'readAll' | 'readByStream' | 'readStream' | 'head'>;
  /** Hears that a rebuild begins, or is taken up again. */
  onBegin?: () => void;
  /** Hears that the tables are those of this release now, after they were not. */
  onCurrent?: () => void;
  /** Hears why a rebuild ended without taking the live tables' place; it is tried again. */
  onTrouble?: (trouble: { code: string }) => void;
  /** Between two looks at the tables, in milliseconds; 1000 when absent. */
  everyMs?: number;
}

/**
 * Rebuilds live tables of an older release for this one, on one process at a time; who takes over from a process that
 * was killed goes on where it stopped. Tables of a newer release are left alone. Ends by itself once the live tables
 * are this release's.
 */
export function keepTablesCurrent(options: KeepTablesCurrentOptions): { stop(): Promise<void> } {
  const { pool, onBegin, onCurrent, onTrouble, everyMs = 1000 } = options;
  const ending = new AbortController();
  const { signal } = ending;

  async function run(): Promise<void> {
    let failures = 0;
    let wereOther = false;
    while (!signal.aborted) {
      try {
        const live = await liveTables(pool);
        if (live?.are === 'own') {
          if (wereOther) onCurrent?.();
          // Left by a process that was killed right after its swap, or that met readers for too long.
          await dropOld(pool).catch(() => undefined);
          return;
        }
        wereOther = true;
        if (live?.are === 'older') {
          // Whoever waited while another process rebuilt, for this release or a later one, has nothing to do any more.
          await rebuild({ ...options, signal, onlyEarlier: true, onProgress: beginning(options, onBegin) });
          continue;
        }
      } catch (error) {
        const code = codeOf(error, 'REBUILD_FAILED');
        // Another process does the work, or this one ends.
        if (code === 'ABORTED') return;
        if (code !== 'REBUILD_RUNNING' && code !== 'OTHER_VERSION') {
          failures += 1;
          onTrouble?.({ code });
        }
      }
      await sleep(Math.min(everyMs * 2 ** Math.min(failures, 6), 60_000), undefined, { signal }).catch(
        () => undefined,
      );
    }
  }

  const done = run();
  return {
    async stop() {
      ending.abort();
      await done;
    },
  };
}

/** Tells of the beginning with the first progress: only then is it certain that this process does the work. */
function beginning(
  { onProgress }: KeepTablesCurrentOptions,
  onBegin: (() => void) | undefined,
): NonNullable<RebuildOptions['onProgress']> {
  let begun = false;
  return (progress) => {
    if (!begun) onBegin?.();
    begun = true;
    onProgress?.(progress);
  };
}
