import type { EventStore } from '@traject/event-store';
import { openPool, PostgresEventStore } from '@traject/event-store-postgres';
import { openLog } from '@traject/open-log';

/** Where a log is. Holds a password: never printed. */
export interface StoreAddress {
  /** PostgreSQL: of the log and the read model, or of the read model only. */
  url: string;
  /** Of the other store, when the log is there. */
  eventStore?: string;
}

/** Opens the log at an address, in whatever process. */
export async function openStoreAt({ url, eventStore }: StoreAddress): Promise<EventStore> {
  if (eventStore === undefined) return new PostgresEventStore({ connectionString: url });
  const pool = openPool({ connectionString: url, max: 1 });
  try {
    return await openLog({ eventStore, connectionString: url, pool });
  } finally {
    await pool.end();
  }
}
