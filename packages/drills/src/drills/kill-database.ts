// kill -9 of the database server, or of the process of one connection, while everything else goes on.
import { startProjector, rebuild } from '@traject/read-model';
import { chanceOf, type Chance } from '../chance.js';
import { together, type Drill } from '../drill.js';
import type { EventStore } from '@traject/event-store';
import { startDatabase, type Database } from '../ground/database.js';
import { startOtherServer } from '../ground/other-server.js';
import { codeOf, eventually, pause } from '../ground/patience.js';
import { openStoreAt } from '../log/open-store.js';
import { countLog } from '../log/count.js';
import { countReadModel } from '../log/read-model.js';
import { codec, UnitMaker } from '../log/unit.js';
import { write } from '../log/writer.js';

export const killDatabase: Drill = {
  name: 'kill-database',
  what: 'kill -9 of the database server, or of one of its processes, while clients append, project and rebuild',
  rounds: 100,
  sabotage: 'commits do not wait for the disk (synchronous_commit off, from a trigger)',
  async run(options) {
    const { rounds, seed, log, ground } = options;
    const database = await startDatabase(ground);
    const other = ground.store.server === null ? null : await startOtherServer(ground, ground.store.server);
    const store = await openStoreAt({ url: database.url, ...(other && { eventStore: other.eventStore }) });
    ground.defer(() => store.close());
    if (options.sabotage) await commitWithoutWaiting(database);
    const chance = chanceOf(seed);
    const work = startWork(store, database, chance);
    const kills = { server: 0, connection: 0 };
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const before = work.acknowledged.size;
        await pause(chance.below(150));
        if (other || chance.below(2) === 0) {
          const server = other ?? database;
          await server.kill();
          await server.restart();
          kills.server += 1;
        } else if (await killConnection(database, chance)) kills.connection += 1;
        // The next kill meets writers at work, not writers that still wait for the server.
        if (!(await eventually(() => work.acknowledged.size > before || work.failed !== null))) {
          throw new Error('nothing was acknowledged within a minute of a restart');
        }
        if (work.failed !== null) break;
        if (round % 25 === 0) log(`${round} of ${rounds} killed, ${work.acknowledged.size} acknowledged`);
      }
    } finally {
      await work.stop();
    }
    // After the last kill of a connection the server recovers for longer than a store tries.
    if (!(await eventually(() => answers(store))))
      throw new Error('no answer within a minute of the last kill');
    const found = together(
      await countLog(store, work.acknowledged),
      await countReadModel(database.openPool(), store),
    );
    found.failures.push(...work.failures);
    if (work.failed instanceof Error) found.failures.push(work.failed.message);
    found.figures = { ...found.figures, kills, refusals: work.refusals, rebuilds: work.rebuilds() };
    return found;
  },
};

/** What no setting of the server, the role or the session does to this store: only its own transaction can. */
async function commitWithoutWaiting(database: Database): Promise<void> {
  const pool = database.openPool(1);
  await pool.query(`alter system set wal_writer_delay = '10s'`);
  await pool.query('select pg_reload_conf()');
  await pool.query(`
    create function public.hurry() returns trigger language plpgsql as $$
    begin
      perform set_config('synchronous_commit', 'off', true);
      return null;
    end $$;
    create trigger hurry after insert on traject_log.event for each statement execute function public.hurry()`);
}

/** False when there was no connection to kill, or it ended by itself. */
async function killConnection(database: Database, chance: Chance): Promise<boolean> {
  try {
    const pid = await database.someBackend((count) => chance.below(count));
    if (pid === null) return false;
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    // The server may still be recovering from the last one.
    return false;
  }
}

const answers = (store: EventStore): Promise<boolean> =>
  store.head().then(
    () => true,
    () => false,
  );

/** Writers of every kind, a projector and a rebuild that begins anew, all at once, through connections that break. */
function startWork(store: EventStore, database: Database, chance: Chance) {
  const acknowledged = new Set<string>();
  const refusals: Record<string, number> = {};
  const failures: string[] = [];
  const work = { failed: null as unknown };
  let ended = false;
  let rebuilds = 0;
  const pool = database.openPool();
  const writer = (by: 'append' | 'command', streams: number) =>
    write({
      store,
      maker: new UnitMaker(chance, streams),
      by,
      begun: () => undefined,
      acknowledged: ({ commandId }) => void acknowledged.add(commandId),
      refused: (code) => void (refusals[code] = (refusals[code] ?? 0) + 1),
      ended: () => ended,
      sabotage: false,
    }).catch((error: unknown) => void (work.failed ??= error));
  const projector = startProjector({ pool, store, codec, leaseMs: 500 });
  const rebuilding = async () => {
    while (!ended) {
      const outcome = await rebuild({ pool, store, codec }).catch((error: unknown) => codeOf(error));
      if (outcome === 'REBUILD_DIFFERS') failures.push('a rebuild differed');
      if (typeof outcome !== 'string') rebuilds += 1;
      await pause(20);
    }
  };
  const all = [
    ...Array.from({ length: 8 }, () => writer('append', 1)),
    ...Array.from({ length: 2 }, () => writer('append', store.appendMany ? 3 : 1)),
    ...Array.from({ length: 2 }, () => writer('command', 1)),
    rebuilding(),
  ];
  return Object.assign(work, {
    acknowledged,
    refusals,
    failures,
    rebuilds: () => rebuilds,
    async stop(): Promise<void> {
      ended = true;
      // A server that did not come back must not keep the drill from saying so.
      await Promise.race([Promise.all(all), pause(60_000)]);
      await projector.stop();
    },
  });
}
