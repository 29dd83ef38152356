// Opens the log that the settings name: PostgreSQL by default, KurrentDB by its connection string.
import type { Instant } from '@traject/domain';
import type { EventStore } from '@traject/event-store';
import { meetsPooler, migrateLog, PostgresEventStore } from '@traject/event-store-postgres';
import type pg from 'pg';
import { kurrentAddress } from './event-store-setting.js';
import { LogUnavailable } from './log-unavailable.js';

export interface LogSettings {
  /** `kurrentdb://...` or another that `isEventStoreSetting` accepts; null for the log in PostgreSQL. Holds a password: never logged. */
  eventStore: string | null;
  /** Of the PostgreSQL database that holds the log, or beside a KurrentDB its ordinals, texts and read model. */
  connectionString: string;
  /** Connections to that database for what is done once, such as migrations. */
  pool: pg.Pool;
  /** The clock of recording; the system's when absent. */
  now?: () => Instant;
}

/**
 * Brings what the log needs in PostgreSQL up to date, opens the store and sees that it answers; the caller closes it.
 * Throws LogUnavailable when a KurrentDB is named that cannot be used.
 */
export async function openLog({ eventStore, connectionString, pool, now }: LogSettings): Promise<EventStore> {
  // Texts lie in PostgreSQL whichever store holds the events.
  await migrateLog(pool);
  if (eventStore === null) {
    const pooler = await meetsPooler(connectionString);
    return new PostgresEventStore({ connectionString, pooler, ...(now && { now }) });
  }
  const { migrateOrdinals, openKurrentLog } = await kurrent(eventStore);
  await migrateOrdinals(pool);
  const where = kurrentAddress(eventStore);
  const store = await openKurrentLog({ eventStore, connectionString, ...(now && { now }) }).catch(
    (error: unknown) => {
      throw new LogUnavailable(where, error);
    },
  );
  try {
    await store.head();
    return store;
  } catch (error) {
    await store.close();
    throw new LogUnavailable(where, error);
  }
}

/** Loaded only when chosen: its client brings a native library, which an installation on PostgreSQL need not have. */
async function kurrent(eventStore: string) {
  try {
    return await import('@traject/event-store-kurrentdb');
  } catch (error) {
    throw new LogUnavailable(kurrentAddress(eventStore), error);
  }
}
