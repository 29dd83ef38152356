// Two writers on one stream, both expecting the same revision: exactly one has it.
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill } from '../drill.js';
import { openBench } from '../ground/bench.js';
import { countLog } from '../log/count.js';
import { appendUnit, sizedCommandId } from '../log/unit.js';

/** A stream is left for a fresh one at this length. */
const LONGEST = 50;

/** Who begins, and whether the other comes after the answer: then it is certain who finds the stream moved on. */
interface Way {
  order: readonly [0 | 1, 0 | 1];
  after: boolean;
}
/** Ten rounds: eight races, and each writer once after the other. */
const WAYS: readonly [Way, ...Way[]] = [
  { order: [0, 1], after: true },
  { order: [1, 0], after: true },
  ...Array.from({ length: 4 }, (): Way => ({ order: [0, 1], after: false })),
  ...Array.from({ length: 4 }, (): Way => ({ order: [1, 0], after: false })),
];

export const twoWriters: Drill = {
  name: 'two-writers',
  what: 'two writers append to one stream, both expecting its last revision: exactly one of them has it',
  rounds: 1000,
  sabotage: 'the second writer expects nothing of the stream',
  async run({ rounds, seed, sabotage, ground }) {
    const bench = await openBench(ground);
    const stores = [await bench.open(), await bench.open()];
    const chance = chanceOf(seed);
    const finding = nothingCounted();
    const acknowledged = new Set<string>();
    const wins = [0, 0];
    const nextWay = chance.inTurn(WAYS);
    for (let round = 0; round < rounds; round += 1) {
      const stream = `theme-raced.${Math.floor(round / LONGEST)}`;
      const from = round % LONGEST;
      const { order, after } = nextWay();
      const append = async (writer: 0 | 1) => {
        const unit = { commandId: sizedCommandId(1, 1), parts: [{ stream, from, count: 1 }] };
        const store = stores[writer];
        if (!store) throw new Error('there are two writers');
        const outcome =
          sabotage && writer === 1 ? await appendUnit(store, unit, 'any') : await appendUnit(store, unit);
        if (outcome.kind === 'appended') acknowledged.add(unit.commandId);
        return { writer, outcome };
      };
      const [one, other] = order;
      const outcomes = after
        ? [await append(one), await append(other)]
        : await Promise.all([append(one), append(other)]);
      const winners = outcomes.filter(({ outcome }) => outcome.kind === 'appended');
      const losers = outcomes.filter(({ outcome }) => outcome.kind === 'conflict' && outcome.actual === from);
      if (winners.length !== 1 || losers.length !== 1) {
        finding.failures.push(
          `revision ${from}: ${outcomes.map(({ outcome }) => outcome.kind).join(' and ')}`,
        );
      }
      for (const { writer } of winners) wins[writer] = (wins[writer] ?? 0) + 1;
    }
    const found = together(await countLog(await bench.open(), acknowledged), finding);
    found.figures = { ...found.figures, wins };
    return found;
  },
};
