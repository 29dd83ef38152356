// Recording at given times while every other writer waits.
import type { ExclusiveSession } from '@traject/event-store';
import { Client, type ClientConfig, type QueryResultRow } from 'pg';
import { append } from './append.js';
import { APPEND_LOCK } from './append-function.js';
import { copyEvents } from './copy-events.js';
import { forgetNames } from './pooler.js';
import type { Queryable, Statement } from './queryable.js';
import { readStream } from './log-reading.js';
import { readCommands, readHead } from './read-statements.js';

export interface ExclusiveOptions {
  connection: ClientConfig;
  /** Milliseconds after which a session that says nothing loses the lock: others wait for it. */
  silence: number;
  /** A pooler stands before the database. */
  pooler: boolean;
}

/**
 * Does `work` while the append lock is held. One connection holds it, in a transaction that does nothing else: a pooler
 * leaves a transaction its connection, so this works behind one too. Another appends, each append by itself. When the
 * first is lost, other writers may come in between: from then on the session refuses.
 */
export async function exclusively<T>(
  { connection, silence, pooler }: ExclusiveOptions,
  work: (session: ExclusiveSession) => Promise<T>,
): Promise<T> {
  const holder = new Client(connection);
  const worker = new Client(connection);
  // A connection that is lost while nothing runs on it must not end the process; the next statement fails.
  for (const client of [holder, worker]) client.on('error', () => undefined);
  if (pooler) forgetNames(worker);
  try {
    await Promise.all([holder.connect(), worker.connect()]);
    await holder.query(`begin; set local lock_timeout = 0; set local statement_timeout = 0;
      set local idle_in_transaction_session_timeout = ${silence}; select pg_advisory_xact_lock(${APPEND_LOCK})`);
    const database = oneByOne({
      query: async (statement) => {
        // Fails when the lock was lost, and tells the server that the session is still at work.
        await holder.query('select');
        return worker.query(statement);
      },
    });
    return await work(sessionOn(database));
  } finally {
    // The lock goes with the connection.
    await Promise.all([holder.end(), worker.end()]);
  }
}

const sessionOn = (database: Queryable): ExclusiveSession => ({
  append: (request, recordedAt) => append(database, [request], { clock: recordedAt, given: recordedAt }),
  copy: (events) => copyEvents(database, events),
  readStream: (stream, options) => readStream(database, stream, options),
  readCommand: (commandId) => readCommands(database, [commandId]),
  head: () => readHead(database),
});

/** A connection takes one statement at a time; callers need not know. */
function oneByOne(database: Queryable): Queryable {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    query: <R extends QueryResultRow>(statement: Statement) => {
      const turn = tail.then(() => database.query<R>(statement));
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
}
