// Play over a programme of 20,000 events: how many frames a second the browser draws while the whole is played in 30 seconds, and how
// often what stood is told anew. `--events N` says how large the store is, a million by default.
import { nodesOf, quantile, withReplayOfProgramme } from './replay-of-programme.mjs';
import { summarise } from './summarise.mjs';

/** Seconds that each round plays. */
const SECONDS = 6;

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 5, events, log }) {
  return withReplayOfProgramme({ events, log }, async (open) => {
    const { page, events: inScope } = await open();
    log(`${inScope} events in scope`);
    await page.locator('select:has(option[value="whole30"])').selectOption('whole30');
    const [frames, slow, states] = [[], [], []].map(() => /** @type {number[]} */ ([]));
    if (!frames || !slow || !states) throw new Error('three lists');
    for (let round = 1; round <= rounds; round += 1) {
      await page.keyboard.press('Home');
      const played = await page.evaluate(playing, SECONDS);
      log(
        `round ${round} of ${rounds}: ${played.frames.toFixed(1)} frames/s, p95 of a frame ${played.p95.toFixed(1)} ms, ${played.states.toFixed(1)} states/s`,
      );
      frames.push(played.frames);
      slow.push(played.p95);
      states.push(played.states);
    }
    const beside = {
      'p95 of a frame, ms': summarise(slow).ours,
      'states a second, at most': quantile(states, 1),
      'DOM nodes': await nodesOf(page),
      'events in scope': inScope,
    };
    return { name: 'play', unit: 'frames/s', ...summarise(frames), beside };
  });
}

/**
 * Runs in the page: presses play and watches.
 * @param {number} seconds
 * @returns {Promise<{ frames: number, p95: number, states: number }>}
 */
async function playing(seconds) {
  const view = /** @type {any} */ (globalThis);
  const { document: page } = view;
  const button = page.querySelector('section button[class*="play"]');
  let states = 0;
  const watch = new view.MutationObserver(() => (states += 1));
  watch.observe(page.querySelector('output'), { childList: true, characterData: true, subtree: true });
  button.click();
  const times = /** @type {number[]} */ ([]);
  const begun = view.performance.now();
  for (let last = begun; last - begun < seconds * 1000;) {
    const now = await new Promise((resolve) => view.requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  button.click();
  watch.disconnect();
  if (states === 0) throw new Error('it did not play');
  const sorted = times.toSorted((a, b) => a - b);
  return {
    frames: times.length / seconds,
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN,
    states: states / seconds,
  };
}
