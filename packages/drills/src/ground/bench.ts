// A log of the kind that the drill was asked for, for drills that only need stores on it.
import type { EventStore } from '@traject/event-store';
import { startDatabase } from './database.js';
import type { Ground } from './ground.js';

export interface Bench {
  /** Opens one more store on the log; closed at the end of the drill. */
  open(now?: () => string): Promise<EventStore>;
  /** Runs SQL in the log's database, to sabotage it. */
  sql(statements: string): Promise<void>;
}

export async function openBench(ground: Ground): Promise<Bench> {
  const database = await startDatabase(ground);
  return {
    open: (now) => Promise.resolve(database.openStore(now)),
    async sql(statements) {
      await database.openPool(1).query(statements);
    },
  };
}
