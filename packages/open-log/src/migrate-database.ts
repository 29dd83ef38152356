// Everything that is kept in PostgreSQL and cannot be folded again: brought up to date at once, and given to a role.
import { grantTo, logMigrations, migrate, missingSteps, type Migration } from '@traject/event-store-postgres';
import type pg from 'pg';
import { directoryMigrations } from './directory-schema.js';

/** Which log: the setting EVENT_STORE, null for the log in PostgreSQL. */
type EventStoreSetting = string | null;

/** The steps by schema, in the order in which they are applied. */
async function steps(
  eventStore: EventStoreSetting,
): Promise<[name: string, migrations: readonly Migration[]][]> {
  const ordinals = eventStore === null ? null : await import('@traject/event-store-kurrentdb');
  return [
    ['event-log', logMigrations],
    ['directory', directoryMigrations],
    ...(ordinals ? [['ordinal', ordinals.ordinalMigrations] satisfies [string, readonly Migration[]]] : []),
  ];
}

/** The steps that the database lacks, such as `event-log 2 (append as its owner)`. Only reads; throws a MigrationError. */
export async function missingInDatabase(pool: pg.Pool, eventStore: EventStoreSetting): Promise<string[]> {
  const missing: string[] = [];
  for (const [name, migrations] of await steps(eventStore))
    missing.push(...(await missingSteps(pool, name, migrations)));
  return missing;
}

/** Applies what the database lacks, schema by schema, each in one transaction. Throws a MigrationError. */
export async function migrateDatabase(pool: pg.Pool, eventStore: EventStoreSetting): Promise<void> {
  for (const [name, migrations] of await steps(eventStore)) await migrate(pool, name, migrations);
}

/** Gives `role` what the application needs; `derived` are the schemas of the read model, which become the role's. */
export const grantApplication = (pool: pg.Pool, role: string, derived: readonly string[]): Promise<void> =>
  grantTo(pool, { role, written: ['traject_directory', 'traject_ordinal'], owned: derived });
