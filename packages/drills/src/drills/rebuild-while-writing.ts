// The read model is rebuilt again and again while writers write and a projector projects.
import { rebuild, startProjector } from '@traject/read-model';
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { codeOf } from '../ground/patience.js';
import { countLog } from '../log/count.js';
import { countReadModel } from '../log/read-model.js';
import { codec, UnitMaker } from '../log/unit.js';
import { write } from '../log/writer.js';

export const rebuildWhileWriting: Drill = {
  name: 'rebuild-while-writing',
  what: 'rebuilds while writers write and a projector projects: each equals the live tables and takes their place',
  rounds: 20,
  sabotage: 'a row of the live tables is changed by hand',
  async run({ rounds, seed, sabotage, log, ground }) {
    const database = await startDatabase(ground);
    const [store, pool] = [database.openStore(), database.openPool(8)];
    const chance = chanceOf(seed);
    const finding = nothingCounted();
    const acknowledged = new Set<string>();
    const projected = { troubles: 0 };
    let ended = false;
    const writers = [1, 1, 3].map((streams) =>
      write({
        store,
        maker: new UnitMaker(chance, streams),
        by: 'append',
        begun: () => undefined,
        acknowledged: ({ commandId }) => void acknowledged.add(commandId),
        ended: () => ended,
        pace: 10,
        sabotage: false,
      }),
    );
    const projector = startProjector({ pool, store, codec, onTrouble: () => (projected.troubles += 1) });
    let last = 0;
    try {
      for (let round = 1; round <= rounds; round += 1) {
        if (sabotage && round === 2) await pool.query(`update traject_read.theme_appraisal set urgency = 0`);
        try {
          const { position, differing } = await rebuild({ pool, store, codec });
          if (differing.length > 0) finding.failures.push(`tables differ: ${differing.join(', ')}`);
          if (position < last) finding.failures.push('a rebuild brought the past back');
          last = position;
        } catch (error) {
          finding.failures.push(`a rebuild failed: ${codeOf(error)}`);
          break;
        }
        if (round % 5 === 0) log(`${round} of ${rounds} rebuilt, up to ${last}`);
      }
    } finally {
      ended = true;
      await Promise.all(writers);
      await projector.stop();
    }
    const found = together(await countLog(store, acknowledged), finding, await countReadModel(pool, store));
    found.figures = { ...found.figures, ...projected };
    return found;
  },
};
