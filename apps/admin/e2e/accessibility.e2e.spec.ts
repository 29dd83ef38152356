// What holds for every page: WCAG 2.2 AA as far as axe sees, a title and a heading, a language, and no page so wide
// that one has to scroll sideways.
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { routes, settled } from './harness/routes.js';
import { test } from './harness/test.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Of GraphiQL, which we do not write: its tabs hold buttons. Everything else on that page counts. */
const foreign = { id: 'nested-interactive', html: 'graphiql-tab' };

/** What axe finds on the page, each with the elements it is about. */
async function violations(page: Page, without: string[] = []): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    // In one run in the page itself, which spares two thirds of the time: we have no frames of other origins.
    .setLegacyMode()
    .options({
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: TAGS },
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== foreign.id || !html.includes(foreign.html))
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

const sidewaysOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(routes)('$path', ({ path, as, outside }) => {
  // One load: an open page follows the width, the language and the colours.
  test('is accessible, has a title and a heading, speaks both languages and fits 320 pixels', async ({
    visit,
  }) => {
    let page = await visit(path, { ...(as && { as }), language: 'en', width: 320, height: 640 });
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await sidewaysOf(page), 'too wide at 320 pixels').toBe(0);
    expect(await violations(page), 'at 320 pixels').toEqual([]);

    // Outside the frame of the app there is no choice of language; at 320 pixels it is in a menu.
    await page.setViewportSize({ width: 1280, height: 900 });
    if (outside) page = await visit(path, { ...(as && { as }), width: 1280 });
    else await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.locator('html[lang=nl]').waitFor();
    await settled(page);
    expect(await page.title()).toMatch(/\S · Traject$/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await sidewaysOf(page), 'too wide at 1280 pixels').toBe(0);
    expect(await violations(page), 'in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page), 'in dark').toEqual([]);
  });
});

test('a page has one title, also while a part of it is still on its way', async ({ visit }) => {
  const page = await visit('/programmes', { as: 'board' });
  await settled(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('query Corrected')) await held;
    await route.continue();
  });
  await page.getByRole('link', { name: sayIn('nl')('accountability.title') }).click();
  await page.getByRole('heading', { name: sayIn('nl')('accountability.corrected') }).waitFor();
  expect(await page.getByRole('progressbar').count()).toBeGreaterThan(0);
  expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
    sayIn('nl')('accountability.title'),
  ]);
  release();
  await settled(page);
});

test('what a list is narrowed to and sorted by is in its address, and in the file that one saves of it', async ({
  visit,
}) => {
  const say = sayIn('nl');
  let page = await visit('/insight', { as: 'analyst' });
  const figures = () => page.getByRole('table', { name: say('insight.vsv') }).getByRole('row');
  await settled(page);
  const all = await figures().count();
  await page
    .getByRole('searchbox', { name: say('ui.find') })
    .first()
    .fill('Team ICT');
  await page.getByRole('rowheader', { name: 'Team Zorg' }).first().waitFor({ state: 'detached' });
  const heads = page.getByRole('table', { name: say('insight.vsv') });
  await heads.getByRole('button', { name: say('insight.column.level') }).click();
  await heads
    .getByRole('columnheader', { name: say('insight.column.level') })
    .and(page.locator('[aria-sort]'))
    .waitFor();
  const few = await figures().count();
  expect(few).toBeGreaterThan(1);
  expect(few).toBeLessThan(all);

  page = await visit(page.url().slice(new URL(page.url()).origin.length), { as: 'analyst' });
  await settled(page);
  expect(await figures().count()).toBe(few);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: `${say('ui.csv')}: ${say('insight.vsv')}` }).click();
  const file = await readFile(await (await saving).path(), 'utf8');
  expect(file.trim().split('\r\n')).toHaveLength(few);
});

test('the language and the colours that were chosen stay', async ({ visit }) => {
  const page = await visit('/sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: sayIn('en')('session.signIn') }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.getByLabel(sayIn('en')('app.colours')).selectOption('dark');
  await page.reload();
  await page.getByRole('heading', { name: sayIn('en')('session.signIn') }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
});

test('with forced colours what is pressed, chosen or focused can still be seen', async ({ visit }) => {
  const page = await visit('/replay/programme/programme-lob', { as: 'board', forcedColours: true });
  await settled(page);
  await page.getByRole('slider').focus();
  const outlined = await page
    .getByRole('slider')
    .evaluate((slider) => getComputedStyle(slider).outlineStyle !== 'none');
  expect(outlined).toBe(true);
  // axe reads the colours of the style sheet, not those that the system put in their place.
  expect(await violations(page, ['color-contrast'])).toEqual([]);
});
