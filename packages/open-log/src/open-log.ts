// Opens the log that the settings name: PostgreSQL by default, KurrentDB by its connection string.
import type { Instant } from '@traject/domain';
import type { EventStore } from '@traject/event-store';
import { migrateLog, PostgresEventStore } from '@traject/event-store-postgres';
import type pg from 'pg';

export interface LogSettings {
  /** `kurrentdb://...` or `kurrentdb+discover://...`; null for the log in PostgreSQL. Holds a password: never logged. */
  eventStore: string | null;
  /** Of the PostgreSQL database that holds the log, or beside a KurrentDB its ordinals, texts and read model. */
  connectionString: string;
  /** Connections to that database for what is done once, such as migrations. */
  pool: pg.Pool;
  /** The clock of recording; the system's when absent. */
  now?: () => Instant;
}

/** Brings what the log needs in PostgreSQL up to date and opens the store; the caller closes it. */
export async function openLog({ connectionString, pool, now }: LogSettings): Promise<EventStore> {
  await migrateLog(pool);
  return new PostgresEventStore({ connectionString, ...(now && { now }) });
}
