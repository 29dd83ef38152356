import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A pool or a connection: whatever answers a query. */
export type Sql = Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'>;

const names = new Map<string, string>();

/**
 * A statement under a name, with which a connection plans it once: for texts of which there are few, since each
 * connection keeps them for as long as it lives. Behind a pooler the name has to be left out (`openPoolAnywhere`).
 */
export function named(
  text: string,
  values: unknown[] = [],
): { name: string; text: string; values: unknown[] } {
  let name = names.get(text);
  if (name === undefined) {
    name = `traject_read.${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, name);
  }
  return { name, text, values };
}

/** Runs `work` in one transaction on a connection of its own; rolls back when it throws. */
export async function transaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // The pool listens to idle connections only: one that is lost in our hands would end the process.
  const lost = (error: Error) => (broken = error);
  client.on('error', lost);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A connection that cannot roll back is in an unknown state and is not used again.
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    // One that is lost may say so once more.
    if (!broken) client.off('error', lost);
    client.release(broken);
  }
}

/** The `code` of an error: a SQLSTATE, a system's or our own; never its message, which may quote values. */
export function codeOf(error: unknown, otherwise: string): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return otherwise;
}

/** True when the database was away or busy: the same work can succeed later, unchanged. */
export function isTransient(error: unknown): boolean {
  const code = codeOf(error, '');
  // 25P03: the server ended a transaction of a process that stood still in the middle of it.
  if (/^(08|53|57P|25P0[34]|40001|40P01|55P03)/.test(code)) return true;
  if (/^(ECONN|EPIPE|ETIMEDOUT|ENOENT|EAI_)/.test(code)) return true;
  // The driver reports a connection that ended under a query, and one that could not be had in time, without a code.
  return (
    error instanceof Error &&
    /connection (terminated|ended|error)|Client has encountered|timeout exceeded when trying/i.test(
      error.message,
    )
  );
}
