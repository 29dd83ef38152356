// From a scrub of the playhead to the state that it shows, in a programme of 20,000 events: the p95 of many random scrubs, from
// the slider's input event to after the next paint; and beside it how long opening took, how long what one does waits for its
// paint (INP), and how many elements the page has. `--events N` says how large the store is, a million by default.
import { nodesOf, quantile, withReplayOfProgramme } from './replay-of-programme.mjs';
import { summarise } from './summarise.mjs';

const SCRUBS = 120;
/** How often it is opened anew; one opening takes seconds. */
const OPENINGS = 3;

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 5, events, log }) {
  return withReplayOfProgramme({ events, log }, async (open, inStore) => {
    let opened = await open();
    const openings = [opened];
    while (openings.length < OPENINGS) {
      await opened.page.context().close();
      opened = await open();
      openings.push(opened);
    }
    for (const { firstState, complete } of openings)
      log(`first state after ${firstState.toFixed(0)} ms, everything after ${complete.toFixed(0)} ms`);
    const { page, events: inScope } = opened;
    log(`${inScope} events in scope, ${inStore} in the store`);
    const times = [];
    const waits = [];
    const nodes = [];
    for (let round = 1; round <= rounds; round += 1) {
      const time = quantile(await page.locator('input[type="range"]').evaluate(scrubbing, SCRUBS), 0.95);
      const wait = await interacting(page);
      nodes.push(await nodesOf(page));
      log(`round ${round} of ${rounds}: p95 ${time.toFixed(1)} ms until painted, INP ${wait.toFixed(0)} ms`);
      times.push(time);
      waits.push(wait);
    }
    const first = summarise(openings.map(({ firstState }) => firstState));
    const beside = {
      'INP, ms': summarise(waits).ours,
      'INP of the slowest round, ms': quantile(waits, 1),
      'first state, ms': first.ours,
      'slowest first state, ms': first.spread.max,
      'everything read, ms': summarise(openings.map(({ complete }) => complete)).ours,
      'DOM nodes, at most': quantile(nodes, 1),
      'events in scope': inScope,
      'events in the store': inStore,
    };
    return { name: 'scrub', unit: 'ms', ...summarise(times), beside };
  });
}

/**
 * What a person does: drags, steps by key and button, presses events in the list. The slowest of these but for one in fifty, as browsers
 * report it, in milliseconds.
 * @param {import('playwright-core').Page} page
 */
async function interacting(page) {
  await page.evaluate(listening);
  const slider = page.locator('input[type="range"]');
  const box = await slider.boundingBox();
  if (!box) throw new Error('there is no slider to drag');
  for (let n = 0; n < 6; n += 1) {
    await page.mouse.move(box.x + box.width * Math.random(), box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * Math.random(), box.y + box.height / 2, { steps: 10 });
    await page.mouse.up();
    for (const key of ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', ',', '.'])
      await page.keyboard.press(key);
    await page.locator('[data-item]').nth(3).click();
  }
  const waited = await page.evaluate(() => /** @type {any} */ (globalThis).interactions.values());
  return quantile([...Object.values(waited)], 0.98);
}

/** Runs in the page: notes how long each interaction waited for its paint. */
function listening() {
  const view = /** @type {any} */ (globalThis);
  const waits = new Map();
  view.interactions = { values: () => Object.fromEntries(waits) };
  new view.PerformanceObserver((/** @type {any} */ list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) waits.set(interactionId, Math.max(waits.get(interactionId) ?? 0, duration));
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
}

/**
 * Runs in the page: milliseconds per scrub, from the input event until after the paint that shows it.
 * @param {any} slider
 * @param {number} scrubs
 * @returns {Promise<number[]>}
 */
async function scrubbing(slider, scrubs) {
  const page = slider.ownerDocument;
  const view = page.defaultView;
  const output = page.querySelector('output');
  // React watches the property of the element: the one of its class is set, as a person's drag does.
  const set = Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'value')?.set;
  const painted = () =>
    new Promise((resolve) => view.requestAnimationFrame(() => view.setTimeout(resolve, 0)));
  const times = [];
  let unmoved = 0;
  for (let n = 0; n < scrubs; n += 1) {
    const value = Number(slider.min) + Math.random() * (Number(slider.max) - Number(slider.min));
    const before = output.textContent;
    const start = view.performance.now();
    set?.call(slider, String(Math.round(value)));
    slider.dispatchEvent(new view.Event('input', { bubbles: true }));
    await painted();
    times.push(view.performance.now() - start);
    if (output.textContent === before) unmoved += 1;
  }
  if (unmoved > scrubs / 4) throw new Error('the playhead did not follow the slider');
  return times;
}
