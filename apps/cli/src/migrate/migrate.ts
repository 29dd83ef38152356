// `traject migrate`: brings the schema up to date, as its owner, and gives the application's role what it needs.
import { GrantError, MigrationError } from '@traject/event-store-postgres';
import { grantApplication, migrateDatabase, missingInDatabase } from '@traject/open-log';
import { LIVE, NEXT } from '@traject/read-model';
import { openDatabase } from '../database.js';
import { CliFailure, EXIT, type ExitCode } from '../exit-code.js';
import { chosenLanguage } from '../language.js';
import { eventStoreOf, readSettings } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { migrateWords } from './words.js';

export interface MigrateOptions {
  /** The role that the application signs in as, when that is not the owner. */
  grantTo?: string;
  language?: string;
}

/** What is derived from the log belongs to the role that folds it. */
const DERIVED = [LIVE, NEXT, 'traject_read_old', 'traject_projection'];

/** Carries the command out; returns the exit code. */
export async function migrateCommand(options: MigrateOptions, terminal: Terminal): Promise<ExitCode> {
  const words = migrateWords[chosenLanguage(options.language, terminal.env)];
  const eventStore = eventStoreOf(terminal.env);
  const database = await openDatabase(readSettings(terminal.env));
  try {
    const missing = await missingInDatabase(database.pool, eventStore);
    await migrateDatabase(database.pool, eventStore);
    for (const step of missing) terminal.say(words.applied(step));
    if (missing.length === 0) terminal.say(words.upToDate());
    if (options.grantTo === undefined) return EXIT.ok;
    await grantApplication(database.pool, options.grantTo, DERIVED);
    terminal.say(words.granted(options.grantTo));
    return EXIT.ok;
  } catch (error) {
    if (error instanceof MigrationError) throw new CliFailure(EXIT.failed, words.migrationRefused(error));
    if (error instanceof GrantError)
      throw new CliFailure(EXIT.failed, words.grantRefused(options.grantTo ?? '', error));
    throw error;
  } finally {
    await database.close();
  }
}
