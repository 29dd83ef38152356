// The locks that make an append exact across processes. They lie in PostgreSQL and end with their connection.
import { createHash } from 'node:crypto';
import pg, { type Pool, type PoolClient } from 'pg';

/** Held shared by every append, and alone by an exclusive session. */
export const WRITING_LOCK = 7_236_282;
const LOCK_NOT_AVAILABLE = '55P03';
/** The first number of the locks of commands; the second is the hash of the command's id. */
const COMMAND_LOCK = 7_236_283;

/** The locks, or a connection to hold them, did not come within the patience: nothing was done. */
export class Busy extends Error {}

/** Runs `work` while no other process appends for the same commands, and no exclusive session runs. Throws Busy. */
export async function locked<T>(
  pool: Pool,
  commandIds: readonly string[],
  work: (connection: PoolClient) => Promise<T>,
): Promise<T> {
  const connection = await pool.connect().catch((error: unknown) => {
    // The pool's own words for a queue that did not move.
    throw error instanceof Error && error.message.startsWith('timeout exceeded') ? new Busy() : error;
  });
  const ignore = () => undefined;
  connection.on('error', ignore);
  let lost = true;
  try {
    // In the order of their numbers, so that two appends never wait for each other. One message for all.
    const commands = [...new Set(commandIds.map(numberOf))].sort((one, other) => one - other);
    const taking = connection.query(
      [
        'begin',
        `select pg_advisory_xact_lock_shared(${WRITING_LOCK})`,
        ...commands.map((number) => `select pg_advisory_xact_lock(${COMMAND_LOCK}, ${number})`),
      ].join('; '),
    );
    await taking.catch((error: unknown) => {
      throw error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE ? new Busy() : error;
    });
    const done = await work(connection);
    // What the locks guard is done: losing the connection now takes nothing back.
    await connection.query('commit').then(
      () => (lost = false),
      () => undefined,
    );
    return done;
  } finally {
    connection.off('error', ignore);
    connection.release(lost);
  }
}

/** 32 bits of its hash; two commands that share them wait for each other, no more. */
const numberOf = (commandId: string): number =>
  createHash('sha256').update(commandId).digest().readInt32BE(0);
