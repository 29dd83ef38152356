// Numbered migrations in plain SQL, applied once, in order, whichever process comes first.
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** One step of a schema; a step that was applied anywhere is never edited, its successor mends it. */
export interface Migration {
  /** What it does, in a few words; shown in errors. */
  title: string;
  sql: string;
}

/** A database that this version cannot work with; recognise it by `code`. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
  readonly code:
    /** An applied step differs from ours. */
    | 'MIGRATION_CHANGED'
    /** The database is of a newer version. */
    | 'MIGRATION_UNKNOWN'
    /** Steps are missing, and this role may not apply them. Nothing was applied. */
    | 'MIGRATION_NEEDED';
  /** The steps that are missing, such as `event-log 2 (append as owner)`. */
  readonly missing: readonly string[];
  constructor(code: MigrationError['code'], message: string, missing: readonly string[] = []) {
    super(message);
    this.code = code;
    this.missing = missing;
  }
}

// Any fixed number; advisory locks are per database.
const MIGRATION_LOCK = 7_236_270;
const NOT_ALLOWED = '42501';

/**
 * Brings schema `name` up to date in one transaction and returns how many steps were applied now. A schema that is up to
 * date is only read, so a role that owns nothing can call it too. Other processes that migrate the same database wait.
 * Throws MIGRATION_CHANGED, MIGRATION_UNKNOWN, and MIGRATION_NEEDED when the role may not apply what is missing.
 */
export async function migrate(pool: Pool, name: string, migrations: readonly Migration[]): Promise<number> {
  try {
    if ((await missingSteps(pool, name, migrations)).length === 0) return 0;
    return await applyMissing(pool, name, migrations);
  } catch (error) {
    if (!isNotAllowed(error)) throw error;
    const missing = await missingSteps(pool, name, migrations).catch(() => []);
    throw new MigrationError('MIGRATION_NEEDED', sentenceOf(name, missing), missing);
  }
}

/**
 * Names the steps of schema `name` that the database lacks, without changing anything. Throws MIGRATION_CHANGED and
 * MIGRATION_UNKNOWN, and the database's 42501 when the role may not even look.
 */
export async function missingSteps(
  database: Pick<PoolClient, 'query'>,
  name: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  const { rows } = await database.query<{ there: boolean }>(
    `select to_regclass('traject_meta.schema_migration') is not null as there`,
  );
  const applied = rows[0]?.there === true ? await checkedApplied(database, name, migrations) : 0;
  return migrations.slice(applied).map(({ title }, index) => `${name} ${applied + index + 1} (${title})`);
}

async function applyMissing(pool: Pool, name: string, migrations: readonly Migration[]): Promise<number> {
  const client = await pool.connect();
  // The pool listens to idle connections only: one that is lost in our hands would end the process.
  const lost = () => undefined;
  client.on('error', lost);
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(`
      create schema if not exists traject_meta;
      create table if not exists traject_meta.schema_migration (
        name text not null, number integer not null, title text not null, checksum text not null,
        applied_at timestamptz not null default clock_timestamp(), primary key (name, number))`);
    const applied = await checkedApplied(client, name, migrations);
    const pending = migrations.slice(applied);
    for (const [index, step] of pending.entries()) {
      await client.query(step.sql);
      await client.query(
        'insert into traject_meta.schema_migration (name, number, title, checksum) values ($1, $2, $3, $4)',
        [name, applied + index + 1, step.title, checksumOf(step)],
      );
    }
    await client.query('commit');
    client.off('error', lost);
    client.release();
    return pending.length;
  } catch (error) {
    // Ending the connection rolls back, and never fails.
    client.release(true);
    throw error;
  }
}

/** How many steps were applied, each of them as we know it. */
async function checkedApplied(
  database: Pick<PoolClient, 'query'>,
  name: string,
  migrations: readonly Migration[],
): Promise<number> {
  const { rows } = await database.query<{ number: number; checksum: string }>(
    'select number, checksum from traject_meta.schema_migration where name = $1 order by number',
    [name],
  );
  for (const row of rows) checkApplied(name, row.number, row.checksum, migrations[row.number - 1]);
  return rows.length;
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

const sentenceOf = (name: string, missing: readonly string[]): string =>
  missing.length > 0
    ? `the database lacks ${missing.join(', ')}, and this role may not change it: run \`traject migrate\` as the owner`
    : `this role may not use ${name}: run \`traject migrate --grant-to ROLE\` as the owner`;

const isNotAllowed = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === NOT_ALLOWED;

const checksumOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
