// What is hard to show: none, one, very many at once, very much, of another version, in the nights in which the clocks change.
import { readFile } from 'node:fs/promises';
import type { StoredEvent } from '@traject/event-store';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { formatsFor } from '../src/i18n/formats.js';
import { sayIn } from '../src/testing/catalogues.js';
import {
  demoOf,
  institutionFor,
  later,
  recordedLog,
  told,
  type RecordedLog,
  type Told,
} from './harness/recorded-log.js';
import { goWithin, historyOf, panelOf, saysOf, sliderOf, slideTo } from './harness/replay-of.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
const { day } = formatsFor('nl');

let log: RecordedLog;
let demo: StoredEvent[];
beforeAll(async () => {
  log = await recordedLog();
  demo = await demoOf(log);
});
afterAll(() => log.close());

/** Records an institution that the auditor of the demo audits too, with what happened there. */
const recordInstitution = (id: string, events: readonly Told[]): Promise<StoredEvent[]> =>
  log.record([...institutionFor(id, 'auditor', demo), ...events]);
const replayOf = (id: string, search = '') => `/replay/institution/${id}${search}`;

describe('a programme', () => {
  test('of one event is shown whole, also long before and long after it; one of none says so', async ({
    visit,
  }) => {
    const started = demo.find(({ type }) => type === 'ProgrammeStarted');
    if (!started) throw new Error('the demo has no programme');
    const at = '2025-03-03T10:00:00.000Z';
    await recordInstitution('lonely', [
      told({
        ...{ stream: 'programme-lonely', type: 'ProgrammeStarted', id: 'lonely-started' },
        ...{ institutionId: 'lonely', effectiveAt: at },
        data: {
          ...started.data,
          ...{ programmeId: 'lonely', institutionId: 'lonely', unit: { kind: 'institution', id: 'lonely' } },
          ...{ teamIds: ['lonely-team'], themeIds: ['lonely-theme'] },
        },
      }),
    ]);
    const page = await visit('/overview', { as: 'auditor' });
    const scope = { kind: 'programme', id: 'lonely' };
    await expect.poll(async () => (await historyOf(page, scope)).length, { timeout: 30_000 }).toBe(1);
    await page.goto('/replay/programme/lonely?asOf=2019-01-01');
    const banner = page.getByText(t('replay.beforeFirst', { day: day('2025-03-03') }));
    await banner.waitFor();
    await page.getByText(t('replay.nothingStood')).waitFor();
    await page
      .getByRole('button', { name: t('replay.toFirst') })
      .first()
      .click();
    await banner.waitFor({ state: 'hidden' });
    await expect.poll(() => saysOf(page)).toContain('gebeurtenis 1 van 1:');
    await panelOf(page).getByText(t('replay.programme'), { exact: true }).waitFor();
    for (const key of ['.', ',', 'PageUp', 'PageDown', 'End', 'Home', 'ArrowRight', 'ArrowLeft'])
      await page.keyboard.press(key);
    await expect.poll(() => saysOf(page)).toContain(`${day('2025-03-03')}, gebeurtenis 1 van 1:`);
    await page.goto('/replay/programme/lonely?asOf=2049-01-01');
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).toContain(day('2049-01-01'));
    await page.getByText(t('replay.ahead')).waitFor();
    await panelOf(page).getByText(t('replay.programme'), { exact: true }).waitFor();
    await page.goto('/replay/programme/nobody-started-this');
    await page.getByText(t('replay.emptyScope')).waitFor();
  });
});

describe('events that are hard to show', () => {
  const at = '2025-03-03T10:00:00.000Z';

  test('500 of one instant, of a type and a word that this version does not know: each is stood on, and found by its address', async ({
    visit,
  }) => {
    const recorded = await recordInstitution(
      'crowd',
      Array.from({ length: 500 }, (_, n) =>
        later('crowd', n, at, n % 2 === 0 ? {} : { stream: 'wordOfALaterVersion-crowd' }),
      ),
    );
    const crowd = recorded.filter(({ type }) => type === 'TaughtByALaterVersion');
    const page = await visit('/overview', { as: 'auditor' });
    await expect
      .poll(async () => (await historyOf(page, { kind: 'institution', id: 'crowd' })).length, {
        timeout: 30_000,
      })
      .toBe(502);
    await page.goto(replayOf('crowd', `?asOf=${at}&at=${crowd[0]?.position}`));
    // Two made the institution.
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).toContain('gebeurtenis 3 van 502:');
    const list = page.locator('section[aria-labelledby="replay-events"]');
    const neutral = t('sentence.unknown', { type: 'TaughtByALaterVersion' });
    await list.getByText(neutral).first().waitFor();
    const event = page.getByRole('region', { name: t('replay.thisEvent') });
    await event.getByText(neutral).first().waitFor();
    // Faster than it is drawn: none is skipped, none counted twice.
    for (let n = 1; n < 500; n += 1) await page.keyboard.press('.');
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).toContain('gebeurtenis 502 van 502:');
    await page.waitForURL((url) => url.searchParams.get('at') === String(crowd.at(-1)?.position));
    for (let n = 499; n > 0; n -= 1) await page.keyboard.press(',');
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).toContain('gebeurtenis 3 van 502:');
    await page.waitForURL((url) => url.searchParams.get('at') === String(crowd[0]?.position));
    for (const n of [499, 1, 250, 249, 251]) {
      await goWithin(page, replayOf('crowd', `?asOf=${at}&at=${crowd[n]?.position}`));
      await expect.poll(() => saysOf(page)).toContain(`gebeurtenis ${n + 3} van 502:`);
    }
    await page.reload();
    await expect
      .poll(() => saysOf(page).catch(() => ''), { timeout: 15_000 })
      .toContain('gebeurtenis 254 van 502:');
    // All of that instant, as an address without a position means.
    await goWithin(page, replayOf('crowd', `?asOf=${at}`));
    await expect.poll(() => saysOf(page)).toContain('gebeurtenis 502 van 502:');
  });

  test('one of 900 KB is listed, taken apart, read as JSON and taken away', async ({ visit }) => {
    const [, , heavy] = await recordInstitution('heavy', [
      later('heavy', 0, at, { data: { words: 'zwaar '.repeat(149_500), number: 9 } }),
      later('heavy', 1, '2025-03-04T10:00:00.000Z'),
    ]);
    const page = await visit('/overview', { as: 'auditor' });
    await expect
      .poll(async () => (await historyOf(page, { kind: 'institution', id: 'heavy' })).length, {
        timeout: 30_000,
      })
      .toBe(4);
    await page.goto(replayOf('heavy', `?asOf=${at}&ev=${heavy?.id}`));
    await expect
      .poll(() => saysOf(page).catch(() => ''), { timeout: 15_000 })
      .toContain('gebeurtenis 3 van 4:');
    const event = page.getByRole('region', { name: t('replay.thisEvent') });
    await event
      .getByText(t('sentence.unknown', { type: 'TaughtByALaterVersion' }))
      .first()
      .waitFor();
    await event.locator('summary', { hasText: 'JSON' }).click();
    const json = event.locator('pre').filter({ hasText: '"commandId"' });
    await json.waitFor();
    expect((await json.textContent())?.length).toBeGreaterThan(890_000);
    // One goes on from there.
    await page.keyboard.press('.');
    await expect.poll(() => saysOf(page)).toContain('gebeurtenis 4 van 4:');
    await page.keyboard.press('e');
    const panel = page.getByRole('dialog', { name: t('takeAway.open') });
    for (const what of ['JSON', 'CSV']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: new RegExp(`^${what}`) }).click(),
      ]);
      expect((await readFile(await download.path(), 'utf8')).includes('heavy')).toBe(true);
    }
  });

  test('the nights in which the clocks change are one day each, and an hour that comes twice is twice in it', async ({
    visit,
  }) => {
    // In Amsterdam: 00:30, 03:30 (after the hour that is not), 23:30; and 00:30, 02:30 twice, 23:30.
    const nights = [
      ...['2025-03-29T23:30:00.000Z', '2025-03-30T01:30:00.000Z', '2025-03-30T21:30:00.000Z'],
      ...[
        '2025-10-25T22:30:00.000Z',
        '2025-10-26T00:30:00.000Z',
        '2025-10-26T01:30:00.000Z',
        '2025-10-26T22:30:00.000Z',
      ],
    ];
    await recordInstitution(
      'nights',
      nights.map((instant, n) => later('nights', n, instant)),
    );
    const page = await visit('/overview', { as: 'auditor' });
    await expect
      .poll(async () => (await historyOf(page, { kind: 'institution', id: 'nights' })).length, {
        timeout: 30_000,
      })
      .toBe(9);
    const stands = (date: string, number: number) =>
      expect
        .poll(() => saysOf(page).catch(() => ''), { timeout: 15_000 })
        .toMatch(new RegExp(`^${day(date)}, .*gebeurtenis ${number} van 9`));
    await page.goto(replayOf('nights', '?asOf=2025-03-29&step=day'));
    await stands('2025-03-29', 2);
    await sliderOf(page).focus();
    for (const [date, number] of [
      ['2025-03-30', 5],
      ['2025-03-31', 5],
    ] as const) {
      await page.keyboard.press('ArrowRight');
      await stands(date, number);
    }
    for (const [date, number] of [
      ['2025-03-30', 5],
      ['2025-03-29', 2],
    ] as const) {
      await page.keyboard.press('ArrowLeft');
      await stands(date, number);
    }
    // A date without a time is the end of that day, of 23 hours or of 25.
    await goWithin(page, replayOf('nights', '?asOf=2025-10-25&step=day'));
    await stands('2025-10-25', 5);
    await sliderOf(page).focus();
    await page.keyboard.press('ArrowRight');
    await stands('2025-10-26', 9);
    await page.keyboard.press('ArrowRight');
    await stands('2025-10-27', 9);
    await page.keyboard.press('ArrowLeft');
    await stands('2025-10-26', 9);
    for (const [date, number] of [
      ['2025-03-30', 5],
      ['2025-10-26', 9],
    ] as const) {
      await goWithin(page, replayOf('nights', `?asOf=${date}`));
      await stands(date, number);
      await page.waitForURL((url) => url.searchParams.get('asOf') === date);
    }
    // Event by event, in the order in which they took place: the hour that comes twice, one after the other.
    for (const instant of ['22:30', '01:30', '00:30']) {
      await page.keyboard.press(',');
      await page.waitForURL((url) => url.searchParams.get('asOf') === `2025-10-26T${instant}:00.000Z`);
    }
    await stands('2025-10-26', 7);
    await page.keyboard.press('.');
    await page.waitForURL((url) => url.searchParams.get('asOf') === '2025-10-26T01:30:00.000Z');
    // The slider at the end of each of these days says that day.
    for (const date of ['2025-03-29', '2025-03-30', '2025-10-25', '2025-10-26']) {
      await goWithin(page, replayOf('nights', `?asOf=${date}`));
      await expect.poll(() => saysOf(page)).toMatch(new RegExp(`^${day(date)}`));
      await slideTo(page, (now) => now - 60_000);
      await expect.poll(() => saysOf(page)).toMatch(new RegExp(`^${day(date)}`));
    }
  });
});
