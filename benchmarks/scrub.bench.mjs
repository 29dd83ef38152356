// From a scrub of the playhead to the state that it shows, over everything in the demo: the p95 of many random scrubs.
// With a browser: the built app, from the slider's input event to after the next paint. Without one: only the logic.
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { demoHistory, historyNode, NOW, sources } from './demo-history.mjs';
import { answering, serveReplay } from './replay-in-browser.mjs';
import { summarise } from './summarise.mjs';

const SCRUBS = 120;

/** @param {readonly number[]} times */
const p95 = (times) => times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? NaN;

/**
 * One round of the logic: seek, panel, place in the list, inspector, at random moments on random known clocks.
 * @param {(module: string) => Promise<Record<string, any>>} load
 * @param {any[]} nodes
 */
async function logicRound(load, nodes) {
  const replay = '/apps/admin/src/replay';
  const { fromNode } = await load(`${replay}/from-node.ts`);
  const { folders, folderOf } = await load(`${replay}/folders.ts`);
  const { sequenceOf } = await load(`${replay}/logic/sequence.ts`);
  const { statePanel } = await load(`${replay}/logic/state-panel.ts`);
  const { inspect } = await load(`${replay}/logic/inspector.ts`);
  const { world } = await load('@traject/history');
  const events = nodes.map(fromNode);
  const all = world(events, folders);
  const known = events.at(-1).position;
  const sequence = sequenceOf(events, known);
  const first = Date.parse(sequence.events[0].effectiveAt);
  const times = [];
  for (let n = 0; n < SCRUBS; n += 1) {
    const asOf = new Date(first + Math.random() * (Date.parse(NOW) - first)).toISOString();
    const start = performance.now();
    const moment = all.moment({ asOf, known });
    statePanel(moment, asOf, () => true);
    const event = sequence.events[sequence.countAt({ asOf, at: null }) - 1];
    if (event) inspect(event, events, all, known, folderOf);
    times.push(performance.now() - start);
  }
  return p95(times);
}

/** @type {import('./run.mjs').Benchmark} */
export default async function run({ rounds = 5, log }) {
  const { load, close } = await sources();
  try {
    const { events, people } = await demoHistory(load);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const nodes = events.map((event) => historyNode(event, names));
    log(`${nodes.length} events`);
    const logic = [];
    for (let round = 1; round <= rounds; round += 1) logic.push(await logicRound(load, nodes));
    log(`logic: p95 ${summarise(logic).ours} ms`);
    const executablePath = findBrowser();
    if (!executablePath) {
      log('no browser found: only the logic was measured');
      return { name: 'scrub', unit: 'ms', ...summarise(logic) };
    }
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await serveReplay(browser, answering(nodes, people));
      const times = [];
      for (let round = 1; round <= rounds; round += 1) {
        const time = p95(await page.locator('input[type="range"]').evaluate(scrubbing, SCRUBS));
        log(`round ${round} of ${rounds}: p95 ${time.toFixed(1)} ms until painted`);
        times.push(time);
      }
      return { name: 'scrub', unit: 'ms', ...summarise(times) };
    } finally {
      await browser.close();
    }
  } finally {
    await close();
  }
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
