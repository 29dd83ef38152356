// The main job without a mouse: Tab, Enter, Escape and what one types.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { dialogOf, said } from './harness/dialog.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
/** Farther than this nobody wants to press Tab. */
const FARTHEST = 60;

const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Presses Tab until `target` has the focus; what has it must show it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < FARTHEST; pressed += 1) {
    if (await focused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by pressing Tab ${FARTHEST} times`);
}

test('a need is raised and endorsed by keys alone', async ({ visit }) => {
  const page = await visit('/sign-in');
  await tabTo(page, page.getByRole('button', { name: /Joris Postma/ }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Team Mobiliteit' }).waitFor();

  // The first stop leads past the navigation.
  await page.keyboard.press('Tab');
  expect(await focused(page.getByRole('link', { name: t('app.skip') }))).toBe(true);
  await page.keyboard.press('Enter');
  expect(await focused(page.locator('main'))).toBe(true);

  const raise = page.getByRole('button', { name: t('need.raise') }).first();
  await tabTo(page, raise);
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(raise)).toBe(true);
  await page.keyboard.press('Enter');

  await tabTo(page, dialog.getByLabel(t('need.raise.title')));
  await page.keyboard.type('Zonder muis');
  await tabTo(page, dialog.getByLabel(t('need.raise.theme')));
  await page.keyboard.press('ArrowDown');
  for (const field of ['need.gap', 'need.evidence', 'need.guidance'] as const) {
    await tabTo(page, dialog.getByLabel(t(field)));
    await page.keyboard.type('Woorden.');
  }
  await tabTo(page, dialog.getByRole('button', { name: t('need.raise') }));
  await page.keyboard.press('Enter');
  await said(page, t('need.raise.done'));
  await page.getByRole('heading', { level: 1, name: 'Zonder muis' }).waitFor();

  for (const step of ['need.do.openDeliberation', 'need.do.endorse'] as const) {
    await tabTo(page, page.getByRole('button', { name: t(step), exact: true }));
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await tabTo(page, dialog.getByRole('button', { name: t(step), exact: true }));
    await page.keyboard.press('Enter');
    await said(page, t(`${step}.done`));
    await dialog.waitFor({ state: 'hidden' });
  }
});
