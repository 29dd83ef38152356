// The database of a command: a server's, the embedded one that runs already, or the embedded one for as long as it takes.
import { existsSync } from 'node:fs';
import { openPoolAnywhere, runningEmbedded, startEmbedded } from '@traject/event-store-postgres';
import type pg from 'pg';
import { CliFailure, EXIT } from './exit-code.js';
import type { DatabaseSettings } from './settings.js';

export interface Database {
  /** Holds a password: never shown. */
  connectionString: string;
  pool: pg.Pool;
  /** Ends the connections, and the server when this command started it. */
  close(): Promise<void>;
}

/** Opens the database. Throws a CliFailure that says what to do when it cannot be had. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { connectionString, stop } =
    settings.kind === 'server' ? served(settings.url) : await embedded(settings);
  try {
    const pool = await openPoolAnywhere({ connectionString, max: 6, connectionTimeoutMillis: 10_000 });
    const close = async () => {
      await pool.end();
      await stop();
    };
    return { connectionString, pool, close };
  } catch (error) {
    await stop();
    const where = settings.kind === 'server' ? addressOf(settings.url) : settings.folder;
    const named = settings.named ?? 'DATABASE_URL';
    throw new CliFailure(EXIT.failed, {
      nl: `${named}: de database op ${where} is niet te gebruiken (${codeOf(error)}).`,
      en: `${named}: the database at ${where} cannot be used (${codeOf(error)}).`,
    });
  }
}

const served = (url: string) => ({ connectionString: url, stop: () => Promise.resolve() });

async function embedded({
  folder,
  make = false,
  named = 'TRAJECT_DATA',
}: Extract<DatabaseSettings, { kind: 'embedded' }>): Promise<{
  connectionString: string;
  stop: () => Promise<void>;
}> {
  if (!make && !existsSync(folder)) {
    throw new CliFailure(EXIT.failed, {
      nl: `${named}: ${folder} bestaat niet; start Traject eerst (npm start).`,
      en: `${named}: ${folder} does not exist; start Traject first (npm start).`,
    });
  }
  try {
    return await startEmbedded({ folder });
  } catch (error) {
    const running = codeOf(error) === 'DATA_FOLDER_IN_USE' ? await runningEmbedded(folder) : null;
    if (running !== null) return served(running);
    // A DataFolderError speaks to people: which folder, what is wrong, what to do.
    if (error instanceof Error && 'code' in error)
      throw new CliFailure(EXIT.failed, `${named}: ${error.message}`);
    throw error;
  }
}

/** The code of an error; never its message, which may hold values. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.name
      : typeof error;

/** Host, port and database of a connection string, without user and password. */
export function addressOf(connectionString: string): string {
  try {
    const { host, pathname } = new URL(connectionString);
    return `${host}${pathname}`;
  } catch {
    return '-';
  }
}
