// Everything that a start migrates, and further steps, so that a kill finds a migration in the middle more often.
import { migrate, migrateLog, type Migration } from '@traject/event-store-postgres';
import { prepareReadModel } from '@traject/read-model';
import type { Pool } from 'pg';

export const manySteps: readonly Migration[] = Array.from({ length: 30 }, (_, n) => ({
  title: `step ${n + 1}`,
  sql: `create schema if not exists drilled;
    create table drilled.t${n + 1} as select g from generate_series(1, 1000) g;
    create index on drilled.t${n + 1} (g)`,
}));

/** Brings a database up to date, from wherever it is. */
export async function complete(pool: Pool): Promise<void> {
  await migrateLog(pool);
  await migrate(pool, 'drilled', manySteps);
  await prepareReadModel(pool);
}
