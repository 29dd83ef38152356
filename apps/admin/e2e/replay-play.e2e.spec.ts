// Play moves the playhead and nothing else, and goes on where one part of a long history ends.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { demoOf, institutionFor, later, recordedLog } from './harness/recorded-log.js';
import { ask, saysOf, sliderOf } from './harness/replay-of.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
/** What stands at the norm of a KPI, before its value. */
const normWord = t('replay.normLabel', { value: '' }).trim();

/** What is drawn in the lanes, but for words that make room where the playhead rests, from now on. */
const watchLanes = (page: Page) =>
  page.evaluate(() => {
    const drawn: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target, type } of records)
        if (!(target instanceof SVGTextElement && target.dataset['left']))
          drawn.push(`${type} ${target.nodeName}`);
    });
    const lanes = document.querySelectorAll(
      'section svg[aria-hidden][focusable="false"]:has([data-event], rect)',
    );
    for (const lane of lanes)
      observer.observe(lane, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { drawnInLanes: drawn });
    return lanes.length;
  });
const drawnSince = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'drawnInLanes') as string[]).slice(0, 5));

test('play moves the playhead and nothing that is drawn under it', async ({ visit }) => {
  const page = await visit('/replay/programme/programme-lob?asOf=2025-02-01', { as: 'board' });
  await sliderOf(page).waitFor();
  await page.locator('svg [data-event]').first().waitFor();
  // The definitions of KPIs come after the events, and a norm moves what is drawn in the lane of its KPI.
  await page.locator('svg text', { hasText: normWord }).first().waitFor();
  const playhead = page.locator('[data-playhead]');
  const where = () => playhead.evaluate((line: HTMLElement) => line.style.transform);
  for (const pace of ['ten', 'month']) {
    await page.getByLabel(t('replay.speed'), { exact: true }).selectOption(pace);
    const begun = await saysOf(page);
    await sliderOf(page).focus();
    await page.keyboard.press(' ');
    // The ring round the selected event goes when play begins.
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).not.toBe(begun);
    expect(await watchLanes(page)).toBeGreaterThan(5);
    const [from, says] = [await where(), await saysOf(page)];
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).not.toBe(says);
    const next = await saysOf(page);
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).not.toBe(next);
    expect(await where()).not.toBe(from);
    expect(await drawnSince(page)).toEqual([]);
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: t('replay.play'), exact: true }).waitFor();
  }
  // What proves that it would be seen: a selection is drawn.
  await watchLanes(page);
  await page.keyboard.press('Home');
  await expect.poll(() => drawnSince(page)).not.toEqual([]);
});

test('of a day of more events than can be held every piece is shown, and play goes on from one into the next', async ({
  visit,
}) => {
  const at = '2025-03-03T10:00:00.000Z';
  const count = 20_100;
  const log = await recordedLog();
  const made = Array.from({ length: count }, (_, n) =>
    later('giant', n, at, { stream: `trainingNeed-giant-${Math.floor(n / 500)}` }),
  );
  const recorded = await log.record([...institutionFor('giant', 'auditor', await demoOf(log)), ...made]);
  await log.close();
  const crowd = recorded.filter(({ type }) => type === 'TaughtByALaterVersion');
  const page = await visit('/overview', { as: 'auditor' });
  const total = async () => {
    const { replay } = await ask<{ replay: { density: { events: number } } }>(
      page,
      'query ($scope: HistoryScope!) { replay(scope: $scope) { density { events } } }',
      { scope: { kind: 'institution', id: 'giant' } },
    );
    return replay.density.events;
  };
  await expect.poll(total, { timeout: 60_000, interval: 500 }).toBe(count + 2);
  const stands = (number: number) =>
    expect
      .poll(() => saysOf(page).catch(() => ''), { timeout: 30_000 })
      .toContain(`gebeurtenis ${number} van ${count + 2}:`);
  const numberNow = async () => Number(/gebeurtenis (\d+) van/.exec(await saysOf(page))?.[1] ?? 0);
  // The first piece ends with the 10,000th of that day: the two that made the institution took place before it.
  await page.goto(`/replay/institution/giant?asOf=${at}&at=${crowd[9_994]?.position}`);
  await stands(9_997);
  await page.getByText(t('replay.readingLanes')).waitFor({ state: 'hidden', timeout: 30_000 });
  await page.getByLabel(t('replay.speed'), { exact: true }).selectOption('ten');
  await sliderOf(page).focus();
  await page.keyboard.press(' ');
  await expect.poll(numberNow, { timeout: 60_000 }).toBeGreaterThan(10_010);
  await page.getByRole('button', { name: t('replay.pause') }).click();
  // And by hand, over the other border, there and back.
  await page.goto(`/replay/institution/giant?asOf=${at}&at=${crowd[19_999]?.position}`);
  await stands(20_002);
  await page.keyboard.press('.');
  await stands(20_003);
  await page.keyboard.press('.');
  await stands(20_004);
  await page.keyboard.press(',');
  await stands(20_003);
  await page.keyboard.press(',');
  await stands(20_002);
  await page.keyboard.press(',');
  await stands(20_001);
});
