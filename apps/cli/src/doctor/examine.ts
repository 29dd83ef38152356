// The order of the checks, and what is left out when something before it fails.
import {
  inspectEmbedded,
  isEmbeddedOwned,
  MigrationError,
  openPool,
  runningEmbedded,
} from '@traject/event-store-postgres';
import { missingInDatabase } from '@traject/open-log';
import { projectionStatus } from '@traject/read-model';
import type pg from 'pg';
import { addressOf, codeOf } from '../database.js';
import { readSettings, dataFolderOf } from '../settings.js';
import type { Terminal } from '../terminal.js';
import { checkEventStore } from './event-store-check.js';
import { attention, failure, ok, type Finding } from './finding.js';
import { checkListening } from './listening-check.js';
import { judgeLog } from './log-checks.js';
import { logFacts } from './log-facts.js';
import { judgeClockSteadiness, judgeDataFolder, judgeEmbedded, judgeNode } from './machine-checks.js';
import { dataFolderFacts } from './machine-facts.js';
import { judgePolicies, judgeReadModel } from './read-model-checks.js';
import { policyFacts } from './policy-facts.js';
import { checkSettings } from './settings-check.js';
import { judgeServer } from './server-checks.js';
import { serverFacts } from './server-facts.js';

/** Runs every check that can be run; never throws for what it finds. */
export async function examine(env: Terminal['env'], { deep }: { deep: boolean }): Promise<Finding[]> {
  const wall = Date.now();
  const monotonic = performance.now();
  const settings = checkSettings(env);
  const found = [judgeNode(process.versions.node), ...settings];
  found.push(...judgeDataFolder(await dataFolderFacts(dataFolderOf(env))));
  if (settings.every(({ level }) => level !== 'failure')) {
    if (env['EVENT_STORE']) found.push(await checkEventStore(env['EVENT_STORE']));
    const connectionString = await findDatabase(env, found);
    if (connectionString !== null) found.push(...(await examineDatabase(connectionString, env, deep)));
  }
  found.push(judgeClockSteadiness(Date.now() - wall, performance.now() - monotonic));
  return found;
}

/** The database's connection string; null, and why among `found`, when the embedded one does not run. */
async function findDatabase(env: Terminal['env'], found: Finding[]): Promise<string | null> {
  const settings = readSettings(env);
  if (settings.kind === 'server') return settings.url;
  const inspection = inspectEmbedded(settings.folder);
  const running = inspection.running ? await runningEmbedded(settings.folder) : null;
  const owned = running === null ? null : await withPool(running, isEmbeddedOwned).catch(() => null);
  found.push(judgeEmbedded({ ...inspection, owned }));
  return running;
}

async function withPool<T>(connectionString: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = openPool({ connectionString, max: 2, connectionTimeoutMillis: 10_000 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function examineDatabase(
  connectionString: string,
  env: Terminal['env'],
  deep: boolean,
): Promise<Finding[]> {
  return withPool(connectionString, async (pool) => {
    const unreachable = await pool.query('select 1').then(
      () => null,
      (error: unknown) => codeOf(error),
    );
    const where = addressOf(connectionString);
    if (unreachable !== null) {
      return [
        failure(
          'DATABASE',
          {
            nl: `de database op ${where} is niet te bereiken (${unreachable})`,
            en: `the database at ${where} cannot be reached (${unreachable})`,
          },
          { nl: 'start haar, of verbeter DATABASE_URL', en: 'start it, or mend DATABASE_URL' },
        ),
      ];
    }
    const found = [ok('DATABASE', `${where} antwoordt`, `${where} answers`)];
    await examined(found, 'DATABASE', async () => judgeServer(await serverFacts(pool)));
    await examined(found, 'LISTEN', async () => [await checkListening(connectionString)]);
    const eventStore = env['EVENT_STORE'] || null;
    await examined(found, 'MIGRATIONS', () => checkMigrations(pool, eventStore));
    let head = 0;
    await examined(found, 'LOG', async () => {
      const facts = await logFacts(pool, { deep });
      head = facts.head;
      // With KurrentDB the events are there, and this table is empty.
      return eventStore === null ? judgeLog(facts, Date.now()) : [];
    });
    await examined(found, 'READ_MODEL', async () => {
      const status = await projectionStatus(pool);
      if (eventStore !== null) head = status.position;
      return [...judgeReadModel(status, head), ...judgePolicies(await policyFacts(pool), head)];
    });
    return found;
  });
}

/** Adds what `check` finds; when it cannot be made at all, that is what is found. */
async function examined(found: Finding[], code: string, check: () => Promise<Finding[]>): Promise<void> {
  try {
    found.push(...(await check()));
  } catch (error) {
    const why = codeOf(error);
    found.push(
      // 42P01, 3F000: what would be looked at is not there yet.
      ['42P01', '3F000'].includes(why)
        ? attention(
            code,
            { nl: 'nog niet gemaakt', en: 'not made yet' },
            { nl: 'start de server', en: 'start the server' },
          )
        : failure(
            code,
            { nl: `kon niet worden bekeken (${why})`, en: `could not be looked at (${why})` },
            {
              nl: 'geeft de rol de rechten (`traject migrate --grant-to`)? is de database overbelast?',
              en: 'has the role its rights (`traject migrate --grant-to`)? is the database overloaded?',
            },
          ),
    );
  }
}

async function checkMigrations(pool: pg.Pool, eventStore: string | null): Promise<Finding[]> {
  try {
    const missing = await missingInDatabase(pool, eventStore);
    if (missing.length === 0) return [ok('MIGRATIONS', 'het schema is bij', 'the schema is up to date')];
    return [
      failure(
        'MIGRATIONS',
        { nl: `er ontbreekt: ${missing.join(', ')}`, en: `missing: ${missing.join(', ')}` },
        {
          nl: 'geef als eigenaar `traject migrate`; de server doet het zelf als hij mag',
          en: 'give `traject migrate` as the owner; the server does it itself where it may',
        },
      ),
    ];
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    return [
      failure(
        'MIGRATIONS',
        {
          nl: `deze versie past niet bij het schema (${error.code})`,
          en: `this version does not fit the schema (${error.code})`,
        },
        {
          nl: 'gebruik de versie die het schema maakte, of een latere',
          en: 'use the version that made the schema, or a later one',
        },
      ),
    ];
  }
}
