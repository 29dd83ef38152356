// The disk is full: appends are refused with a code, none is half there, and it goes on when there is space again.
import { chanceOf } from '../chance.js';
import { together, type Drill } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { injectedDisk, mountedDisk } from '../ground/disk.js';
import { eventually, pause } from '../ground/patience.js';
import { countLog } from '../log/count.js';
import { countReadModel } from '../log/read-model.js';
import { UnitMaker } from '../log/unit.js';
import { write } from '../log/writer.js';

export const diskFull: Drill = {
  name: 'disk-full',
  what: 'a disk that fills up, tables and write-ahead log: refused with a code, nothing half, on with it when there is space',
  rounds: 10,
  sabotage: 'the writers acknowledge before the store does, and do not give again what failed',
  async run({ rounds, seed, sabotage, log, ground }) {
    const mounted = await mountedDisk(ground);
    const database = await startDatabase(ground, mounted?.folder);
    const pool = database.openPool();
    const disk = mounted ?? (await injectedDisk(pool));
    const store = database.openStore();
    const chance = chanceOf(seed);
    const acknowledged = new Set<string>();
    const refusals: Record<string, number> = {};
    const refused = () => Object.values(refusals).reduce((sum, count) => sum + count, 0);
    let ended = false;
    let restarts = 0;
    const writers = [1, 1, 1, 3].map((streams) =>
      write({
        store,
        maker: new UnitMaker(chance, streams),
        by: 'append',
        begun: () => undefined,
        acknowledged: ({ commandId }) => void acknowledged.add(commandId),
        refused: (code) => void (refusals[code] = (refusals[code] ?? 0) + 1),
        ended: () => ended,
        // Slowly, so that a long round does not fill the small disk with its own data for good.
        pace: 10,
        sabotage,
      }),
    );
    const failures: string[] = [];
    try {
      for (let round = 1; round <= rounds && failures.length === 0; round += 1) {
        await disk.fill(chance.below(100_000));
        // A new segment of the write-ahead log has no room: the server panics, which is harder than a full table.
        if (chance.below(2) === 0) await pool.query('select pg_switch_wal()').catch(() => undefined);
        const before = refused();
        if (!(await eventually(() => refused() > before + 3))) failures.push('a full disk refused nothing');
        await pause(chance.below(200));
        await disk.free();
        const had = acknowledged.size;
        // A server that could not even recover has ended; whoever runs it starts it again.
        if (!(await eventually(() => acknowledged.size > had, 5000))) {
          if (!database.running()) {
            await database.restart();
            restarts += 1;
          }
          if (!(await eventually(() => acknowledged.size > had))) failures.push('it did not go on');
        }
        log(`${round} of ${rounds} filled, ${acknowledged.size} acknowledged, ${refused()} refused`);
      }
    } finally {
      ended = true;
      await disk.free();
      await Promise.all(writers);
    }
    const found = together(await countLog(store, acknowledged), await countReadModel(pool, store));
    found.failures.push(...failures);
    found.figures = { ...found.figures, made: disk.made, refusals, restarts };
    return found;
  },
};
