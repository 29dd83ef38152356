// A log of the kind that the drill was asked for, for drills that only need stores on it.
import type { EventStore } from '@traject/event-store';
import { startDatabase } from './database.js';
import type { Ground } from './ground.js';

export interface Bench {
  /** Opens one more store on the log; closed at the end of the drill. */
  open(now?: () => string): Promise<EventStore>;
  /** Empties the log, for a drill that needs many. */
  clear(): Promise<void>;
  /** Runs SQL in the log's database, to sabotage it. */
  sql(statements: string): Promise<void>;
}

export async function openBench(ground: Ground): Promise<Bench> {
  const database = await startDatabase(ground);
  const admin = database.openPool(1);
  return {
    async clear() {
      // Only who owns the table can do this, and only by taking the guard away first.
      await admin.query(`begin; alter table traject_log.event disable trigger event_is_final;
        truncate traject_log.event; alter table traject_log.event enable trigger event_is_final; commit`);
    },
    open: (now) => Promise.resolve(database.openStore(now)),
    async sql(statements) {
      await admin.query(statements);
    },
  };
}
