import { randomInt } from 'node:crypto';
import type pg from 'pg';

/** Whether two pools lead to one database, by whatever names: a lock taken through one cannot be had through the other. */
export async function sameDatabase(one: pg.Pool, other: pg.Pool): Promise<boolean> {
  const client = await one.connect();
  try {
    const key = randomInt(2 ** 40, 2 ** 47);
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [key]);
    // In a transaction of its own, which gives the lock back.
    const { rows } = await other.query<{ free: boolean }>('select pg_try_advisory_xact_lock($1) as free', [
      key,
    ]);
    await client.query('rollback');
    return rows[0]?.free === false;
  } finally {
    client.release();
  }
}
