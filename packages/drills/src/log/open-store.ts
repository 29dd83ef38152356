import type { EventStore } from '@traject/event-store';
import { PostgresEventStore } from '@traject/event-store-postgres';

/** Where a log is. Holds a password: never printed. */
export interface StoreAddress {
  /** PostgreSQL: of the log and the read model, or of the read model only. */
  url: string;
  /** Of the other store, when the log is there. */
  eventStore?: string;
}

/** Opens the log at an address, in whatever process. */
export async function openStoreAt({ url }: StoreAddress): Promise<EventStore> {
  return new PostgresEventStore({ connectionString: url });
}
