// Whatever a history is made of, wherever one goes in it, whatever arrives, and without a server: the state panel shows what folding
// the events gives.
import { addDays, dateOf, endOfDay, isLocalDate, type Recorded } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { panelAsRead, type AskedMoment } from './harness/panel-as-read.js';
import { chanceOf } from './harness/random.js';
import { randomHistory } from './harness/random-history.js';
import { demoOf, institutionFor, recordedLog, type RecordedLog } from './harness/recorded-log.js';
import { ask, historyOf, panelOf, saysOf, sliderOf, slideTo } from './harness/replay-of.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
const ALL = Number.MAX_SAFE_INTEGER;
const PROGRAMME = 'programme-lob';
/** Another seed is another history and another walk: what fails says which it was. */
const SEED = Number(process.env['TRAJECT_SEED'] ?? 20);

let log: RecordedLog;
let demo: StoredEvent[];
beforeAll(async () => {
  log = await recordedLog();
  demo = await demoOf(log);
});
afterAll(() => log.close());

const ROUNDS = `{ now { appraisalRounds(filter: { status: [closed] }) { id distribution { answers mean } } } }`;
const DIRECTORY = '{ directory { id name } }';

/** What the address says: where the playhead is, on both clocks. */
function momentIn(page: Page): AskedMoment {
  const { searchParams } = new URL(page.url());
  const number = (name: string) => Number(searchParams.get(name) ?? ALL);
  const asOf = searchParams.get('asOf') ?? new Date().toISOString();
  return {
    asOf: isLocalDate(asOf) ? endOfDay(asOf) : asOf,
    at: number('at'),
    known: number('kpos'),
  };
}

/** Two texts where they part. */
function apart(shown: string, read: string): { shown: string; read: string } {
  const at = [...read].findIndex((letter, index) => letter !== shown[index]);
  const from = Math.max((at === -1 ? read.length : at) - 60, 0);
  return { shown: shown.slice(from, from + 160), read: read.slice(from, from + 160) };
}

/** A place after an event, as the address says it. */
const placeOf = ({ effectiveAt, position }: Recorded) => `${effectiveAt} ${position}`;

test(`a history of chance is shown as folding its events gives it, wherever one walks and whatever arrives (seed ${SEED})`, async ({
  visit,
}) => {
  const id = `chance-${SEED}`;
  const chance = chanceOf(SEED);
  const { events: made, met } = randomHistory(chance, id, demo);
  // Without these it would prove less than it says.
  expect(met).toMatchObject({ moved: 4, retracted: 4, restored: 2 });
  expect(met.replaced).toBeGreaterThan(1);
  expect(met.late).toBeGreaterThan(5);
  const held = made.splice(-8);
  expect(held.some(({ corrects }) => corrects)).toBe(true);
  await log.record([...institutionFor(id, 'auditor', demo), ...made]);

  const page = await visit('/overview', { as: 'auditor' });
  const scope = { kind: 'institution', id };
  /** The history when all of these are in it; policies may have answered them with more. */
  const recorded = async (those: readonly { id: string }[]): Promise<Recorded[]> => {
    const missing = async () => {
      const ids = new Set((await historyOf(page, scope)).map((event) => event.id));
      return those.filter((event) => !ids.has(event.id)).length;
    };
    await expect.poll(missing, { timeout: 30_000 }).toBe(0);
    return historyOf(page, scope);
  };
  let events = await recorded(made);
  const kpis = new Set(
    events.flatMap(({ data }) => ('kpi' in data && typeof data.kpi === 'string' ? [data.kpi] : [])),
  );
  const reference = (
    await Promise.all([...kpis].map((kpi) => historyOf(page, { kind: 'stream', id: `kpiDefinition-${kpi}` })))
  ).flat();
  const rounds = await ask<{
    now: { appraisalRounds: { id: string; distribution: { answers: number; mean: number } | null }[] };
  }>(page, ROUNDS, {});
  const felt = new Map(rounds.now.appraisalRounds.map((round) => [round.id, round.distribution]));

  const { directory } = await ask<{ directory: { id: string; name: string | null }[] }>(page, DIRECTORY, {});
  const persons = new Map(directory.map((person) => [person.id, person.name]));

  const seen = new Set<string>();
  /** Waits until panel and fold agree about the moment of the address. */
  const holds = async (after: string): Promise<void> => {
    await expect
      .poll(
        async () => {
          const moment = momentIn(page);
          const read = await panelAsRead({ events, reference, felt, persons }, moment);
          const shown = (await panelOf(page).textContent())?.replace(t('replay.asItStood'), '');
          seen.add(read);
          if (shown !== read) events = await historyOf(page, scope);
          return shown === read ? 'as folded' : { seed: SEED, after, moment, ...apart(shown ?? '', read) };
        },
        { timeout: 15_000 },
      )
      .toBe('as folded');
  };
  /** Does something, and waits until the address says that the playhead has moved: where to, if that is known. */
  const move = async (name: string, work: () => Promise<unknown>, to?: string): Promise<void> => {
    const before = page.url();
    await work();
    const moved = () => {
      const { searchParams } = new URL(page.url());
      if (to === undefined) return page.url() === before ? `still ${before}` : 'moved';
      return `${searchParams.get('asOf')} ${searchParams.get('at')}`;
    };
    await expect.poll(moved, { message: `seed ${SEED}: ${name}`, timeout: 15_000 }).toBe(to ?? 'moved');
    await holds(name);
  };
  /** The places that one steps through, in the order of the world, as known at the ceiling of the address. */
  const steps = () => {
    const { asOf, at, known } = momentIn(page);
    const order = events
      .filter(({ position }) => position <= known)
      .sort((a, b) =>
        a.effectiveAt === b.effectiveAt ? a.position - b.position : a.effectiveAt < b.effectiveAt ? -1 : 1,
      );
    const count = order.filter(
      (e) => e.effectiveAt < asOf || (e.effectiveAt === asOf && e.position <= at),
    ).length;
    return { order, count };
  };
  const press = (key: string) => () => page.keyboard.press(key);
  const stepBy = async (key: string, by: number): Promise<void> => {
    const { order, count } = steps();
    // Standing between two events, back is to the last that happened.
    const on =
      order[count - 1] &&
      placeOf(order[count - 1] as Recorded) === `${momentIn(page).asOf} ${momentIn(page).at}`;
    const from = by < 0 && !on ? count : count - 1;
    const next = order[Math.min(Math.max(from + by, 0), order.length - 1)];
    if (!next || (on && next === order[count - 1]) || (by > 0 && count >= order.length)) return;
    await move(`${key} at ${count}`, press(key), placeOf(next));
  };
  const shareNow = () =>
    sliderOf(page).evaluate((input: HTMLInputElement) => Number(input.value) / Number(input.max));
  const jump = async (): Promise<void> => {
    // Far enough from where one is that it is another day.
    const to = ((await shareNow()) + 0.1 + chance.share() * 0.6) % 0.95;
    await move(`a jump to ${to}`, () => slideTo(page, (_, most) => most * to));
  };
  const choose = (step: string) => page.getByLabel(t('replay.step'), { exact: true }).selectOption(step);

  await page.goto(`/replay/institution/${id}`);
  await sliderOf(page).waitFor();
  await holds('opening');
  const first = steps().order[0];
  if (!first) throw new Error('there is nothing to walk through');
  await move('to the first', press('Home'), placeOf(first));
  for (let round = 0; round < 6; round += 1) {
    await jump();
    for (const [key, by] of chance
      .shuffled([
        ['.', 1],
        [',', -1],
        ['PageUp', 10],
        ['PageDown', -10],
      ] as const)
      .slice(0, 3))
      await stepBy(key, by);
  }
  // By time, from the middle, so that there is room both ways.
  for (const step of ['day', 'week', 'month', 'term'] as const) {
    await choose(step);
    await page.waitForURL((url) => url.searchParams.get('step') === step);
    await move(`the middle, for ${step}`, () =>
      slideTo(page, (_, most) => most * (0.4 + chance.share() * 0.2)),
    );
    const from = dateOf(momentIn(page).asOf);
    const days = step === 'day' ? 1 : step === 'week' ? 7 : null;
    const on = days === null ? undefined : `${endOfDay(addDays(from, days))} null`;
    await move(`a ${step} on`, press('ArrowRight'), on);
    await move(`a ${step} back`, press('ArrowLeft'), days === null ? undefined : `${endOfDay(from)} null`);
  }
  await choose('event');
  await page.waitForURL((url) => !url.searchParams.has('step'));
  // Played for a moment, and held.
  await move('where play begins', () => slideTo(page, (_, most) => most * 0.3));
  await move('play', async () => {
    const before = await saysOf(page);
    await page.keyboard.press(' ');
    await expect.poll(() => saysOf(page), { timeout: 15_000 }).not.toBe(before);
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: t('replay.play'), exact: true }).waitFor();
  });
  // What was known when a part of it was recorded, what is known now, and back again.
  const ceiling = events[Math.floor(events.length * (0.4 + chance.share() * 0.3))]?.position ?? 0;
  const middle = dateOf(steps().order[Math.floor(steps().order.length / 2)]?.effectiveAt ?? '');
  await page.goto(`/replay/institution/${id}?asOf=${middle}&kpos=${ceiling}`);
  await sliderOf(page).waitFor();
  const asOf = endOfDay(middle);
  const known = async (what: string) => {
    await expect
      .poll(
        async () => {
          const moment = { asOf, at: ALL, known: what === 'then' ? ceiling : ALL };
          const read = await panelAsRead({ events, reference, felt, persons }, moment);
          return (await panelOf(page).textContent())?.replace(t('replay.asItStood'), '') === read;
        },
        { message: `seed ${SEED}: known ${what} (${ceiling})`, timeout: 15_000 },
      )
      .toBe(true);
  };
  await known('then');
  const hindsight = page.getByTitle(t('replay.hindsightHelp'));
  await hindsight.click();
  await known('now');
  await hindsight.click();
  await known('then');
  await page.waitForURL((url) => url.searchParams.get('kpos') === String(ceiling));
  await stepBy('.', 1);
  await stepBy(',', -1);

  // What is recorded while one looks at the past: one stays where one is, and it is counted.
  const arrive = async (n: number): Promise<void> => {
    events = await recorded(await log.record(held.splice(0, n)));
  };
  await page.goto(`/replay/institution/${id}?asOf=${middle}`);
  await sliderOf(page).waitFor();
  await holds('the past');
  await arrive(2);
  await page.getByText(t('replay.waiting', { count: 2 })).waitFor();
  await arrive(1);
  await page.getByText(t('replay.waiting', { count: 3 })).waitFor();
  expect(momentIn(page).asOf).toBe(endOfDay(middle));
  await holds('three that arrived in the past');
  // And in the present it is followed.
  await page.getByRole('button', { name: t('replay.backToNow') }).click();
  await page.waitForURL((url) => !url.searchParams.has('asOf'));
  await holds('the present');
  await arrive(2);
  await expect.poll(() => saysOf(page), { timeout: 15_000 }).toContain(` van ${events.length}:`);
  await holds('two that arrived in the present');
  await arrive(held.length);
  await expect.poll(() => saysOf(page), { timeout: 15_000 }).toContain(` van ${events.length}:`);
  await holds('the rest');
  await move('then', jump);
  const says = await saysOf(page);
  await page.reload();
  await sliderOf(page).waitFor();
  await expect.poll(() => saysOf(page)).toBe(says);
  await holds('reading the address again');
  expect(seen.size).toBeGreaterThan(20);
  for (const word of ['replay.needs', 'replay.ownership', 'replay.mayDecide', 'replay.programme'] as const)
    expect(
      [...seen].some((read) => read.includes(t(word))),
      word,
    ).toBe(true);
  for (const word of ['trainingActivity', 'trainingPlan', 'experiment'] as const)
    expect(
      [...seen].some((read) => read.includes(t(`replay.words.${word}`))),
      word,
    ).toBe(true);
});

test('the replay of which the server is lost keeps what is there, says so, and goes on by itself', async ({
  visit,
}) => {
  const page = await visit('/sign-in', { as: 'board', expectTroubles: true });
  let away = false;
  const hangUp: (() => Promise<void>)[] = [];
  await page.route('**/graphql', (route) => (away ? route.abort() : route.fallback()));
  await page.routeWebSocket(/graphql/, (socket) => {
    if (away) return void socket.close();
    socket.connectToServer();
    hangUp.push(() => socket.close());
  });
  await page.goto(`/replay/programme/${PROGRAMME}`);
  await page.getByText(t('replay.live'), { exact: true }).waitFor();
  const lost = page.getByText(t('replay.connectionLost'));
  expect(await lost.count()).toBe(0);
  away = true;
  await Promise.all(hangUp.map((close) => close()));
  await lost.waitFor();
  // One looks on: what stood is folded here.
  await page.keyboard.press('Home');
  await page.getByText(t('replay.past')).waitFor();
  await page.getByRole('button', { name: t('replay.backToNow') }).click();
  await page.locator('article a[href^="/agreements/"]').first().waitFor();
  away = false;
  await lost.waitFor({ state: 'hidden' });
  await page.getByText(t('replay.live'), { exact: true }).waitFor();
});
