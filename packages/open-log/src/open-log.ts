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
  /** Begins the names of the log's streams in KurrentDB, so that one server can hold several logs; `traject` when absent. */
  namespace?: string;
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
export async function openLog({
  eventStore,
  namespace,
  connectionString,
  pool,
  now,
}: LogSettings): Promise<EventStore> {
  // Texts lie in PostgreSQL whichever store holds the events.
  await migrateLog(pool);
  if (eventStore === null) {
    const pooler = await meetsPooler(connectionString);
    return new PostgresEventStore({ connectionString, pooler, ...(now && { now }) });
  }
  const where = kurrentAddress(eventStore);
  const { checkEventStoreSetting, migrateOrdinals, openKurrentLog } = await kurrent(where);
  const checked = checkEventStoreSetting(eventStore);
  if (!checked.ok) throw new LogUnavailable(where, { code: 'LOG_SETTING_INVALID' }, checked.accepted);
  await migrateOrdinals(pool);
  const options = { eventStore, connectionString, ...(namespace && { namespace }), ...(now && { now }) };
  const store = await openKurrentLog(options).catch((error: unknown) => {
    throw new LogUnavailable(where, error);
  });
  try {
    await store.head();
    return store;
  } catch (error) {
    await store.close();
    throw new LogUnavailable(where, error);
  }
}

/** Loaded only when chosen: its client brings a native library, which an installation on PostgreSQL need not have. */
async function kurrent(where: string) {
  try {
    return await import('@traject/event-store-kurrentdb');
  } catch (error) {
    throw new LogUnavailable(where, error);
  }
}
