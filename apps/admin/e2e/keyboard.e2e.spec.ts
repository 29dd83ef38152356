// The main job without a mouse: Tab, Enter, Escape and what one types.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { formatsFor } from '../src/i18n/formats.js';
import { sayIn } from '../src/testing/catalogues.js';
import { dialogOf, said } from './harness/dialog.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
/** Farther than this nobody wants to press Tab. */
const FARTHEST = 60;

const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** What has the focus without showing it; null where it is shown. */
const unseenFocus = (page: Page) =>
  page.evaluate(() => {
    const on = document.activeElement;
    if (!on || on === document.body) return null;
    const style = getComputedStyle(on);
    // A part of a date has a ground of its own.
    const isSeen = style.outlineStyle !== 'none' || on.matches('[role=spinbutton][data-focused]');
    return isSeen ? null : on.outerHTML.slice(0, 160);
  });

/** Presses Tab until `target` has the focus; whatever has it on the way must show it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < FARTHEST; pressed += 1) {
    if (pressed > 0) expect(await unseenFocus(page)).toBe(null);
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

test('who audits finds who signed, compares, notes and takes it away, by keys alone', async ({ visit }) => {
  const page = await visit('/', { as: 'auditor' });
  await tabTo(page, page.getByRole('link', { name: t('app.replay'), exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: /Loopbaanoriëntatie vernieuwd/ }).first());
  await page.keyboard.press('Enter');
  const slider = page.getByRole('slider', { name: t('replay.slider') });
  await slider.waitFor();

  await page.keyboard.press('/');
  const find = page.getByRole('searchbox', { name: t('replay.find.label') });
  await find.waitFor();
  await expect.poll(() => focused(find)).toBe(true);
  await page.keyboard.type('tekende versie 3');
  const matches = page.getByRole('search').getByRole('status');
  await matches.filter({ hasText: /^[1-9]\d* gevonden$/ }).waitFor();
  await page.keyboard.press('Enter');
  await matches.filter({ hasText: /^1 van [1-9]\d* gevonden$/ }).waitFor();
  await page.keyboard.press('Escape');
  await find.waitFor({ state: 'hidden' });
  await expect
    .poll(() => focused(page.getByRole('button', { name: t('replay.find'), exact: true })))
    .toBe(true);

  // What a reader of the screen hears: the slider's own words, the same again when it rests, and the event taken apart.
  const said3 = /^\S+ \d+ \S+ \d{4}, gebeurtenis \d+ van \d+: .+ tekende versie 3 van /;
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(said3);
  const words = await slider.getAttribute('aria-valuetext');
  const output = page.locator('main output');
  expect(await output.innerText()).toBe(words);
  expect(await output.getAttribute('aria-live')).toBe('polite');
  const event = page.getByRole('region', { name: t('replay.thisEvent') });
  await event
    .getByText(/tekende versie 3 van /)
    .first()
    .waitFor();
  await event
    .getByRole('term')
    .filter({ hasText: t('replay.onBehalfOf') })
    .waitFor();

  const raw = event.locator('summary', { hasText: 'JSON' });
  await tabTo(page, raw);
  await page.keyboard.press('Enter');
  await event.getByText('"commandId"').waitFor();

  // Through the transport, each by its name; what one hears says the next step.
  const transport = page.getByRole('region', { name: t('replay.transport') });
  for (const name of [
    t('replay.first'),
    t('replay.previous', { step: 'event' }),
    t('replay.play'),
    t('replay.next', { step: 'event' }),
    t('replay.last'),
  ])
    await transport.getByRole('button', { name, exact: true }).waitFor();
  await tabTo(
    page,
    transport.getByRole('button', { name: t('replay.previous', { step: 'event' }), exact: true }),
  );
  await page.keyboard.press('Enter');
  await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(words);

  // While it plays nothing is read out; paused it is told where it stopped.
  await page.keyboard.press('.');
  await tabTo(page, transport.getByRole('button', { name: t('replay.play'), exact: true }));
  await page.keyboard.press('Enter');
  await expect.poll(() => output.getAttribute('aria-live')).toBe('off');
  await page.keyboard.press('Enter');
  await expect.poll(() => output.getAttribute('aria-live')).toBe('polite');

  // An event of the list, by the arrows and Enter.
  const current = page.locator('main ol button[aria-current]');
  await current.focus();
  await page.keyboard.press('ArrowUp');
  const chosen = await page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Enter');
  await expect.poll(() => current.textContent()).toBe(chosen);

  const filters = page.getByRole('button', { name: t('replay.filters'), exact: true });
  await filters.focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel(t('replay.filter.word')));
  await page.keyboard.press('ArrowDown');
  await page.waitForURL(/word=/);
  const everything = page.getByRole('button', { name: t('replay.showAll') });
  await everything.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.searchParams.has('word'));
  await filters.focus();
  await page.keyboard.press('Enter');

  await page.keyboard.press('c');
  const comparison = page.getByRole('region', { name: t('compare.title') });
  const differs = comparison.getByRole('status').first();
  await differs.filter({ hasText: /\d/ }).waitFor();
  const heading = comparison.getByRole('heading', { name: t('compare.title') });
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const first = comparison.getByRole('slider', { name: t('compare.first') });
  const before = await first.getAttribute('aria-valuetext');
  await page.keyboard.press('s');
  await expect
    .poll(() => comparison.getByRole('slider', { name: t('compare.second') }).getAttribute('aria-valuetext'))
    .toBe(before);
  await page.keyboard.press('Escape');
  await comparison.waitFor({ state: 'hidden' });

  // What a key opens gives the focus back where it was.
  const dialog = dialogOf(page);
  await slider.focus();
  await page.keyboard.press('n');
  await tabTo(page, dialog.getByLabel(t('note.text')));
  await page.keyboard.type('Zonder muis opgemerkt.');
  await tabTo(page, dialog.getByRole('button', { name: t('note.write') }));
  await page.keyboard.press('Enter');
  await said(page, t('note.writeDone'));
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(slider)).toBe(true);
  await page.keyboard.press('e');
  const saving = page.waitForEvent('download');
  await tabTo(page, dialog.getByRole('button', { name: t('takeAway.json'), exact: true }));
  await page.keyboard.press('Enter');
  await saving;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(slider)).toBe(true);

  await page.keyboard.press('l');
  await said(page, t('replay.linkCopied'));
  const now = page.getByRole('button', { name: t('replay.backToNow') });
  await now.focus();
  await page.keyboard.press('Enter');
  await now.waitFor({ state: 'detached' });

  // Letters are keys only while the focus is in the replay, and can be switched off there.
  const help = page.getByRole('button', { name: t('replay.help') });
  const letters = dialog.getByLabel(t('replay.lettersOn'));
  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('?');
  expect(await dialog.count()).toBe(0);
  await help.focus();
  await page.keyboard.press('?');
  await tabTo(page, letters);
  await page.keyboard.press(' ');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => focused(help)).toBe(true);
  await page.keyboard.press('n');
  await page.keyboard.press('Home');
  await page.getByText(t('replay.past')).waitFor();
  expect(await dialog.count()).toBe(0);

  // The same in the other language.
  const english = page.getByRole('button', { name: 'English' });
  await english.focus();
  await page.keyboard.press('Enter');
  const e = sayIn('en');
  const shown = page.getByRole('slider', { name: e('replay.slider') });
  await expect
    .poll(() => shown.getAttribute('aria-valuetext'))
    .toMatch(/^\S+ \d+ \S+ \d{4}, event 1 of \d+: .+/);
  expect(await output.innerText()).toBe(await shown.getAttribute('aria-valuetext'));
  const transportToo = page.getByRole('region', { name: e('replay.transport') });
  for (const name of [
    e('replay.first'),
    e('replay.previous', { step: 'event' }),
    e('replay.play'),
    e('replay.last'),
  ])
    await transportToo.getByRole('button', { name, exact: true }).waitFor();
  await page
    .getByRole('region', { name: e('replay.thisEvent') })
    .getByRole('term')
    .filter({ hasText: e('replay.recordedAt') })
    .waitFor();
});

test('the replay steps through days in which nothing happened, and to the ends of terms', async ({
  visit,
}) => {
  const { day } = formatsFor('nl');
  const page = await visit(`/replay/programme/programme-lob?asOf=2025-07-26&step=day`, { as: 'board' });
  const slider = page.getByRole('slider');
  await slider.waitFor();
  const reads = (date: string) =>
    expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(new RegExp(`^${day(date)}`));
  await reads('2025-07-26');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await reads('2025-07-27');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await reads('2025-07-25');
  await page.getByLabel(t('replay.step'), { exact: true }).selectOption('term');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await reads('2025-07-31');
  await page.keyboard.press('ArrowLeft');
  await reads('2025-01-31');
  // The pace goes with the step; time plays smoothly, and pressing again holds it.
  expect(await page.getByLabel(t('replay.speed'), { exact: true }).inputValue()).toBe('month');
  await page.keyboard.press(' ');
  await expect
    .poll(() => slider.getAttribute('aria-valuetext'))
    .not.toMatch(new RegExp(`^${day('2025-01-31')}`));
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: t('replay.play'), exact: true }).waitFor();
});
