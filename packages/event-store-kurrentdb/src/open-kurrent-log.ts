import type { Instant } from '@traject/domain';
import type { EventStore } from '@traject/event-store';

export interface KurrentLogOptions {
  /** `kurrentdb://...`; holds a password: never logged. */
  eventStore: string;
  /** Of the PostgreSQL database where the ordinals are kept, brought up to date by `migrateOrdinals`. */
  connectionString: string;
  /** The clock of recording; the system's when absent. */
  now?: () => Instant;
}

/** Opens the log in KurrentDB; the caller closes it. */
export async function openKurrentLog(_options: KurrentLogOptions): Promise<EventStore> {
  throw new Error('not there yet');
}
