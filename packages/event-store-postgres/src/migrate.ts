// Numbered migrations in plain SQL, applied once, in order, whichever process comes first.
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** One step of a schema; a step that was applied anywhere is never edited, its successor mends it. */
export interface Migration {
  /** What it does, in a few words; shown in errors. */
  title: string;
  sql: string;
}

/** A database that this version cannot work with; recognise it by `code`. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code: 'MIGRATION_CHANGED' | 'MIGRATION_UNKNOWN';
  constructor(code: MigrationError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

// Any fixed number; advisory locks are per database.
const MIGRATION_LOCK = 7_236_270;

/**
 * Brings schema `name` up to date in one transaction and returns how many steps were applied now. Other processes that
 * migrate the same database wait. Throws MIGRATION_CHANGED when an applied step's text differs from ours, and
 * MIGRATION_UNKNOWN when the database is ahead of this version.
 */
export async function migrate(pool: Pool, name: string, migrations: readonly Migration[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(`
      create schema if not exists traject_meta;
      create table if not exists traject_meta.schema_migration (
        name text not null, number integer not null, title text not null, checksum text not null,
        applied_at timestamptz not null default clock_timestamp(), primary key (name, number))`);
    const { rows } = await client.query<{ number: number; checksum: string }>(
      'select number, checksum from traject_meta.schema_migration where name = $1 order by number',
      [name],
    );
    for (const row of rows) checkApplied(name, row.number, row.checksum, migrations[row.number - 1]);
    const pending = migrations.slice(rows.length);
    for (const [index, step] of pending.entries()) {
      await client.query(step.sql);
      await client.query(
        'insert into traject_meta.schema_migration (name, number, title, checksum) values ($1, $2, $3, $4)',
        [name, rows.length + index + 1, step.title, checksumOf(step)],
      );
    }
    await client.query('commit');
    client.release();
    return pending.length;
  } catch (error) {
    // Ending the connection rolls back, and never fails.
    client.release(true);
    throw error;
  }
}

function checkApplied(name: string, number: number, checksum: string, ours: Migration | undefined): void {
  if (!ours) {
    throw new MigrationError(
      'MIGRATION_UNKNOWN',
      `the database has step ${number} of ${name}, which this version does not know; start a newer version`,
    );
  }
  if (checksum !== checksumOf(ours)) {
    throw new MigrationError(
      'MIGRATION_CHANGED',
      `step ${number} of ${name} (${ours.title}) differs from what was applied`,
    );
  }
}

const checksumOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
