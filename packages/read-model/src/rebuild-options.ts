// What a rebuild is asked, tells on its way, and comes to.
import type { EventCodec, EventStore } from '@traject/event-store';
import type pg from 'pg';
import type { RebuildPhase } from './rebuild-record.js';
import type { WordRows } from './word-rows.js';

export interface RebuildProgress {
  phase: RebuildPhase;
  /** Events done and to do. */
  done: number;
  total: number;
}

export interface RebuildOptions {
  pool: pg.Pool;
  store: Pick<EventStore, 'readAll' | 'readByStream' | 'readStream' | 'head'>;
  codec: Pick<EventCodec, 'decode'>;
  onProgress?: (progress: RebuildProgress) => void;
  /** Ends the rebuild with ABORTED; the live tables stay as they are, and asking again goes on where it stopped. */
  signal?: AbortSignal;
  /** Takes the place of live tables that differ, too: after a projection was mended. Otherwise they stay. */
  replaceDiffering?: boolean;
  /** Forgets what an interrupted rebuild had done: after a projection was mended in the middle of one. */
  anew?: boolean;
  /**
   * Replaces tables of an earlier release only: throws OTHER_VERSION where, by the time that nobody else rebuilds any more,
   * the live ones are this release's or a later one's.
   */
  onlyEarlier?: boolean;
  words?: ReadonlyMap<string, WordRows>;
  /** Names this process for people who look; random when absent. */
  holder?: string;
  /** Another process can go on with it when this one was silent for so long, in milliseconds; 5000 when absent. */
  leaseMs?: number;
}

export interface RebuildOutcome {
  /** The tables hold every event up to here. */
  position: number;
  /** Whether the live tables were of this release, so that the rebuilt ones had to equal them. */
  compared: boolean;
  /** Tables of which the rebuilt rows differ from those that were live. */
  differing: string[];
}
