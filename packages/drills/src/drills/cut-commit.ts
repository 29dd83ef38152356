// A connection that is cut exactly in the middle of a commit: the outcome is unknown, and the same command id tells.
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill } from '../drill.js';
import { startDatabase } from '../ground/database.js';
import { codeOf } from '../ground/patience.js';
import type { Cut } from '../ground/proxy.js';
import { countLog } from '../log/count.js';
import { appendUnit, UnitMaker, type Unit } from '../log/unit.js';

/** What every statement that appends says on the wire, the first time and prepared. */
const APPENDING = 'traject_log.append';

/** Once: the store finds out by itself. Always: the caller does not know, and asks again later. */
interface Way {
  cut: Cut;
  times: 'once' | 'always';
}
const WAYS: readonly [Way, ...Way[]] = [
  { cut: 'before', times: 'once' },
  { cut: 'before', times: 'always' },
  { cut: 'during', times: 'once' },
  { cut: 'during', times: 'always' },
  { cut: 'after', times: 'once' },
  { cut: 'after', times: 'always' },
];

export const cutCommit: Drill = {
  name: 'cut-commit',
  what: 'a connection cut before the server hears of an append, while it commits, and after: recorded exactly once',
  rounds: 300,
  sabotage: 'what has an unknown outcome is given again under another command id',
  async run({ rounds, seed, sabotage, log, ground }) {
    const database = await startDatabase(ground);
    const { proxy } = database;
    const chance = chanceOf(seed);
    const finding = nothingCounted();
    const acknowledged = new Set<string>();
    const told: Record<string, number> = {};
    const tell = (what: string) => void (told[what] = (told[what] ?? 0) + 1);
    const store = database.openStore();
    const makers = [new UnitMaker(chance), new UnitMaker(chance, 3)] as const;
    // Six rounds cut in all six ways, in whatever order.
    const nextWay = chance.inTurn(WAYS);
    for (let round = 1; round <= rounds; round += 1) {
      const unit = chance.pick(makers).next();
      const { cut, times } = nextWay();
      const cutting = proxy.cutNext(APPENDING, cut, times === 'once' ? 1 : Infinity);
      const outcome = await appendUnit(store, unit).catch((error: unknown) => codeOf(error));
      cutting.stop();
      if (cutting.cuts === 0) throw new Error('an append that was never cut proves nothing');
      if (typeof outcome === 'string') {
        tell(`cut ${cut}: outcome unknown`);
        const again: Unit = sabotage ? { ...unit, commandId: `${unit.commandId}.again` } : unit;
        const retried = await appendUnit(store, again);
        tell(`cut ${cut}, given again: ${retried.kind}`);
        acknowledged.add(again.commandId);
        if (retried.kind !== 'appended' && retried.kind !== 'duplicate') {
          finding.failures.push(`given again: ${retried.kind}`);
        }
        // Cut before, the server knows nothing; after, it has it.
        const expected = { before: 'appended', during: 'duplicate', after: 'duplicate' }[cut];
        if (cut !== 'during' && retried.kind !== expected) {
          finding.failures.push(`cut ${cut}, given again: ${retried.kind} instead of ${expected}`);
        }
      } else {
        tell(`cut ${cut}: ${outcome.kind} at once`);
        acknowledged.add(unit.commandId);
      }
      if (round % 100 === 0) log(`${round} of ${rounds} cut`);
    }
    const found = together(await countLog(store, acknowledged), finding);
    found.figures = { ...found.figures, told };
    return found;
  },
};
