// The log and the read model for one command.
import type { CommandDeps } from '@traject/commands';
import { eventCatalogue, type EventSpecs } from '@traject/domain';
import { eventCodec, type EventStore } from '@traject/event-store';
import { migrateLog, PostgresEventStore, PostgresTextStore } from '@traject/event-store-postgres';
import { prepareReadModel } from '@traject/read-model';
import type pg from 'pg';
import { openDatabase } from './database.js';
import type { DatabaseSettings } from './settings.js';

export interface Traject {
  commands: CommandDeps;
  store: EventStore;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens log and read model, brought up to date. */
export async function openTraject(settings: DatabaseSettings): Promise<Traject> {
  const database = await openDatabase(settings);
  const { pool, connectionString } = database;
  const store = new PostgresEventStore({ connectionString });
  const close = async () => {
    await store.close();
    await database.close();
  };
  try {
    await migrateLog(pool);
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
