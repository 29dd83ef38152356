// Looks at an embedded server without starting, taking over or stopping it.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Queryable } from '../queryable.js';
import { filesIn } from './cluster.js';
import { pidFile, runningOn } from './postmaster.js';
import { OWNER_LOCK } from './start-embedded.js';

export interface EmbeddedInspection {
  /** Its database was made. */
  made: boolean;
  /** `postmaster.pid` is there: it runs, or was killed. */
  pidFile: boolean;
  running: { pid: number } | null;
}

/** What is found in `folder`. */
export function inspectEmbedded(folder: string): EmbeddedInspection {
  const { data } = filesIn(path.resolve(folder));
  const running = runningOn(data);
  return {
    made: existsSync(path.join(data, 'PG_VERSION')),
    pidFile: existsSync(pidFile(data)),
    running: running && { pid: running.pid },
  };
}

/** Whether a process uses the embedded server that `database` is on: one that was killed leaves it without an owner. */
export async function isEmbeddedOwned(database: Queryable): Promise<boolean> {
  const { rows } = await database.query({
    text: `select from pg_locks where locktype = 'advisory' and classid = 0 and objid = $1 and granted limit 1`,
    values: [OWNER_LOCK],
  });
  return rows.length > 0;
}
