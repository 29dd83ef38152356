import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EVENT_STORE_NAMESPACE, EVENT_STORE_TAKES, isEventStoreSetting } from '@traject/open-log';
import { CliFailure, EXIT } from './exit-code.js';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the log is: a server, or the folder of the embedded one. */
export type DatabaseSettings =
  | { kind: 'server'; /** Holds a password: never shown. */ url: string }
  | { kind: 'embedded'; folder: string; /** Whether a folder that is not there is made. */ make?: boolean };

/** The same settings as the server's: DATABASE_URL, else TRAJECT_DATA (`.traject` in the project). */
export function readSettings(env: Readonly<Record<string, string | undefined>>): DatabaseSettings {
  const { DATABASE_URL: url } = env;
  if (!url) return { kind: 'embedded', folder: dataFolderOf(env) };
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

/** What begins the names of the log's streams in KurrentDB. Throws a CliFailure for what cannot. */
export function namespaceOf(given: string | undefined, option = 'EVENT_STORE_NAMESPACE'): string {
  const namespace = given || 'traject';
  if (EVENT_STORE_NAMESPACE.test(namespace)) return namespace;
  throw new CliFailure(EXIT.refused, `${option}: [A-Za-z][A-Za-z0-9]{0,40}`);
}

/** The KurrentDB that EVENT_STORE names; null for the log in PostgreSQL. Holds a password: never shown. */
export function eventStoreOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = env['EVENT_STORE'];
  if (!given) return null;
  if (isEventStoreSetting(given)) return given;
  throw new CliFailure(EXIT.failed, `EVENT_STORE: ${EVENT_STORE_TAKES}.`);
}

/** The data folder, also where the database is a server's: it holds the secret of sessions. */
export const dataFolderOf = (env: Readonly<Record<string, string | undefined>>): string =>
  resolve(projectRoot, env['TRAJECT_DATA'] || '.traject');
