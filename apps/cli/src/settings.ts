import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EVENT_STORE_NAMESPACE, isEventStoreSetting } from '@traject/open-log';
import { CliFailure, EXIT } from './exit-code.js';

/** Where Traject is installed, with a slash at the end. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the log is: a server, or the folder of the embedded one; `named` by which option, when by no setting. */
export type DatabaseSettings = { named?: string } & (
  | { kind: 'server'; /** Holds a password: never shown. */ url: string }
  | { kind: 'embedded'; folder: string; /** Whether a folder that is not there is made. */ make?: boolean }
);

/** The same settings as the server's: DATABASE_URL, else TRAJECT_DATA (`.traject` in the project). */
export function readSettings(env: Readonly<Record<string, string | undefined>>): DatabaseSettings {
  const { DATABASE_URL: url } = env;
  if (!url) return { kind: 'embedded', folder: dataFolderOf(env) };
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'server', url };
  throw new CliFailure(EXIT.failed, {
    nl: 'DATABASE_URL: postgresql://USER:PASSWORD@HOST:PORT/DATABASE, of niets voor de ingebouwde database.',
    en: 'DATABASE_URL: postgresql://USER:PASSWORD@HOST:PORT/DATABASE, or nothing for the embedded database.',
  });
}

/** The database that an option names: `postgresql://...` or `embedded:FOLDER`, relative to the project; null for another form. */
export function databaseNamed(option: string, text: string): DatabaseSettings | null {
  if (/^postgres(ql)?:\/\//.test(text)) return { kind: 'server', url: text, named: option };
  const folder = /^embedded:(.+)$/.exec(text)?.[1];
  return folder === undefined
    ? null
    : { kind: 'embedded', folder: resolve(projectRoot, folder), named: option };
}

/** What begins the names of the log's streams in KurrentDB. Throws a CliFailure for what cannot. */
export function namespaceOf(given: string | undefined, option = 'EVENT_STORE_NAMESPACE'): string {
  const namespace = given || 'traject';
  if (EVENT_STORE_NAMESPACE.test(namespace)) return namespace;
  throw new CliFailure(EXIT.refused, `${option}: [A-Za-z][A-Za-z0-9]{0,40}`);
}

const EVENT_STORE_FORMS =
  'kurrentdb://USER:PASSWORD@HOST:PORT?tls=true, kurrentdb+discover://..., esdb://..., esdb+discover://...';

/** The KurrentDB that EVENT_STORE names; null for the log in PostgreSQL. Holds a password: never shown. */
export function eventStoreOf(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = env['EVENT_STORE'];
  if (!given) return null;
  if (isEventStoreSetting(given)) return given;
  throw new CliFailure(EXIT.failed, {
    nl: `EVENT_STORE is niet geldig. Het neemt: ${EVENT_STORE_FORMS}; of niets voor het logboek in PostgreSQL.`,
    en: `EVENT_STORE is not valid. It takes: ${EVENT_STORE_FORMS}; or nothing for the log in PostgreSQL.`,
  });
}

/** The data folder, also where the database is a server's: it holds the secret of sessions. */
export const dataFolderOf = (env: Readonly<Record<string, string | undefined>>): string =>
  resolve(projectRoot, env['TRAJECT_DATA'] || '.traject');
