import type { Instant } from '@traject/domain';
import { EventStoreError, type EventStore } from '@traject/event-store';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { settingOf } from './event-store-setting.js';
import { whilePassing, within } from './failure.js';
import { clientOf } from './kurrent-client.js';
import { KurrentEventStore } from './kurrent-event-store.js';
import { answers } from './reading.js';

/** The version of the server that appends to several streams as one, and how the client calls it. */
export const SEVERAL_STREAMS = { feature: 'multiStreamAppend', minimumVersion: '25.1' } as const;

const NAMESPACE = /^[A-Za-z][A-Za-z0-9]{0,40}$/;
/** How long opening may wait for a sign of life, in milliseconds. */
const OPENING = 10_000;

export interface KurrentLogOptions {
  /** `kurrentdb://...`; holds a password: never logged. */
  eventStore: string;
  /** Of the PostgreSQL database where the ordinals are kept, brought up to date by `migrateOrdinals`. */
  connectionString: string;
  /** The clock of recording; the system's when absent. */
  now?: () => Instant;
  /** Begins the names of the log's streams in KurrentDB, before a dot: one server can hold several logs. `traject` when absent. */
  namespace?: string;
  /** Milliseconds that an append waits for others to let go of their locks before it is answered busy; 10 s when absent. */
  patience?: number;
  /** Milliseconds after which an exclusive session that says nothing is ended; a minute when absent. */
  silence?: number;
}

/**
 * Opens the log in KurrentDB; the caller closes it. Throws LOG_SETTING_INVALID, LOG_UNREACHABLE or LOG_UNAUTHORISED, none of
 * which quotes the setting, and LOG_INCOMPLETE when the ordinals in PostgreSQL are of another log.
 */
export async function openKurrentLog({
  eventStore,
  connectionString,
  now = () => new Date().toISOString(),
  namespace = 'traject',
  ...waits
}: KurrentLogOptions): Promise<EventStore> {
  if (!NAMESPACE.test(namespace)) {
    throw new EventStoreError(
      'LOG_SETTING_INVALID',
      'a namespace is a letter and up to 40 letters and digits',
    );
  }
  const client = clientOf(settingOf(eventStore));
  try {
    await whilePassing(3, () => within(OPENING, answers(client)));
    const severalStreams = await whilePassing(3, () => within(OPENING, appendsToSeveral(client)));
    const store = new KurrentEventStore({
      ...{ client, connectionString, now, namespace, severalStreams },
      ...waits,
    });
    await store.checkOrdinals().catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    return store;
  } catch (error) {
    await client.dispose();
    throw error;
  }
}

async function appendsToSeveral(client: KurrentDBClient): Promise<boolean> {
  // The client knows what its server can, and tells its heirs only; asking by an append would be one.
  const { serverVersion } = await client['capabilities'];
  return isFrom(serverVersion, SEVERAL_STREAMS.minimumVersion);
}

/** Whether a version such as `23.10.7` is `minimum` or later; one that cannot be read is not. */
export function isFrom(version: string, minimum: string): boolean {
  const [major = NaN, minor = NaN] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = minimum.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
