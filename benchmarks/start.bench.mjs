// The second start: from spawning `npm start`'s script until /health/ready answers 200, with the
// packages built and the demo loaded. The first start does that and is not counted.
import { fileURLToPath } from 'node:url';
import { serve, withDataFolder } from './serve.mjs';
import { summarise } from './summarise.mjs';

const script = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));

/**
 * Starts, waits until ready, stops.
 * @param {string} data
 * @returns {Promise<number>} milliseconds until ready
 */
async function startOnce(data) {
  const { readyAfter, stop } = await serve(script, data);
  await stop();
  return readyAfter;
}

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 7, log }) {
  return withDataFolder(async (data) => {
    log(`first start: ${Math.round(await startOnce(data))} ms (not counted)`);
    const times = [];
    for (let round = 1; round <= rounds; round += 1) {
      const time = await startOnce(data);
      log(`start ${round} of ${rounds}: ${Math.round(time)} ms`);
      times.push(time);
    }
    return { name: 'start', unit: 'ms', ...summarise(times) };
  });
}
