// Wherever one goes in the replay, whatever is recorded meanwhile, and without a server: the state panel shows what folding the same
// events gives.
import {
  deciders,
  standing,
  wordOf,
  type Actor,
  type KpiAgreementState,
  type NeedState,
  type Recorded,
} from '@traject/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
const PROGRAMME = 'programme-lob';
const LAST = Number.MAX_SAFE_INTEGER;

/** Numbers from 0 to 1 that are the same in every run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function ask<Answer>(page: Page, query: string, variables: object): Promise<Answer> {
  const response = await page.request.post('/graphql', { data: { query, variables } });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const HISTORY = `query ($scope: HistoryScope!) { history(scope: $scope, first: 1000) { totalCount nodes {
  id position type stream data effectiveAt recordedAt redacted reason { id commitment value } corrects { kind eventId }
  capacity { role unit { kind id } } actor { kind policy person { id } } } } }`;

interface Node extends Omit<Recorded, 'position' | 'actor' | 'reason'> {
  position: string;
  actor: { kind: 'person' | 'policy'; policy: string | null; person: { id: string } | null };
  reason: { id: string; commitment: string } | null;
}

/** Everything recorded of the programme, as the history tells it. */
async function historyOf(page: Page): Promise<Recorded[]> {
  const scope = { kind: 'programme', id: PROGRAMME };
  const { history } = await ask<{ history: { totalCount: number; nodes: Node[] } }>(page, HISTORY, { scope });
  expect(history.nodes).toHaveLength(history.totalCount);
  return history.nodes.map(({ position, actor, reason, corrects, ...node }) => ({
    ...{ schemaVersion: 1, revision: 0, institutionId: '', commandId: '', commandDigest: '' },
    ...{ causationId: null, correlationId: '' },
    ...node,
    position: Number(position),
    actor: (actor.person
      ? { kind: 'person', personId: actor.person.id }
      : { kind: 'policy', name: actor.policy ?? '' }) satisfies Actor,
    ...(reason && { reason: { text: reason.id, commitment: reason.commitment } }),
    ...(corrects && { corrects }),
  }));
}

/** What the address says: where the playhead is, on both clocks. */
function momentIn(page: Page): { asOf: string; at: number; known: number } {
  const { searchParams } = new URL(page.url());
  const number = (name: string) => Number(searchParams.get(name) ?? LAST);
  return {
    asOf: searchParams.get('asOf') ?? new Date().toISOString(),
    at: number('at'),
    known: number('kpos'),
  };
}

/** Needs and agreements with their status in words, as folding the events one by one gives them. */
function stoodAt(events: readonly Recorded[], { asOf, at, known }: ReturnType<typeof momentIn>): string[] {
  const folded = <S>(word: 'trainingNeed' | 'kpiAgreement', of: string): S => {
    const decider = deciders[word] as {
      initialState: unknown;
      evolve(state: unknown, event: Recorded): unknown;
    };
    const own = events.filter(({ stream }) => stream === of);
    return standing(own, known)
      .filter(({ key }) => key.effectiveAt < asOf || (key.effectiveAt === asOf && key.position <= at))
      .reduce((state, { event }) => decider.evolve(state, event), decider.initialState) as S;
  };
  const streams = [...new Set(events.map(({ stream }) => stream))];
  return streams
    .flatMap((stream): string[] => {
      if (wordOf(stream) === 'trainingNeed') {
        const state = folded<NeedState>('trainingNeed', stream);
        if (state.status === 'unknown') return [];
        const says =
          state.status === 'endorsed' && state.endorsed
            ? t('replay.endorsedBy', { part: state.endorsed.endorsements, whole: state.endorsed.members })
            : t(`replay.term.state.trainingNeed.${state.status}`);
        return [`/needs/${state.needId} ${says}`];
      }
      if (wordOf(stream) !== 'kpiAgreement') return [];
      const state = deciders.kpiAgreement.at(folded<KpiAgreementState>('kpiAgreement', stream), asOf);
      return state.status === 'unknown'
        ? []
        : [`/agreements/${state.agreementId} ${t(`replay.term.state.kpiAgreement.${state.status}`)}`];
    })
    .sort();
}

/** The same as the state panel shows it. */
const shownIn = async (page: Page): Promise<string[]> =>
  (
    await page
      .locator('section[aria-labelledby="replay-state"]')
      .locator('a[href^="/needs/"], a[href^="/agreements/"]')
      .evaluateAll((links) =>
        links.map((link) => {
          const chip = link.closest('li, header')?.querySelector('[class*="chip"]');
          return `${link.getAttribute('href')} ${chip?.textContent}`;
        }),
      )
  ).sort();

const PROPOSE = `mutation ($input: ProposeNeedInput!, $meta: CommandMeta) {
  proposeNeed(input: $input, meta: $meta) { __typename ... on Refused { message } } }`;

/** Has a member of a team propose a need, that it took place on `day`. */
async function propose(by: Page, name: string, day: string): Promise<void> {
  const words = { title: `Behoefte ${name}`, gap: 'g', evidence: 'e', guidance: 's' };
  const { proposeNeed } = await ask<{ proposeNeed: object }>(by, PROPOSE, {
    input: { teamId: 'team-mobiliteit', themeId: 'theme-lob', programmeId: PROGRAMME, ...words },
    meta: { commandId: `walk-${name}`, effectiveAt: day, waitForProjection: true },
  });
  expect(proposeNeed).toMatchObject({ __typename: 'CommandDone' });
}

test('the state panel shows what the fold of the events gives, wherever one walks and whatever arrives', async ({
  visit,
}) => {
  const draw = drawn(20);
  const day = (from: number, days: number) =>
    new Date(Date.UTC(2025, 8, 1) + Math.floor(from + draw() * days) * 86_400_000).toISOString().slice(0, 10);
  const member = await visit('/overview', { as: 'teamLead' });
  for (const name of ['a', 'b']) await propose(member, name, day(0, 200));
  const page = await visit(`/replay/programme/${PROGRAMME}`, { as: 'board' });
  const slider = page.getByRole('slider');
  await slider.waitFor();
  let events = await historyOf(page);
  const seen = new Set<string>();
  /** Waits until address and panel agree with the fold, as they do when the playhead has come to rest. */
  const holds = async (after: string): Promise<void> => {
    await expect
      .poll(async () => ({ after, shown: await shownIn(page) }), { timeout: 15_000 })
      .toEqual({ after, shown: stoodAt(events, momentIn(page)) });
    seen.add((await shownIn(page)).join('\n'));
  };
  /** Does something that moves the playhead, and waits until it has moved and the address says so. */
  const move = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const before = page.url();
    await work();
    await expect.poll(() => page.url(), { message: name, timeout: 15_000 }).not.toBe(before);
    await holds(name);
  };
  const slideTo = (share: number) =>
    slider.evaluate((input: HTMLInputElement, to) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
        input,
        String(Math.round(Number(input.max) * to)),
      );
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, share);

  await holds('opening');
  // Each of these moves from where the one before it ended, whatever the draw: an end is left in the other direction.
  await move('End', () => page.keyboard.press('Home'));
  await move('on', () => page.keyboard.press('PageUp'));
  for (let n = 0; n < 4; n += 1) {
    await move('a jump', () => slideTo(0.3 + 0.15 * n + draw() * 0.1));
    await move('back', () => page.keyboard.press(draw() < 0.5 ? ',' : 'PageDown'));
    await move('on', () => page.keyboard.press('.'));
  }
  await move('reading the address again', async () => {
    await page.goto(`/replay/programme/${PROGRAMME}?asOf=${day(30, 150)}`);
    await slider.waitFor();
  });
  // What is recorded while one looks is in what stood, where it took place.
  await propose(member, 'c', day(0, 20));
  events = await historyOf(page);
  await holds('an event that arrived');
  await move('then', () => slideTo(0.5));
  // What was known before it arrived is as it was.
  const kpos = (events.at(-1)?.position ?? 0) - 1;
  const { asOf } = momentIn(page);
  await move('what was known', () => page.goto(`/replay/programme/${PROGRAMME}?asOf=${asOf}&kpos=${kpos}`));
  expect(seen.size).toBeGreaterThan(5);
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
