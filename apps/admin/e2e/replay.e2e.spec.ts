// The board replays how an agreement came about: what held on a date, what was known then, and a link that proves it.
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { formatsFor } from '../src/i18n/formats.js';
import { LANGUAGES } from '../src/i18n/language.js';
import { sayIn } from '../src/testing/catalogues.js';
import { said, typeDay } from './harness/dialog.js';
import { test } from './harness/test.js';

const PROGRAMME = '/replay/programme/programme-lob';
/** The director signed version 3 on 5 January 2026; it was recorded the day after. */
const SIGNED = '2026-01-05';

const agreementOn = (page: Page, id = 'kpi-vsv-3'): Locator =>
  page.getByRole('article').filter({ has: page.locator(`a[href="/agreements/${id}"]`) });

/** Everything that the picture says: clocks, state, events, and where the playhead is. */
async function pictureOf(page: Page): Promise<string[]> {
  await page.getByRole('slider').waitFor();
  return Promise.all(
    [page.locator('main h1'), page.locator('main section'), page.locator('main output')].map(async (part) =>
      (await part.allTextContents()).join('\n'),
    ),
  );
}

describe.each(LANGUAGES)('the replay (%s)', (language) => {
  const t = sayIn(language);
  const { day, longDay, value } = formatsFor(language);

  test('shows what held on a date, what was known then, and proves it by a link', async ({ visit }) => {
    const page = await visit('/', { as: 'board', language });
    await page.getByRole('link', { name: t('app.replay'), exact: true }).click();
    await page
      .getByRole('link', { name: /Loopbaanoriëntatie vernieuwd/ })
      .first()
      .click();
    await page.waitForURL(`**${PROGRAMME}*`);
    await page.getByRole('slider').waitFor();

    const setClock = async (clock: 'ui.heldOn' | 'ui.knownOn', date: string) => {
      await page.getByRole('button', { name: new RegExp(`^${t(clock)}`) }).click();
      await typeDay(page.getByRole('dialog'), date);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: `${t(clock)} ${day(date)}` }).waitFor();
    };

    // Before both signed: the sides lie apart, nothing is agreed.
    await setClock('ui.heldOn', '2024-11-20');
    const agreement = agreementOn(page);
    await agreement.getByText(t('replay.term.state.kpiAgreement.negotiating'), { exact: true }).waitFor();
    await page.getByText(t('replay.past')).waitFor();

    // On the day of the late signature, with what is known now: version 3 is in force.
    await setClock('ui.heldOn', SIGNED);
    await agreement.getByText(t('replay.versionSigned', { version: 3 })).waitFor();
    // With what was known then it was not signed yet.
    await page.getByRole('button', { name: new RegExp(`^${t('ui.knownOn')}`) }).click();
    await page.getByRole('button', { name: t('replay.knownThen') }).click();
    await agreement.getByText(t('replay.versionOffered', { version: 3 })).waitFor();
    expect(await agreement.getByText(t('replay.versionSigned', { version: 3 })).count()).toBe(0);

    await page.getByRole('button', { name: t('replay.copyLink') }).click();
    await said(page, t('replay.linkCopied'));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const address = new URL(link);
    expect([...address.searchParams.keys()]).toEqual(expect.arrayContaining(['asOf', 'known', 'kpos']));
    const elsewhere = await visit(address.pathname + address.search, { as: 'board', language });
    const picture = await pictureOf(page);
    await expect.poll(() => pictureOf(elsewhere), { timeout: 10_000 }).toEqual(picture);
  });

  test('is found in hindsight: what was recorded later is counted and can be shown', async ({ visit }) => {
    const page = await visit(`${PROGRAMME}?asOf=${SIGNED}&known=${SIGNED}`, { as: 'board', language });
    const agreement = agreementOn(page);
    await agreement.getByText(t('replay.versionOffered', { version: 3 })).waitFor();
    const hindsight = page.getByTitle(t('replay.hindsightHelp'));
    expect(await hindsight.getAttribute('aria-pressed')).toBe('true');
    await hindsight.click();
    await agreement.getByText(t('replay.versionSigned', { version: 3 })).waitFor();
    await hindsight.click();
    await agreement.getByText(t('replay.versionOffered', { version: 3 })).waitFor();
  });

  test('compares two moments in three ways, and opens the same by its address', async ({ visit }) => {
    // Between the two the target was changed, after the first measurement: from 4.4 to 4.6.
    const [before, after] = ['2025-03-01', '2026-03-01'];
    const [was, is] = [value(4.4, 'percent'), value(4.6, 'percent')];
    const page = await visit(`${PROGRAMME}?asOf=${before}`, { as: 'board', language });
    await page.getByRole('slider').waitFor();
    await page.keyboard.press('c');
    const comparison = page.getByRole('region', { name: t('compare.title') });
    const first = comparison.getByRole('slider', { name: t('compare.first') });
    const second = comparison.getByRole('slider', { name: t('compare.second') });
    await comparison
      .getByRole('button', { name: new RegExp(`^${t('ui.heldOn')}`) })
      .nth(1)
      .click();
    await typeDay(page.getByRole('dialog'), after);
    await page.keyboard.press('Escape');
    await expect.poll(() => second.getAttribute('aria-valuetext')).toBe(day(after));
    await expect.poll(() => comparison.getByRole('status').innerText()).toContain(day(after));

    const target = {
      has: page.getByRole('rowheader', { name: t('replay.field.inForceTarget'), exact: true }),
    };
    const row = comparison.getByRole('row').filter(target).first();
    await expect.poll(async () => (await row.innerText()).includes(was)).toBe(true);
    expect(await row.innerText()).toContain(is);

    await comparison.getByRole('radio', { name: t('compare.view.sides') }).check();
    await comparison
      .getByRole('group', { name: day(before) })
      .filter({ hasText: was })
      .first()
      .waitFor();
    await comparison
      .getByRole('group', { name: day(after) })
      .filter({ hasText: is })
      .first()
      .waitFor();

    await comparison.getByRole('radio', { name: t('compare.view.sentences') }).check();
    const sentence = comparison
      .getByRole('listitem')
      .filter({ hasText: longDay(before) })
      .filter({ hasText: was })
      .filter({ hasText: is })
      .first();
    // What brought it about opens in the inspector, and becomes part of the address.
    await sentence.getByRole('button').click();
    await page
      .getByRole('region', { name: t('replay.thisEvent') })
      .getByText(t('replay.versionOffered', { version: 3 }))
      .first()
      .waitFor();
    await page.waitForURL(
      (url) => url.searchParams.has('ev') && url.searchParams.get('view') === 'sentences',
    );

    // The notes between the two moments come after what differs.
    await comparison.getByText(t('compare.notes', { count: 3 })).waitFor();
    const { pathname, search } = new URL(page.url());
    const elsewhere = await visit(pathname + search, { as: 'board', language });
    const reopened = elsewhere.getByRole('region', { name: t('compare.title') });
    const whole = await comparison.innerText();
    await expect.poll(() => reopened.innerText(), { timeout: 10_000 }).toBe(whole);

    await page.keyboard.press('s');
    await expect.poll(() => first.getAttribute('aria-valuetext')).toBe(day(after));
    expect(await second.getAttribute('aria-valuetext')).toBe(day(before));
    await page.keyboard.press('c');
    await comparison.waitFor({ state: 'hidden' });
  });
});

test('a board member gets from all teams to the moment at which a target was changed, and to the one before', async ({
  visit,
}) => {
  const t = sayIn('nl');
  const page = await visit('/overview', { as: 'board' });
  // How long ago it is differs from day to day.
  const [changed] = t('overview.look.targetChanged', { count: 1, days: 0 }).split(',');
  await page
    .getByRole('link', { name: changed ?? '' })
    .first()
    .click();
  // Of the two teams whose target changed it missed it since, and comes first.
  await page.waitForURL('**/replay/team/team-handel?*');
  const agreement = agreementOn(page, 'kpi-jr-trade-4');
  await agreement.getByText(t('replay.versionSigned', { version: 2 })).waitFor();
  await page.getByRole('button', { name: t('replay.previous', { step: 'event' }), exact: true }).click();
  await agreement.getByText(t('replay.versionOffered', { version: 2 })).waitFor();
  await agreement.getByText(t('replay.versionSigned', { version: 1 })).waitFor();
});

test('the replay is led by keys alone', async ({ visit }) => {
  const t = sayIn('nl');
  const page = await visit(PROGRAMME, { as: 'board' });
  const slider = page.getByRole('slider');
  await slider.waitFor();
  const where = () => slider.getAttribute('aria-valuetext');
  const press = async (key: string, moves: boolean) => {
    const before = await where();
    await page.keyboard.press(key);
    if (moves) await expect.poll(where).not.toBe(before);
  };
  // The focus begins in the replay, on its title.
  await press('Home', true);
  const first = await where();
  await press('.', true);
  await press('.', true);
  await press(',', true);
  await press('PageUp', true);
  await press('PageDown', true);
  await press('ArrowRight', true);
  await press('Home', true);
  expect(await where()).toBe(first);
  await press(' ', true);
  await page.getByRole('button', { name: t('replay.pause') }).waitFor();
  await press(' ', false);
  await page.getByRole('button', { name: t('replay.play') }).waitFor();
  await press('End', true);
  await press('?', false);
  await page.getByRole('dialog', { name: t('replay.helpTitle') }).waitFor();
  await press('Escape', false);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await press('d', false);
  await page.getByRole('dialog', { name: t('replay.setHeld') }).waitFor();
  await press('Escape', false);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // Nothing has the focus for a moment after a dialog: a key pressed then is heard, too.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await press('l', false);
  await said(page, t('replay.linkCopied'));
});

test('the replay of an address before everything says so and offers the jump', async ({ visit }) => {
  const t = sayIn('nl');
  const page = await visit(`${PROGRAMME}?asOf=2019-01-01`, { as: 'board' });
  const nothingYet = page.getByText(t('replay.nothingStood'));
  await nothingYet.waitFor();
  const banner = page.getByText(t('replay.beforeFirst', { day: formatsFor('nl').day('2024-08-01') }));
  await banner.waitFor();
  await page
    .getByRole('button', { name: t('replay.toFirst') })
    .first()
    .click();
  await banner.waitFor({ state: 'hidden' });
});

test('a long replay shows how it stood before its events and all names are there, and asks for it once', async ({
  visit,
}) => {
  const page = await visit('/replay', { as: 'board' });
  let asked = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/graphql', async (route) => {
    const said = route.request().postData() ?? '';
    if (said.includes('query ReplayKeyframe')) asked += 1;
    if (/query (ReplayIndex|Names)\b/.test(said)) await released;
    await route.continue();
  });
  await page.goto('/replay/institution/zeewaard');
  const stood = page.getByRole('region', { name: sayIn('nl')('replay.asItStood') });
  await stood.getByRole('listitem').first().waitFor();
  const first = await stood.textContent();
  release();
  await page.getByRole('slider').waitFor();
  // Nothing stood there first in other words.
  expect(await stood.textContent()).toBe(first);
  expect(asked).toBe(1);
});

test('the replay shows only what was asked for, says how much that is, and goes back to everything', async ({
  visit,
}) => {
  const t = sayIn('nl');
  const page = await visit(PROGRAMME, { as: 'board' });
  const slider = page.getByRole('slider');
  await slider.waitFor();
  const total = async () =>
    Number(/ van (\d+):/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1]);
  const all = await total();
  await page.getByRole('button', { name: t('replay.filters'), exact: true }).click();
  const filters = page.getByRole('group', { name: t('replay.filters'), exact: true });
  await filters.getByLabel(t('replay.filter.role')).selectOption('manager');
  await filters.getByLabel(t('replay.filter.word')).selectOption('kpiAgreement');
  await page.waitForURL(/role=manager/);
  await page.waitForURL(/word=kpiAgreement/);
  const left = await total();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  await page.getByText(t('replay.filter.left', { left, total: all })).waitFor();
  await page.reload();
  await expect.poll(total).toBe(left);
  await page.getByRole('button', { name: t('replay.showAll') }).click();
  await expect.poll(total).toBe(all);
  await page.waitForURL((url) => url.search === '');
});
