// All teams on one slider, as a board moves them.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
const teamsOf = (page: Page) =>
  page
    .getByRole('rowheader')
    .getByRole('link', { name: /^Team / })
    .allTextContents();
/** The rows are of the moment that the address names. */
const settled = (page: Page) => page.locator('[aria-busy=false] table').waitFor();

test('rows keep their places while the slider moves, and are sorted once it is left', async ({ visit }) => {
  const page = await visit('/overview?step=month&asOf=2026-10-31', { as: 'board' });
  await settled(page);
  const before = await teamsOf(page);
  await page.getByRole('slider', { name: t('overview.slider') }).focus();
  for (let month = 0; month < 7; month += 1) await page.keyboard.press('ArrowLeft');
  await page.waitForURL(/asOf=2026-03-31/);
  await settled(page);
  expect(await teamsOf(page)).toEqual(before);

  const opened = await visit('/overview?asOf=2026-03-31', { as: 'board' });
  await settled(opened);
  const sorted = await teamsOf(opened);
  // Otherwise nothing would be seen here.
  expect(sorted).not.toEqual(before);
  await page.keyboard.press('Tab');
  await expect.poll(() => teamsOf(page)).toEqual(sorted);
});
