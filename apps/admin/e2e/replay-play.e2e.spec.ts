// Play moves the playhead and nothing else, and goes on where one part of a long history ends.
import type { Recorded } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import type { Stand } from '@traject/history';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Names } from '../src/sentences/names.js';
import { sayIn } from '../src/testing/catalogues.js';
import { demoOf, institutionFor, later, recordedLog } from './harness/recorded-log.js';
import { differenceAsRead } from './harness/difference-as-read.js';
import { chanceOf } from './harness/random.js';
import { randomHistory } from './harness/random-history.js';
import { ask, goWithin, historyOf, saysOf, sliderOf } from './harness/replay-of.js';
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

/** The moment of very many events, and how many they are. */
const AT = '2025-03-03T10:00:00.000Z';
const COUNT = 20_100;
/** An institution with more events than can be held, on one day; recorded when it is first asked for. */
const giant = {
  made: null as Promise<StoredEvent[]> | null,
  events: () => (giant.made ??= recordGiant()),
};
async function recordGiant(): Promise<StoredEvent[]> {
  const log = await recordedLog();
  const crowd = Array.from({ length: COUNT }, (_, n) =>
    later('giant', n, AT, { stream: `trainingNeed-giant-${Math.floor(n / 500)}` }),
  );
  const recorded = await log.record([...institutionFor('giant', 'auditor', await demoOf(log)), ...crowd]);
  await log.close();
  return recorded;
}

test('of a day of more events than can be held every piece is shown, and play goes on from one into the next', async ({
  visit,
}) => {
  const recorded = await giant.events();
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
  await expect.poll(total, { timeout: 60_000, interval: 500 }).toBe(COUNT + 2);
  const stands = (number: number) =>
    expect
      .poll(() => saysOf(page).catch(() => ''), { timeout: 30_000 })
      .toContain(`gebeurtenis ${number} van ${COUNT + 2}:`);
  const numberNow = async () => Number(/gebeurtenis (\d+) van/.exec(await saysOf(page))?.[1] ?? 0);
  // The first piece ends with the 10,000th of that day: the two that made the institution took place before it.
  await page.goto(`/replay/institution/giant?asOf=${AT}&at=${crowd[9_994]?.position}`);
  await stands(9_997);
  await page.getByText(t('replay.readingLanes')).waitFor({ state: 'hidden', timeout: 30_000 });
  await page.getByLabel(t('replay.speed'), { exact: true }).selectOption('ten');
  await sliderOf(page).focus();
  await page.keyboard.press(' ');
  await expect.poll(numberNow, { timeout: 60_000 }).toBeGreaterThan(10_010);
  await page.getByRole('button', { name: t('replay.pause') }).click();
  // And by hand, over the other border, there and back.
  await page.goto(`/replay/institution/giant?asOf=${AT}&at=${crowd[19_999]?.position}`);
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

/** What the table of a comparison says: what it is about, what it was and what it is. */
const tableIn = (page: Page): Promise<string[]> =>
  page
    .locator('table[role="table"] tbody tr')
    .evaluateAll((rows) =>
      rows
        .map((row) =>
          [row.querySelector('th'), ...[...row.querySelectorAll('td')].slice(0, 2)]
            .map((cell, at) => (at === 0 ? cell : cell?.querySelector('del, ins'))?.textContent)
            .join(' | '),
        )
        .sort(),
    );

/** A unit of the organisation with its name. */
interface Unit {
  id: string;
  name: { value: string | null };
}

test('of a history of more events than can be held the table says what folding all of it gives: of two moments, and of two clocks by position and by instant', async ({
  visit,
}) => {
  await giant.events();
  const log = await recordedLog();
  const demo = await demoOf(log);
  const { events: made } = randomHistory(chanceOf(20), 'giant', demo);
  const [begun] = await log.record(made);
  await log.close();
  const page = await visit('/overview', { as: 'auditor' });
  const scope = { kind: 'institution', id: 'giant' };
  const since = begun?.recordedAt ?? '';
  let events: Recorded[] = [];
  const missing = async () => {
    events = await historyOf(page, scope, since);
    const ids = new Set(events.map(({ id }) => id));
    return made.filter(({ id }) => !ids.has(id)).length;
  };
  await expect.poll(missing, { timeout: 60_000, interval: 500 }).toBe(0);
  const kpis = [...new Set(events.flatMap(({ data }) => ('kpi' in data ? [String(data.kpi)] : [])))];
  const reference = (
    await Promise.all(kpis.map((kpi) => historyOf(page, { kind: 'stream', id: `kpiDefinition-${kpi}` })))
  ).flat();
  const { directory, now } = await ask<{
    directory: { id: string; name: string | null }[];
    now: {
      trainingNeeds: { id: string; title: { value: string | null } }[];
      institutions: Unit[];
      colleges: Unit[];
      teams: Unit[];
    };
  }>(
    page,
    `{ directory { id name }
      now {
        trainingNeeds { id title { value } }
        institutions { id name { value } }
        colleges { id name { value } }
        teams { id name { value } }
      } }`,
    {},
  );
  const units = [...now.institutions, ...now.colleges, ...now.teams];
  const named: Partial<Names> = {
    person: (person) => directory.find(({ id }) => id === person)?.name ?? null,
    unit: (unit) => units.find(({ id }) => id === unit)?.name.value ?? null,
    need: (need) => now.trainingNeeds.find(({ id }) => id === need)?.title.value ?? null,
  };
  const comparison = page.getByRole('region', { name: t('compare.title') });

  /** Opens a comparison, and waits until its table says what the fold does between the two. */
  const holds = async (search: string, a: Stand, b: Stand): Promise<string[]> => {
    await goWithin(page, `/replay/institution/giant?${search}`);
    const all = comparison.getByRole('button', { name: /overige/ });
    let read: string[] = [];
    const apart = async () => {
      if ((await all.count()) > 0) await all.click();
      const table = await tableIn(page);
      read = differenceAsRead(events, reference, named, [a, b]);
      const at = read.findIndex((row, index) => row !== table[index]);
      if (at === -1 && table.length === read.length) return 'as folded';
      // Policies may have answered what was recorded with more.
      events = await historyOf(page, scope, since);
      return { search, rows: [table.length, read.length], says: table[at], folded: read[at] };
    };
    await expect.poll(apart, { timeout: 60_000 }).toBe('as folded');
    return read;
  };
  const ALL = Number.MAX_SAFE_INTEGER;
  const moments = ['2025-02-01T22:59:59.999Z', '2026-02-01T22:59:59.999Z'] as const;
  const year = await holds(
    `asOf=${moments[0]}&vs=${moments[1]}`,
    { asOf: moments[0], known: ALL },
    { asOf: moments[1], known: ALL },
  );
  expect(year.length).toBeGreaterThan(20);
  // Two that were recorded at different times, far from the ends.
  const [one, other] = [0.3, 0.7].map((share) => events[Math.floor(events.length * share)]);
  if (!one || !other) throw new Error('there is nothing to compare');
  const asOf = '2026-06-30T21:59:59.999Z';
  const byPosition = await holds(
    `asOf=${asOf}&kpos=${one.position}&vs=known-${other.position}`,
    { asOf, known: one.position },
    { asOf, known: other.position },
  );
  expect(byPosition.length).toBeGreaterThan(20);
  // Only the server knows which position an instant means, and when a position was recorded.
  const knownAt = ({ recordedAt }: Recorded): number =>
    events.findLast((event) => event.recordedAt <= recordedAt)?.position ?? 0;
  await holds(
    `asOf=${asOf}&known=${one.recordedAt}&vs=known-${other.recordedAt}`,
    { asOf, known: knownAt(one) },
    { asOf, known: knownAt(other) },
  );
  await comparison.getByRole('slider', { name: t('compare.secondKnown') }).waitFor();
  // The audit link says that position, and the other instant as it is.
  const nextOf = (position: number) => events.find((event) => event.position > position)?.position ?? 0;
  const linked = async () => {
    await page.getByRole('button', { name: t('replay.copyLink') }).click();
    const { searchParams } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const kpos = Number(searchParams.get('kpos'));
    const isMeant = knownAt(one) <= kpos && kpos < nextOf(knownAt(one));
    return isMeant ? searchParams.get('vs') : `kpos ${kpos}`;
  };
  await expect.poll(linked, { timeout: 15_000 }).toBe(`known-${other.recordedAt}`);
});
