// One active worker per name and database. Who lost the lease may not know it yet: every transaction checks its token.
import type pg from 'pg';
import { ProjectionError } from './projection-error.js';
import type { Sql } from './sql.js';

export interface LeaseOptions {
  pool: pg.Pool;
  /** What the lease is on. */
  name: string;
  /** Names this process for people who look; must be its own. */
  holder: string;
  /** Milliseconds, by the database's clock, after which a lease that is not renewed can be taken over. */
  leaseMs: number;
}

/** A lease that is held; `token` grows whenever it is taken or given up. */
export interface Lease {
  token: number;
  /** False when another took it over. */
  renew(): Promise<boolean>;
  /** Gives it up, so that another need not wait for it to run out. */
  release(): Promise<void>;
}

const TABLE = 'traject_projection.lease';

/** Takes the lease when it is free or has run out; null when another holds it. */
export async function takeLease({ pool, name, holder, leaseMs }: LeaseOptions): Promise<Lease | null> {
  const { rows } = await pool.query<{ token: string }>(
    `INSERT INTO ${TABLE} AS l (name, holder, token, expires_at)
     VALUES ($1, $2, 1, clock_timestamp() + $3 * interval '1 ms')
     ON CONFLICT (name) DO UPDATE
       SET holder = EXCLUDED.holder, token = l.token + 1, expires_at = EXCLUDED.expires_at
       WHERE l.expires_at <= clock_timestamp()
     RETURNING token`,
    [name, holder, leaseMs],
  );
  if (!rows[0]) return null;
  const token = Number(rows[0].token);
  return {
    token,
    async renew() {
      const renewed = await pool.query(
        `UPDATE ${TABLE} SET expires_at = clock_timestamp() + $3 * interval '1 ms'
         WHERE name = $1 AND token = $2`,
        [name, token, leaseMs],
      );
      return renewed.rowCount === 1;
    },
    async release() {
      // With a token that nobody has: a renewal that is still under way would take the lease again, for nobody.
      await pool.query(
        `UPDATE ${TABLE} SET expires_at = clock_timestamp(), token = token + 1 WHERE name = $1 AND token = $2`,
        [name, token],
      );
    },
  };
}

/** Milliseconds in which a fenced transaction must say something: a frozen process keeps others waiting no longer. */
const SILENCE = 3000;

/**
 * Throws FENCED unless `token` still holds the lease, and keeps it from being taken over until the caller's transaction
 * ends: whoever takes it over sees everything that was written under it. The server ends a transaction that falls silent.
 */
export async function fence(client: Sql, name: string, token: number): Promise<void> {
  // For this transaction only, so that it also holds behind a pooler; in the same statement, so that it costs nothing.
  const held = await client.query(
    `SELECT set_config('idle_in_transaction_session_timeout', $3, true)
       FROM ${TABLE} WHERE name = $1 AND token = $2 FOR SHARE`,
    [name, token, String(SILENCE)],
  );
  if (held.rowCount !== 1) throw new ProjectionError('FENCED');
}
