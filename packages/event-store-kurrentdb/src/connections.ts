// The connections to the PostgreSQL that keeps the ordinals.
import { openPool } from '@traject/event-store-postgres';
import type pg from 'pg';
import type { Queryable } from './ordinal-rows.js';

/** What the promises of the ordinals rest on, whatever the server's, the database's or the role's defaults are. */
export const SESSION = [
  '-c enable_seqscan=off',
  '-c statement_timeout=0',
  // Longer than an append waits for KurrentDB: a process that froze in the middle lets go of its locks all the same.
  '-c idle_in_transaction_session_timeout=180000',
  '-c tcp_keepalives_idle=10',
  '-c tcp_keepalives_interval=5',
  '-c tcp_keepalives_count=4',
  '-c tcp_user_timeout=30000',
  '-c default_transaction_isolation=read\\ committed',
  '-c synchronous_commit=on',
].join(' ');

/** `patience`: how long to wait for a connection and for a lock, in milliseconds; for ever when absent. */
export const poolOf = (connectionString: string, max: number, patience = 0): pg.Pool =>
  openPool({
    connectionString,
    max,
    connectionTimeoutMillis: patience,
    options: `${SESSION} -c lock_timeout=${patience}`,
  });

/** A connection takes one statement at a time; callers need not know. */
export function oneByOne(connection: pg.Client): Queryable {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    query: (config) => {
      const turn = tail.then(() => connection.query(config));
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
