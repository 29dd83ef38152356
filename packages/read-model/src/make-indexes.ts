// The indexes of the tables that a rebuild makes, several at a time.
import type pg from 'pg';
import { fence } from './lease.js';
import { REBUILD } from './rebuild-record.js';
import { NEXT } from './schema.js';
import { transaction, type Sql } from './sql.js';
import { indexStatements } from './table-definitions.js';

/** So many indexes are made at a time, each on a connection of its own and with this much memory to sort in. */
const AT_ONCE = 2;
const SORT_MEMORY = '128MB';

/**
 * Makes the indexes that are not there yet, and what the planner knows of the tables. Each stands when it is made: who
 * goes on after an interruption makes the others. `token` is that of the lease on rebuilding; `before` is called before
 * each one, and throws to end it. Nothing is being made any more when it ends, with or without an error.
 */
export async function makeIndexes(pool: pg.Pool, token: number, before: () => void): Promise<void> {
  // The largest tables come last in the list; begun first, they leave no connection waiting for another in the end.
  const tables = indexStatements(NEXT).toReversed();
  const indexes = tables.flatMap(({ statements }) => statements);
  const statistics = tables.map(({ table, asked }) => `ANALYZE ${NEXT}.${table} (${asked.join(', ')})`);
  const run = (statement: string) => {
    before();
    return transaction(pool, async (client: Sql) => {
      // A process that freezes meanwhile keeps nobody waiting for longer.
      await client.query(
        `SET LOCAL maintenance_work_mem = '${SORT_MEMORY}'; SET LOCAL idle_in_transaction_session_timeout = '3s'`,
      );
      await client.query(statement);
      // Last: until the transaction ends it keeps the lease from being renewed, and an index can take longer than a lease.
      await fence(client, REBUILD, token);
    });
  };
  // Statistics wait: a table's cannot be gathered while an index of it is made.
  for (const statements of [indexes, statistics]) await severalAtOnce(statements, run);
}

/** Runs all of `statements`; after a failure no further one, and it is thrown once nothing runs any more. */
async function severalAtOnce(
  statements: readonly string[],
  run: (statement: string) => Promise<void>,
): Promise<void> {
  const waiting = [...statements];
  const lane = async () => {
    try {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await run(next);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
}
