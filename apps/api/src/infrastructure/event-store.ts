// The log: in the database, or in the KurrentDB that EVENT_STORE names.
import type { EventStore } from '@traject/event-store';
import { LogUnavailable, openLog } from '@traject/open-log';
import type { Settings } from '../settings.js';
import { StartFailure } from '../start-failure.js';
import { schemaFailure } from './schema-failure.js';
import type { Database } from './database.js';

/** Opens the log. Throws a StartFailure that says why when the KurrentDB that the settings name cannot be used. */
export async function openEventStore(
  { eventStore, eventStoreNamespace: namespace }: Settings,
  { connectionString, pool }: Database,
): Promise<EventStore> {
  try {
    return await openLog({ eventStore, namespace, connectionString, pool });
  } catch (error) {
    if (error instanceof LogUnavailable) throw new StartFailure(error.message);
    throw schemaFailure(error);
  }
}
