import type { EventStore } from '@traject/event-store';
import { PostgresEventStore } from '@traject/event-store-postgres';
import { openLog } from '@traject/open-log';
import { Pool } from 'pg';

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
  const pool = new Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  try {
    return await openLog({ eventStore, connectionString: url, pool });
  } finally {
    await pool.end();
  }
}
