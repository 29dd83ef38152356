// The database: the embedded server in the data folder, or the one that DATABASE_URL names.
import { openPoolAnywhere, startEmbedded } from '@traject/event-store-postgres';
import type pg from 'pg';
import type { Settings } from '../settings.js';
import { StartFailure } from '../start-failure.js';
import type { Log } from './log.js';

export interface Database {
  /** Holds a password: never logged. */
  connectionString: string;
  /** For the read model, texts and the directory; the event store has connections of its own. */
  pool: pg.Pool;
  /** Ends the connections, and the server when it is ours. */
  close(): Promise<void>;
}

/** Opens the database. Throws a StartFailure that says what to do when it cannot be had. */
export async function openDatabase(settings: Settings, log: Log): Promise<Database> {
  const server = settings.databaseUrl === null ? await embedded(settings, log) : null;
  const connectionString = settings.databaseUrl ?? server?.connectionString ?? '';
  let pool: pg.Pool;
  try {
    pool = await openPoolAnywhere({ connectionString, max: 10, connectionTimeoutMillis: 10_000 });
  } catch (error) {
    await server?.stop();
    throw unreachable(settings, error);
  }
  let closing = false;
  pool.on('error', () => closing || log.warn({ event: 'database-connection-lost' }));
  return {
    connectionString,
    pool,
    async close() {
      closing = true;
      await pool.end();
      await server?.stop();
    },
  };
}

async function embedded(settings: Settings, log: Log) {
  try {
    return await startEmbedded({ folder: settings.dataFolder, log: (line) => log.info({ event: line }) });
  } catch (error) {
    // A DataFolderError speaks to people: which folder, what is wrong, what to do.
    if (error instanceof Error && 'code' in error) throw new StartFailure(`TRAJECT_DATA: ${error.message}`);
    throw error;
  }
}

const sayings: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host is not known',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses this user and password',
  '28000': 'it refuses this user',
  '3D000': 'that database does not exist',
};

function unreachable(settings: Settings, error: unknown): StartFailure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const why = sayings[code] ?? `it does not answer (${code || 'no code'})`;
  const where = settings.databaseUrl === null ? 'the embedded server' : addressOf(settings.databaseUrl);
  return new StartFailure(`DATABASE_URL: the database at ${where} cannot be reached: ${why}.`);
}

/** Host, port and database of a connection string, without user and password. */
function addressOf(connectionString: string): string {
  try {
    const { host, pathname } = new URL(connectionString);
    return `${host}${pathname}`;
  } catch {
    return 'the address given';
  }
}
