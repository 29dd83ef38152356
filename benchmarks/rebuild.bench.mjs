// A rebuild of every table with its indexes, compared with the live ones and swapped, of a log in which 5 % of the events
// come late or correct another. Counted from its beginning to its end, at 10^5 and 10^6 events; the figure is the latter.
import { rebuildOnce, withGeneratedDatabases } from './generated-database.mjs';
import { summarise } from './summarise.mjs';

const SMALL = 100_000;
const BIG = 1_000_000;

/** @param {number} value */
const tenths = (value) => Math.round(value * 10) / 10;

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 1, events: most = BIG, log }) {
  return withGeneratedDatabases(async (make) => {
    /** @param {number} events @param {number} times */
    const measure = async (events, times) => {
      log(`making a log of ${events} events and its tables …`);
      const url = await make(events);
      const all = [];
      for (let round = 1; round <= times; round += 1) {
        const rebuilt = await rebuildOnce(url);
        all.push(rebuilt);
        const split = Object.entries(rebuilt.phases).map(
          ([phase, seconds]) => `${phase} ${tenths(seconds)} s`,
        );
        log(
          `${events} events: ${Math.round(events / rebuilt.seconds)} events/s, ${Math.round(rebuilt.memory)} MB; ${split.join(', ')}`,
        );
      }
      return all;
    };
    const small = await measure(SMALL, Math.max(rounds, 3));
    const big = await measure(most, rounds);
    const rate = (/** @type {import('./generated-database.mjs').Rebuilt} */ one) => one.events / one.seconds;
    const highest = (/** @type {import('./generated-database.mjs').Rebuilt[]} */ list) =>
      Math.round(Math.max(...list.map(({ memory }) => memory)));
    const phases = Object.entries(big.at(-1)?.phases ?? {});
    return {
      name: 'rebuild',
      unit: 'events/s',
      ...summarise(big.map(rate)),
      beside: {
        [`events/s at ${SMALL}`]: summarise(small.map(rate)).ours,
        [`MB at ${SMALL}`]: highest(small),
        [`MB at ${most}`]: highest(big),
        ...Object.fromEntries(phases.map(([phase, seconds]) => [`seconds ${phase}`, tenths(seconds)])),
      },
    };
  });
}
