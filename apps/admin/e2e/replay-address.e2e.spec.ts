// Everything that defines the picture is in the address, and it is read as people give it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { ask, goWithin, sliderOf } from './harness/replay-of.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
const PROGRAMME = '/replay/programme/programme-lob';

/**
 * Everything that the picture says: its words, where its slider is, what is chosen and what is marked as current. Not where that is
 * drawn: the present is at the end of the drawing, and goes on.
 */
const pictureOf = (page: Page): Promise<string[]> =>
  page.locator('main').evaluate((main: HTMLElement) => [
    // `innerText` leaves out what is not laid out because it is out of sight.
    ...[...main.querySelectorAll('*')].flatMap(({ childNodes }) =>
      [...childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])),
    ),
    ...[...main.querySelectorAll('input, select')].map((field) =>
      field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : '',
    ),
    ...[...main.querySelectorAll('[aria-current="true"]')].map((current) => current.textContent),
    ...[...main.querySelectorAll('[aria-pressed="true"], input:checked')].map((pressed) => pressed.outerHTML),
  ]);

/** The picture when everything in it has come. */
async function wholePicture(page: Page): Promise<string[]> {
  await page.getByRole('slider').first().waitFor();
  await page.waitForLoadState('networkidle');
  await expect.poll(() => page.locator('main progress').count(), { timeout: 15_000 }).toBe(0);
  return pictureOf(page);
}

const HISTORY = `query ($scope: HistoryScope!) {
  now { auditNotes(filter: { scopeId: "programme-lob" }, first: 1) { nodes { id } } }
  history(scope: $scope, first: 1000) {
    nodes { id position type effectiveAt actor { person { id } } capacity { role } } } }`;
interface Node {
  id: string;
  position: string;
  type: string;
  effectiveAt: string;
  actor: { person: { id: string } | null };
  capacity: { role: string } | null;
}

test('the address restores the picture: each of its parameters matters, and is there after reading it again', async ({
  visit,
}) => {
  const page = await visit(PROGRAMME, { as: 'board' });
  const scope = { kind: 'programme', id: 'programme-lob' };
  const { history, now } = await ask<{
    history: { nodes: Node[] };
    now: { auditNotes: { nodes: { id: string }[] } };
  }>(page, HISTORY, { scope });
  const events = history.nodes;
  const [note] = now.auditNotes.nodes;
  // An instant at which more than one thing took place, told by persons.
  const twice = events.find(
    (event, at) =>
      event.actor.person && events.some((other, n) => n > at && other.effectiveAt === event.effectiveAt),
  );
  const versions = events.filter(({ type }) => type === 'KpiVersionSigned');
  const signed = versions.at(-1);
  if (!twice || !note || !signed?.actor.person || !signed.capacity)
    throw new Error('the demo tells of less than it did');
  const middle = events[Math.floor(events.length / 2)];
  const lanes = ['kpiAgreement-kpi-vsv-3', 'group:team'].join(',');
  const addresses: Record<string, string>[] = [
    {
      asOf: twice.effectiveAt,
      at: twice.position,
      ev: signed.id,
      step: 'week',
      note: note.id,
    },
    { asOf: '2025-06-01', known: '2025-03-01' },
    { asOf: '2025-06-01', kpos: middle?.position ?? '1' },
    { asOf: '2025-06-01', from: '2025-01-01', to: '2025-07-31', lanes },
    { asOf: '2026-03-01', word: 'kpiAgreement', type: 'KpiVersionSigned' },
    { asOf: '2026-03-01', actor: signed.actor.person.id },
    { asOf: '2026-03-01', role: 'manager' },
    { asOf: '2025-03-01', vs: '2026-03-01', view: 'sentences' },
  ];
  const to = (search: Record<string, string>) => `${PROGRAMME}?${new URLSearchParams(search).toString()}`;
  for (const address of addresses) {
    await page.goto(to(address));
    const picture = await wholePicture(page);
    await page.reload();
    await wholePicture(page);
    await expect.poll(() => pictureOf(page), { message: to(address), timeout: 15_000 }).toEqual(picture);
    for (const name of Object.keys(address)) {
      const { [name]: _, ...others } = address;
      await goWithin(page, to(others));
      await expect
        .poll(() => pictureOf(page), { message: `without ${name} in ${to(address)}`, timeout: 15_000 })
        .not.toEqual(picture);
      await goWithin(page, to(address));
      await expect.poll(() => pictureOf(page), { message: to(address), timeout: 15_000 }).toEqual(picture);
    }
  }
});

test('one goes back and forward over what was selected and compared, and over nothing else', async ({
  visit,
}) => {
  const page = await visit(`${PROGRAMME}?asOf=2025-03-01`, { as: 'board' });
  await sliderOf(page).waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const steps = () => page.evaluate(() => history.length);
  const begun = await steps();
  const press = async (key: string) => {
    const before = page.url();
    await page.keyboard.press(key);
    await expect.poll(() => page.url()).not.toBe(before);
  };
  await press('.');
  await press('PageUp');
  await press('ArrowLeft');
  expect(await steps()).toBe(begun);
  const walked = page.url();
  await page.locator('[data-item][aria-current="true"]').waitFor();
  await page.locator('[data-item]:not([aria-current])').first().click();
  await page.waitForURL((url) => url.searchParams.has('ev'));
  const selected = page.url();
  expect(await steps()).toBe(begun + 1);
  await page.keyboard.press('c');
  await page.waitForURL((url) => url.searchParams.has('vs'));
  const compared = page.url();
  expect(await steps()).toBe(begun + 2);
  const comparison = page.getByRole('region', { name: t('compare.title') });
  await comparison.waitFor();
  await page.goBack();
  await page.waitForURL(selected);
  await comparison.waitFor({ state: 'hidden' });
  await page.goBack();
  await page.waitForURL(walked);
  await page.goForward();
  await page.waitForURL(selected);
  await page.goForward();
  await page.waitForURL(compared);
  await comparison.waitFor();
});

test('what the address says and cannot be read is left out, and an old link opens', async ({ visit }) => {
  const page = await visit(`${PROGRAMME}?asOf=2025-03-01`, { as: 'board' });
  const plain = await wholePicture(page);
  const isPlain = () => expect.poll(() => pictureOf(page), { timeout: 15_000 }).toEqual(plain);
  const nonsense = {
    ...{
      at: 'x',
      known: 'never',
      kpos: '-3',
      lanes: ',,',
      step: 'century',
      view: 'upside',
      vs: '9',
      from: 'a',
      to: '0',
    },
    ...{ speed: '12', tab: 'state', '': 'nothing' },
  };
  await goWithin(page, `${PROGRAMME}?${new URLSearchParams({ asOf: '2025-03-01', ...nonsense }).toString()}`);
  await isPlain();
  await page.reload();
  await isPlain();
  // As the first version wrote it: how it is shown stood in `view`.
  await goWithin(page, `${PROGRAMME}?asOf=2025-03-01T22:59:59.999Z&view=state`);
  await isPlain();
  await goWithin(page, `${PROGRAMME}?asOf=2025-03-01&ev=there-is-no-such-event`);
  await page.getByText(t('replay.eventUnknown')).waitFor();
  await goWithin(page, `${PROGRAMME}?asOf=the-day-before`);
  await page.getByText(t('replay.live'), { exact: true }).waitFor();
});
