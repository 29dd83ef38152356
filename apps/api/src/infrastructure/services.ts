// Binds ports to adapters and starts what runs beside the requests: projector and policies.
import { randomUUID } from 'node:crypto';
import { policies, react, type CommandDeps, type Directory } from '@traject/commands';
import { eventCatalogue } from '@traject/domain';
import { eventCodec, type EventStore } from '@traject/event-store';
import type { ColumnMemory } from '@traject/list-import';
import { PostgresTextStore } from '@traject/event-store-postgres';
import { migrateDirectory, PostgresColumnMemory, PostgresDirectory } from '@traject/open-log';
import {
  keepTablesCurrent,
  prepareReadModel,
  readPosition,
  runPolicies,
  startProjector,
  type Projector,
  type ReadPosition,
} from '@traject/read-model';
import type pg from 'pg';
import type { Settings } from '../settings.js';
import { openDatabase } from './database.js';
import type { Log } from './log.js';
import { openEventStore } from './event-store.js';
import { schemaFailure } from './schema-failure.js';

/** Everything that answers and records, ready for use. */
export interface Services {
  commands: CommandDeps;
  store: EventStore;
  pool: pg.Pool;
  directory: Directory;
  columnMemory: ColumnMemory;
  position: ReadPosition;
  projector: Projector;
  /** Names this process among those on the same database. */
  holder: string;
  /** Starts reacting to events; apart, so that a demo is loaded without it. */
  startPolicies(): void;
  /** Ends everything in order: policies, projector, store, database. */
  close(): Promise<void>;
}

/** Opens the database, brings it up to date and starts following the log. */
export async function openServices(settings: Settings, log: Log): Promise<Services> {
  const database = await openDatabase(settings, log);
  const { pool } = database;
  const store = await openEventStore(settings, database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  try {
    await Promise.all([migrateDirectory(pool), prepareReadModel(pool)]);
  } catch (error) {
    await store.close();
    await database.close();
    throw schemaFailure(error);
  }
  const codec = eventCodec(Object.assign({}, ...Object.values(eventCatalogue)), ({ type, position }) =>
    log.warn({ event: 'unknown-event-type', type, position }),
  );
  const commands: CommandDeps = {
    store,
    texts: new PostgresTextStore(pool),
    codec,
    clock: () => new Date().toISOString(),
    readAll: (options) => store.readAll(options),
  };
  const position = readPosition(pool);
  const holder = randomUUID();
  const projector = startProjector({
    pool,
    store,
    codec,
    holder,
    onProgress: (reached) => position.reached(reached),
    onTrouble: ({ code, failure }) =>
      log.error({ event: 'projection-trouble', code, position: failure?.position }),
  });
  const keeping = keepTablesCurrent({
    pool,
    store,
    codec,
    holder,
    onBegin: () => log.info({ event: 'read-model-rebuild-began' }),
    onCurrent: () => log.info({ event: 'read-model-current' }),
    onTrouble: ({ code }) => log.error({ event: 'read-model-rebuild-trouble', code }),
  });
  let running: ReturnType<typeof runPolicies> | null = null;
  return {
    commands,
    store,
    pool,
    directory: new PostgresDirectory(pool),
    columnMemory: new PostgresColumnMemory(pool),
    position,
    projector,
    holder,
    startPolicies() {
      running ??= runPolicies({
        pool,
        store,
        codec,
        holder,
        policies: policies(commands),
        execute: (command) => react(commands, command),
        onTrouble: (trouble) => log.error({ event: 'policy-trouble', ...trouble }),
      });
    },
    async close() {
      await running?.stop();
      await keeping.stop();
      await projector.stop();
      await store.close();
      await database.close();
    },
  };
}
