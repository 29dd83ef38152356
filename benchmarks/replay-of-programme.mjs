// The replay of a programme of some 20,000 events in a generated institution, in a browser, answered by the API as it is
// built: what a person waits for, everything included.
import { chromium } from 'playwright-core';
import { findBrowser } from '../scripts/find-browser.mjs';
import { withLargeInstitution } from './large-institution.mjs';

/** So many teams under one programme make some 20,000 events in five school years. */
const TEAMS_OF_PROGRAMME = 8;
const PROGRAMME = '/replay/programme/programme-0000';
/** A slow machine is slow: what is measured is how long it takes, not whether it does. */
const PATIENCE = 300_000;

/**
 * @typedef {object} OpenedReplay
 * @property {import('playwright-core').Page} page the replay, with everything read
 * @property {number} firstState milliseconds from the address until what stood was in the page
 * @property {number} complete until the lanes were
 * @property {number} events of the programme
 */

/**
 * Gives `work` how to open the replay, each time in a browser that knows nothing yet.
 * @template T
 * @param {{ events?: number | undefined, log: (line: string) => void }} options `events` of the whole store
 * @param {(open: () => Promise<OpenedReplay>, events: number) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withReplayOfProgramme({ events, log }, work) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser was found; see `npm test`');
  return withLargeInstitution({ events, log, teamsPerCollege: TEAMS_OF_PROGRAMME }, async (institution) => {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      return await work(() => openReplay(browser, institution.origin), institution.events);
    } finally {
      await browser.close();
    }
  });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @returns {Promise<OpenedReplay>}
 */
async function openReplay(browser, origin) {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(PATIENCE);
  const signedIn = await context.request.post('/session/persona', { data: { personId: 'quality' } });
  if (!signedIn.ok()) throw new Error(`signing in was answered ${signedIn.status()}`);
  const page = await context.newPage();
  await page.addInitScript(watching);
  await page.goto(PROGRAMME);
  const wait = (/** @type {'firstState' | 'complete'} */ what) =>
    page.waitForFunction((name) => Reflect.get(globalThis, name), what).then((found) => found.jsonValue());
  const firstState = Number(await wait('firstState'));
  const complete = Number(await wait('complete'));
  const says = await page.locator('output').first().textContent();
  const events = Number(/ van (\d+)/.exec(says ?? '')?.[1] ?? 0);
  return { page, firstState, complete, events };
}

/** Runs in the page before it does: notes when what stood, and when the lanes, were there. */
function watching() {
  const page = /** @type {any} */ (globalThis);
  const look = () => {
    const state = page.document.getElementById('replay-state')?.parentElement;
    if (page.firstState === undefined && state?.querySelector('li, article'))
      page.firstState = page.performance.now();
    if (page.document.querySelector('section ul li > svg')) page.complete = page.performance.now();
    else page.requestAnimationFrame(look);
  };
  page.requestAnimationFrame(look);
}

/** How many elements the page has. */
export const nodesOf = (/** @type {import('playwright-core').Page} */ page) =>
  page.evaluate(() => Reflect.get(globalThis, 'document').querySelectorAll('*').length);

/** @param {readonly number[]} times @param {number} share */
export const quantile = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.max(Math.ceil(times.length * share) - 1, 0)] ?? NaN;
