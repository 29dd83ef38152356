// A schema migration that is killed in the middle: its process, or its connection's process on the server.
import { openPool } from '@traject/event-store-postgres';
import { Client, type Pool } from 'pg';
import { chanceOf } from '../chance.js';
import { nothingCounted, type Drill, type DrillOptions, type Finding } from '../drill.js';
import { startDatabase, type Database } from '../ground/database.js';
import { codeOf, eventually, pause } from '../ground/patience.js';
import { complete } from '../log/migrations.js';
import { orderText } from '../victims/order.js';

export const migrationInterrupted: Drill = {
  name: 'migration-interrupted',
  what: 'a schema migration killed in the middle, by process and by server process: never half, the next start completes it',
  rounds: 100,
  sabotage: 'each statement of the migration commits by itself',
  async run(options) {
    const { rounds, seed, log } = options;
    const database = await startDatabase(options.ground);
    const chance = chanceOf(seed);
    const finding = nothingCounted();
    const found: Record<string, number> = {};
    const whole = await wholeParts(database);
    for (let round = 1; round <= rounds; round += 1) {
      const name = `interrupted_${round}`;
      await inMaintenance(database, `create database ${name}`);
      const url = urlOf(database, name);
      const killed = chance.pick(['process', 'connection']);
      await interrupt(options, database, url, killed, chance.below(120));
      const what = await judge(url, whole, finding);
      found[`${killed} killed: ${what}`] = (found[`${killed} killed: ${what}`] ?? 0) + 1;
      await inMaintenance(database, `drop database ${name} with (force)`);
      if (round % 50 === 0) log(`${round} of ${rounds} interrupted`);
    }
    finding.figures = { found };
    return finding;
  },
};

/** What an undisturbed migration makes. */
async function wholeParts(database: Database): Promise<Parts> {
  await inMaintenance(database, 'create database undisturbed');
  const pool = poolOn(urlOf(database, 'undisturbed'));
  try {
    await complete(pool);
    return await partsOn(pool);
  } finally {
    await pool.end();
  }
}

async function interrupt(
  { ground, sabotage }: DrillOptions,
  database: Database,
  url: string,
  killed: string,
  after: number,
): Promise<void> {
  const child = ground.start('migrating', orderText({ address: { url }, sabotage }));
  await child.printed('migrating');
  await pause(after);
  if (killed === 'connection') {
    const pid = await database.someBackend(() => 0, new URL(url).pathname.slice(1)).catch(() => null);
    if (pid !== null) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It had ended by itself: the migration was done.
      }
    }
  }
  await child.kill();
}

/** What the interruption left: nothing or all of each part, and whether the next start completes it. */
async function judge(url: string, whole: Parts, finding: Finding): Promise<string> {
  const pool = poolOn(url);
  try {
    // The server may be recovering, or the statement of the killed process still be ending.
    await eventually(async () => (await othersOn(pool).catch(() => 1)) === 0);
    const left = await partsOn(pool);
    for (const [part, count] of left) {
      if (count === whole.get(part)) continue;
      finding.half += 1;
      finding.failures.push(`${part}: ${count} of ${whole.get(part) ?? 0}`);
    }
    await complete(pool);
    const completed = await partsOn(pool);
    for (const [part, count] of whole) {
      if (completed.get(part) !== count) finding.failures.push(`${part} was not completed`);
    }
    finding.acknowledged += 1;
    return left.size === 0 ? 'nothing there' : left.size === whole.size ? 'all there' : 'some parts there';
  } catch (error) {
    finding.failures.push(`it could not be completed: ${codeOf(error)}`);
    return 'not completed';
  } finally {
    await pool.end();
  }
}

const othersOn = async (pool: Pool): Promise<number> =>
  (
    await pool.query(
      'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
  ).rowCount ?? 0;

/** How many objects each schema has, and how many steps are noted of each migration. */
type Parts = Map<string, number>;

async function partsOn(pool: Pool): Promise<Parts> {
  const { rows } = await pool.query<{ part: string; count: number }>(
    `select nspname as part, count(*)::integer as count
       from (select relnamespace as ns from pg_class union all select pronamespace from pg_proc) object
       join pg_namespace n on n.oid = ns
      where nspname like 'traject_%' or nspname = 'drilled' group by 1`,
  );
  const parts = new Map(rows.map(({ part, count }) => [part, count]));
  if (!parts.has('traject_meta')) return parts;
  const steps = await pool.query<{ name: string; count: number }>(
    'select name, count(*)::integer as count from traject_meta.schema_migration group by 1',
  );
  for (const { name, count } of steps.rows) parts.set(`steps of ${name}`, count);
  return parts;
}

const poolOn = (url: string): Pool => openPool({ connectionString: url, max: 2 });

/** On a connection to the server's maintenance database; again when the server is recovering from a kill. */
async function inMaintenance(database: Database, statement: string): Promise<void> {
  const done = await eventually(async () => {
    const client = new Client({ connectionString: urlOf(database, 'postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(statement);
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  });
  if (!done) throw new Error('the maintenance database does not answer');
}

function urlOf(database: Database, name: string): string {
  const url = new URL(database.direct());
  url.pathname = `/${name}`;
  return url.href;
}
