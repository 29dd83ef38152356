// Whatever a history is made of, wherever one goes in it, whatever arrives, and without a server: the state panel shows what folding
// the events gives.
import { addDays, dateOf, endOfDay } from '@traject/domain';
import type { StoredEvent } from '@traject/event-store';
import { afterAll, beforeAll, expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { historyWithArrivals, type Arrival } from './harness/held-back.js';
import { chanceOf } from './harness/random.js';
import { demoOf, institutionFor, recordedLog, type RecordedLog } from './harness/recorded-log.js';
import { saysOf, sliderOf, slideTo } from './harness/replay-of.js';
import { test } from './harness/test.js';
import { walkerOn } from './harness/walker.js';

const t = sayIn('nl');
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

/** Some sixty places are compared: longer than a test usually takes where the machine has other work. */
const PATIENCE = { timeout: 300_000 };

test(
  `a history of chance is shown as folding its events gives it, wherever one walks and whatever arrives (seed ${SEED})`,
  PATIENCE,
  async ({ visit }) => {
    const id = `chance-${SEED}`;
    const chance = chanceOf(SEED);
    const { first, shown, more } = await historyWithArrivals(chance, id, demo);
    const made = (await log.record([...institutionFor(id, 'auditor', demo), ...first])).slice(2);

    const page = await visit('/overview', { as: 'auditor' });
    const walker = await walkerOn(page, { log, id, seed: SEED, made });
    const { move, stepBy } = walker;
    const press = (key: string) => () => page.keyboard.press(key);
    const shareNow = () =>
      sliderOf(page).evaluate((input: HTMLInputElement) => Number(input.value) / Number(input.max));
    const jump = async (): Promise<void> => {
      // Far enough from where one is that it is another day.
      const to = ((await shareNow()) + 0.1 + chance.share() * 0.6) % 0.95;
      await move(`a jump to ${to}`, () => slideTo(page, (_, most) => most * to));
    };
    const choose = async (step: string): Promise<void> => {
      await page.getByLabel(t('replay.step'), { exact: true }).selectOption(step);
      await page.waitForURL((url) => (url.searchParams.get('step') ?? 'event') === step);
    };
    const backToNow = (name: string) =>
      move(name, () => page.getByRole('button', { name: t('replay.backToNow') }).click());

    await walker.open('', 'opening');
    const inOrder = walker.events().toSorted((a, b) => (a.effectiveAt < b.effectiveAt ? -1 : 1));
    const [begun] = inOrder;
    if (!begun) throw new Error('there is nothing to walk through');
    await move('to the first', press('Home'));
    expect(walker.here().moment.asOf).toBe(begun.effectiveAt);
    for (let round = 0; round < 3; round += 1) {
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
    await move('the middle', () => slideTo(page, (_, most) => most * (0.4 + chance.share() * 0.2)));
    for (const step of ['day', 'week', 'month', 'term'] as const) {
      await choose(step);
      const from = dateOf(walker.here().moment.asOf);
      const days = step === 'day' ? 1 : step === 'week' ? 7 : null;
      const on = days === null ? undefined : `${endOfDay(addDays(from, days))} null`;
      await move(`a ${step} on`, press('ArrowRight'), on);
      await move(`a ${step} back`, press('ArrowLeft'), days === null ? undefined : `${endOfDay(from)} null`);
    }
    await choose('event');
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
    const ceiling = made[Math.floor(made.length * (0.4 + chance.share() * 0.3))]?.position ?? 0;
    const middle = dateOf(inOrder[Math.floor(inOrder.length / 2)]?.effectiveAt ?? '');
    await walker.open(`?asOf=${middle}&kpos=${ceiling}`, 'known then');
    const hindsight = page.getByTitle(t('replay.hindsightHelp'));
    const knows = (name: string) => move(name, () => hindsight.click());
    await knows('known now');
    expect(walker.here().address.known).toBeNull();
    await knows('known then, again');
    expect(walker.here().moment).toMatchObject({ asOf: endOfDay(middle), known: ceiling });
    await stepBy('.', 1);
    await stepBy(',', -1);

    /** Goes to where an arrival bears on what stood, without reading anything again. */
    const goesTo = ({ kind, bearsAfter }: Arrival) =>
      walker.goTo(`where what was ${kind} bears on`, bearsAfter);
    // What is recorded while one looks at the past: one stays where one is, and it is counted.
    await walker.open(`?asOf=${middle}`, 'the past');
    const { moment: before, waiting } = walker.here();
    expect(waiting).toBe('');
    for (const { kind, events } of shown) {
      await walker.arrive(`what was ${kind} in the past`, events);
      const { moment, waiting } = walker.here();
      expect(moment.asOf).toBe(endOfDay(middle));
      expect(waiting).toBe(t('replay.waiting', { count: walker.countAfter(before.known) }));
    }
    for (const arrival of shown) {
      await goesTo(arrival);
      await stepBy(',', -1);
    }
    // And in the present it is followed.
    await backToNow('the present');
    for (const arrival of more) {
      await walker.arrive(`what was ${arrival.kind} in the present`, arrival.events);
      await goesTo(arrival);
      await backToNow('the present again');
    }
    await jump();
    const says = await saysOf(page);
    await walker.reload('reading the address again');
    expect(walker.here().says).toBe(says);
    const { read } = walker;
    expect(read.size).toBeGreaterThan(20);
    for (const word of ['replay.needs', 'replay.ownership', 'replay.mayDecide', 'replay.programme'] as const)
      expect(
        [...read].some((panel) => panel.includes(t(word))),
        word,
      ).toBe(true);
    for (const word of ['trainingActivity', 'trainingPlan', 'experiment'] as const)
      expect(
        [...read].some((panel) => panel.includes(t(`replay.words.${word}`))),
        word,
      ).toBe(true);
  },
);

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
