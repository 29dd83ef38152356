// What people see while the read model is rebuilt. The server answers how far it is as it would; everything else is real.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { formatsFor } from '../src/i18n/formats.js';
import { sayIn } from '../src/testing/catalogues.js';
import { test } from './harness/test.js';

const rebuild = {
  phase: 'folding',
  running: true,
  done: 612_340,
  total: 1_000_000,
  startedAt: '2026-11-20T08:00:00.000Z',
  eventsPerSecond: 20_000,
  secondsLeft: 20,
};
const following = {
  status: 'running',
  position: '389',
  head: '389',
  failedPosition: null,
  tables: 'current',
  readable: true,
  rebuild: null,
};

/** Has the server answer `projection` to the question how far the read model is; changed by the function it gives back. */
async function answering(page: Page, projection: object): Promise<(next: object) => void> {
  let now = projection;
  await page.route('**/graphql', async (route) => {
    const asked = route.request().postData() ?? '';
    if (asked.includes('query Projection')) return route.fulfill({ json: { data: { projection: now } } });
    if ('readable' in now && now.readable === false) {
      const errors = [{ message: 'rebuilding', extensions: { code: 'READ_MODEL_REBUILDING' } }];
      return route.fulfill({ json: { data: null, errors } });
    }
    return route.fallback();
  });
  return (next) => (now = next);
}

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
const sidewaysOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(['nl', 'en'] as const)('while the read model is rebuilt, in %s', (language) => {
  const say = sayIn(language);
  const { number } = formatsFor(language);

  test('a bar above every page says how far, what is seen, and that nothing is lost', async ({ visit }) => {
    const page = await visit('/sign-in', { as: 'board', language, width: 320, height: 640 });
    await answering(page, { ...following, tables: 'earlier', rebuild });
    await page.goto('/overview');
    await page.getByText(say('projection.earlier', { position: '389' })).waitFor();
    const bar = page.getByRole('progressbar', { name: say('projection.progress') });
    expect(await bar.evaluate((element: HTMLProgressElement) => element.value)).toBeCloseTo(0.61, 2);
    const events = say('projection.events', { done: number(612_340), total: number(1_000_000) });
    expect(await page.getByText(events).count()).toBe(1);
    // The page itself answers meanwhile.
    await page.getByRole('heading', { level: 1, name: say('app.overview') }).waitFor();
    expect(await sidewaysOf(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });

  test('where nothing can be shown a page says so, and the one that was wanted comes by itself', async ({
    visit,
  }) => {
    const page = await visit('/sign-in', { as: 'board', language, expectTroubles: true });
    const now = await answering(page, { ...following, tables: 'earlier', readable: false, rebuild });
    await page.goto('/overview');
    await page.getByText(say('projection.unreadable')).waitFor();
    await page.getByRole('progressbar', { name: say('projection.progress') }).waitFor();
    expect(await violations(page)).toEqual([]);
    now(following);
    await page.getByRole('heading', { level: 1, name: say('app.overview') }).waitFor();
    expect(await page.getByText(say('projection.unreadable')).count()).toBe(0);
  });

  test('a server of before a release says that it is, and that nothing comes by being rebuilt', async ({
    visit,
  }) => {
    const page = await visit('/sign-in', { as: 'board', language, expectTroubles: true });
    const later = { ...following, tables: 'later', status: 'waiting', head: '401' };
    const now = await answering(page, { ...later, readable: false });
    await page.goto('/overview');
    await page.getByText(say('projection.outdated')).waitFor();
    expect(await page.getByRole('progressbar').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    now(later);
    await page.getByText(say('projection.behind', { position: '389' })).waitFor();
    await page.getByRole('heading', { level: 1, name: say('app.overview') }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test('nothing is said while it follows', async ({ visit }) => {
  const page = await visit('/overview', { as: 'board' });
  await page.getByRole('heading', { level: 1, name: sayIn('nl')('app.overview') }).waitFor();
  expect(await page.getByRole('region', { name: sayIn('nl')('projection.name') }).count()).toBe(0);
});
