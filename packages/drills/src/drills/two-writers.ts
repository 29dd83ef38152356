// Two writers on one stream, both expecting the same revision: exactly one has it.
import { chanceOf } from '../chance.js';
import { nothingCounted, together, type Drill } from '../drill.js';
import { openBench } from '../ground/bench.js';
import { countLog } from '../log/count.js';
import { appendUnit, sizedCommandId } from '../log/unit.js';

/** A stream is left for a fresh one at this length. */
const LONGEST = 50;

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
    for (let round = 0; round < rounds; round += 1) {
      const stream = `theme-raced.${Math.floor(round / LONGEST)}`;
      const from = round % LONGEST;
      const order = chance.below(2) === 0 ? [0, 1] : [1, 0];
      const outcomes = await Promise.all(
        order.map(async (writer) => {
          const unit = { commandId: sizedCommandId(1, 1), parts: [{ stream, from, count: 1 }] };
          const store = stores[writer];
          if (!store) throw new Error('there are two writers');
          const outcome =
            sabotage && writer === 1 ? await appendUnit(store, unit, 'any') : await appendUnit(store, unit);
          if (outcome.kind === 'appended') acknowledged.add(unit.commandId);
          return { writer, outcome };
        }),
      );
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
