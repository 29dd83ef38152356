import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EVENT_STORE_TAKES, isEventStoreSetting } from '@traject/open-log';
import { CliFailure, EXIT } from './exit-code.js';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the log is: a server, or the folder of the embedded one. */
export type DatabaseSettings =
  | { kind: 'server'; /** Holds a password: never shown. */ url: string }
  | { kind: 'embedded'; folder: string; /** Whether a folder that is not there is made. */ make?: boolean };

/** The same settings as the server's: DATABASE_URL, else TRAJECT_DATA (`.traject` in the project). */
export function readSettings(env: Readonly<Record<string, string | undefined>>): DatabaseSettings {
  const { DATABASE_URL: url, TRAJECT_DATA: folder } = env;
  if (!url) return embeddedIn(folder || '.traject');
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'server', url };
  throw new CliFailure(
    EXIT.failed,
    'DATABASE_URL: postgresql://USER:PASSWORD@HOST:PORT/DATABASE, of niets voor de ingebouwde database / or nothing for the embedded database.',
  );
}

/** The embedded database in a folder, relative to the project. */
export const embeddedIn = (folder: string): Extract<DatabaseSettings, { kind: 'embedded' }> => ({
  kind: 'embedded',
  folder: resolve(projectRoot, folder),
});

/** The KurrentDB that EVENT_STORE names; null for the log in PostgreSQL. Holds a password: never shown. */
export function eventStoreOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = env['EVENT_STORE'];
  if (!given) return null;
  if (isEventStoreSetting(given)) return given;
  throw new CliFailure(EXIT.failed, `EVENT_STORE: ${EVENT_STORE_TAKES}.`);
}
