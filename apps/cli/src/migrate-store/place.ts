// Where a log is, as it is given on the command line: `postgresql://...`, `embedded:FOLDER` or `kurrentdb://...`.
import { isEventStoreSetting } from '@traject/open-log';
import { CliFailure, EXIT } from '../exit-code.js';
import { databaseNamed, namespaceOf, readSettings, type DatabaseSettings } from '../settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Place {
  /** The KurrentDB that holds the log; null for the database. Holds a password: never shown. */
  eventStore: string | null;
  /** Begins the names of the log's streams in that KurrentDB; empty without one. */
  namespace: string;
  /** Holds the log, or lies beside it. */
  database: DatabaseSettings;
}

/** What an option takes, in no language: names and forms. */
const TAKES =
  'postgresql://..., embedded:FOLDER, kurrentdb://..., kurrentdb+discover://..., esdb://..., env:NAME';

/**
 * Reads `--from` or `--to` with what stands beside it. Throws a CliFailure that names the option and what it takes, never
 * what was given: it can hold a password.
 */
export function readPlace(
  option: 'from' | 'to',
  given: string,
  { beside, namespace: begin }: { beside?: string | undefined; namespace?: string | undefined },
  env: Environment,
): Place {
  const text = fromEnvironment(`--${option}`, given, env);
  if (isEventStoreSetting(text)) {
    const besideOption = `--${option}-database`;
    const namespace = namespaceOf(begin ?? env['EVENT_STORE_NAMESPACE'], `--${option}-namespace`);
    if (beside === undefined) return { eventStore: text, namespace, database: readSettings(env) };
    const database = databaseNamed(besideOption, fromEnvironment(besideOption, beside, env));
    if (!database) throw refused(besideOption, 'postgresql://..., embedded:FOLDER, env:NAME');
    return { eventStore: text, namespace, database };
  }
  const database = databaseNamed(`--${option}`, text);
  if (!database || beside !== undefined) throw refused(`--${option}`, TAKES);
  return { eventStore: null, namespace: '', database };
}

/** The value itself, or that of the variable which `env:NAME` names: an address in a variable is in no list of processes. */
function fromEnvironment(option: string, given: string, env: Environment): string {
  const name = /^env:(\w+)$/.exec(given)?.[1];
  if (name === undefined) return given;
  const value = env[name];
  if (!value) throw refused(option, `env:${name} = ?`);
  return value;
}

const refused = (option: string, takes: string) => new CliFailure(EXIT.refused, `${option}: ${takes}`);
