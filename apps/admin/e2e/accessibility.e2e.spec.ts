// What holds for every page: WCAG 2.2 AA as far as axe sees, a title and a heading, a language, and no page so wide
// that one has to scroll sideways.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { COLOURS, violations } from './harness/axe.js';
import { routes, settled } from './harness/routes.js';
import { test } from './harness/test.js';

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
    expect(await violations(page), 'in English, light, at 320 pixels').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { only: COLOURS }), 'in English, dark, at 320 pixels').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });

    // Outside the frame of the app there is no choice of language; at 320 pixels it is in a menu.
    await page.setViewportSize({ width: 1280, height: 900 });
    if (outside) page = await visit(path, { ...(as && { as }), width: 1280 });
    else await page.getByRole('button', { name: 'Nederlands' }).click();
    await page.locator('html[lang=nl]').waitFor();
    await settled(page);
    expect(await page.title()).toMatch(/\S · Traject$/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await sidewaysOf(page), 'too wide at 1280 pixels').toBe(0);
    expect(await violations(page), 'in Dutch, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { only: COLOURS }), 'in Dutch, dark').toEqual([]);
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

const PROGRAMME = '/replay/programme/programme-lob';
/** Under a ceiling: the switch of hindsight is pressed. */
const THEN = `${PROGRAMME}?asOf=2026-01-05&known=2026-01-05`;

test('with forced colours what is pressed, chosen or focused can still be seen, and the playhead', async ({
  visit,
}) => {
  const page = await visit(THEN, { as: 'board', forcedColours: true });
  await settled(page);
  const outline = (shown: Locator) =>
    shown.evaluate((element) => {
      const { outlineStyle, outlineColor } = getComputedStyle(element);
      return outlineStyle === 'none' ? 'none' : outlineColor;
    });
  await page.getByRole('slider').focus();
  expect(await outline(page.getByRole('slider'))).not.toBe('none');
  const highlight = await outline(page.locator('main ol [aria-current]').first());
  expect(highlight).not.toBe('none');
  expect(await outline(page.getByTitle(sayIn('nl')('replay.hindsightHelp')))).toBe(highlight);
  const playhead = await page
    .locator('[data-playhead]')
    .evaluate((line) => getComputedStyle(line).backgroundColor);
  expect(playhead).toBe(highlight);
  // axe reads the colours of the style sheet, not those that the system put in their place.
  expect(await violations(page, { without: ['color-contrast'] })).toEqual([]);
});

describe('what opens in the replay', () => {
  const open = async (page: Page, name: string) => {
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.waitForFunction(() => !document.querySelector('[role=dialog] progress'));
    expect(await sidewaysOf(page), name).toBe(0);
    expect(await violations(page, { within: '[role=dialog]' }), name).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  };

  test('is accessible, each panel', async ({ visit }) => {
    const t = sayIn('nl');
    const page = await visit(THEN, { as: 'auditor' });
    await settled(page);
    await page.getByRole('button', { name: t('replay.filters'), exact: true }).click();
    await page.getByRole('group', { name: t('replay.filters'), exact: true }).waitFor();
    await page.getByRole('button', { name: /\d aantekening/ }).click();
    const event = page.getByRole('region', { name: t('replay.thisEvent') });
    for (const name of ['replay.showBasis', 'replay.showRefusals'] as const)
      await event.getByRole('button', { name: t(name), exact: true }).click();
    await event.locator('summary', { hasText: 'JSON' }).click();
    await event.getByText('"commandId"').waitFor();
    await settled(page);
    expect(await violations(page), 'filters, notes, details').toEqual([]);
    for (const key of ['?', 'd', 'n', 'e']) {
      await page.keyboard.press(key);
      await open(page, key);
    }
    await page.keyboard.press('/');
    await page.getByRole('searchbox').waitFor();
    expect(await violations(page, { within: 'search' }), 'find').toEqual([]);
  });

  test('fits 320 pixels and twice the size, and covers nothing that has the focus', async ({ visit }) => {
    const t = sayIn('en');
    const page = await visit(PROGRAMME, { as: 'board', language: 'en', width: 320, height: 640 });
    await settled(page);
    for (const name of [
      'replay.asItStood',
      'replay.thisEvent',
      'replay.intro.open',
      'replay.help',
    ] as const) {
      await page.getByRole('button', { name: t(name), exact: true }).click();
      await open(page, name);
    }
    // The introduction was read: it is offered no more, and found under the help.
    await page.getByRole('button', { name: t('replay.intro.skip') }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: t('replay.help'), exact: true }).click();
    await page.getByRole('button', { name: t('replay.intro.open') }).click();
    await page.getByRole('dialog', { name: t('replay.intro.title') }).waitFor();
    await open(page, 'introduction');

    // A zoom of 200 % of 1440 by 900.
    await page.setViewportSize({ width: 720, height: 450 });
    expect(await sidewaysOf(page), 'at 200 %').toBe(0);
    const transport = page.getByRole('region', { name: t('replay.transport') });
    const box = async (of: Locator) => (await of.boundingBox()) ?? { y: 0, height: 0 };
    expect((await box(transport)).height, 'room for the picture').toBeLessThan(150);
    const earlier = page.getByRole('button', { name: /earlier events/ });
    await page.evaluate(() => scrollTo(0, 0));
    await earlier.focus();
    await expect
      .poll(async () => (await box(earlier)).y + (await box(earlier)).height - (await box(transport)).y)
      .toBeLessThanOrEqual(0);

    // Text of twice the size, as one sets it in the browser.
    await page.setViewportSize({ width: 1440, height: 900 });
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.waitForFunction(() => matchMedia('(width < 62.5em)').matches);
    await expect.poll(() => sidewaysOf(page), { message: 'text of twice the size' }).toBe(0);
    await transport.waitFor();
  });
});

test('a finger moves the playhead, chooses an event, and finds the buttons', async ({ visit }) => {
  const t = sayIn('nl');
  const page = await visit(PROGRAMME, { as: 'board', touch: true, width: 1024, height: 768 });
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await settled(page);
  const transport = page.getByRole('region', { name: t('replay.transport') });
  for (const button of await transport.getByRole('button').all()) {
    if (!(await button.isVisible())) continue;
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height), (await button.getAttribute('aria-label')) ?? '').toBeGreaterThanOrEqual(
      44,
    );
  }
  const where = () => slider.getAttribute('aria-valuetext');
  const end = await where();
  const { x = 0, y = 0, width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: share === undefined ? [] : [{ x: x + width * share, y: y + height / 2 }],
    });
  await touch('touchStart', 0.98);
  await touch('touchMove', 0.8);
  await touch('touchMove', 0.5);
  await expect.poll(where).not.toBe(end);
  const half = await where();
  await touch('touchMove', 0.3);
  await touch('touchEnd');
  await expect.poll(where).not.toBe(half);
  await page.waitForURL(/asOf=/);
  // A mark is a target of 24 pixels, whatever its shape; of marks that lie over each other the last is on top.
  const mark = page.locator('[data-lanes] li').first().locator('[data-event]').last();
  await mark.scrollIntoViewIfNeeded();
  const { width: wide = 0, height: high = 0 } = (await mark.locator('rect').boundingBox()) ?? {};
  expect(Math.min(wide, high)).toBeGreaterThanOrEqual(24);
  await mark.tap();
  const id = await mark.getAttribute('data-event');
  await page.waitForURL((url) => url.searchParams.get('ev') === id);
});

test('who asked for less motion sees the playhead go in jumps, from event to event', async ({ visit }) => {
  const t = sayIn('nl');
  const page = await visit(`${PROGRAMME}?asOf=2024-11-20`, { as: 'board', still: true });
  const slider = page.getByRole('slider');
  await slider.waitFor();
  await settled(page);
  // Every place at which the playhead was drawn, beside every place that was told.
  await page.evaluate(() => {
    const drawn: string[] = [];
    const told: string[] = [];
    const line = document.querySelector<HTMLElement>('[data-playhead]');
    const input = document.querySelector('input[type=range]');
    if (!line || !input) throw new Error('there is no playhead');
    new MutationObserver(() => drawn.push(line.style.transform)).observe(line, {
      attributeFilter: ['style'],
    });
    new MutationObserver(() => told.push(input.getAttribute('aria-valuetext') ?? '')).observe(input, {
      attributeFilter: ['aria-valuetext'],
    });
    Object.assign(window, { drawn, told });
  });
  const count = (name: 'drawn' | 'told') =>
    page.evaluate((list) => {
      const seen: unknown = Reflect.get(window, list);
      return Array.isArray(seen) ? new Set(seen).size : 0;
    }, name);
  await page.getByRole('button', { name: t('replay.play'), exact: true }).click();
  await expect.poll(() => count('told'), { timeout: 20_000 }).toBeGreaterThan(3);
  await page.getByRole('button', { name: t('replay.pause'), exact: true }).click();
  await page.getByRole('button', { name: t('replay.play'), exact: true }).waitFor();
  expect(await count('drawn')).toBeLessThanOrEqual(await count('told'));
});
