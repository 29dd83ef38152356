// The log and the read model for one command.
import type { CommandDeps } from '@traject/commands';
import { eventCatalogue, type EventSpecs } from '@traject/domain';
import { eventCodec, type EventStore } from '@traject/event-store';
import { PostgresTextStore } from '@traject/event-store-postgres';
import { openLog } from '@traject/open-log';
import { prepareReadModel } from '@traject/read-model';
import type pg from 'pg';
import { openDatabase, type Database } from './database.js';
import type { DatabaseSettings } from './settings.js';

export interface Traject {
  commands: CommandDeps;
  store: EventStore;
  pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens log and read model, brought up to date; `eventStore` is the KurrentDB that holds the log, null for the database,
 * and `namespace` begins its streams' names there.
 */
export async function openTraject(
  settings: DatabaseSettings,
  eventStore: string | null = null,
  namespace = 'traject',
): Promise<Traject> {
  const { database, store, close } = await openStore(settings, eventStore, namespace);
  const { pool } = database;
  try {
    await prepareReadModel(pool);
  } catch (error) {
    await close();
    throw error;
  }
  const events: EventSpecs = Object.assign({}, ...Object.values(eventCatalogue));
  const commands: CommandDeps = {
    store,
    texts: new PostgresTextStore(pool),
    codec: eventCodec(events),
    clock: () => new Date().toISOString(),
    readAll: (options) => store.readAll(options),
  };
  return { commands, store, pool, close };
}

/** A log with the database that holds it or lies beside it. */
export interface OpenStore {
  database: Database;
  store: EventStore;
  close(): Promise<void>;
}

/** Opens a log only, brought up to date. */
export async function openStore(
  settings: DatabaseSettings,
  eventStore: string | null,
  namespace: string,
): Promise<OpenStore> {
  const database = await openDatabase(settings);
  const { pool, connectionString } = database;
  try {
    const store = await openLog({ eventStore, namespace, connectionString, pool });
    const close = async () => {
      await store.close();
      await database.close();
    };
    return { database, store, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
