// Two servers on one database: one is ended as by a power cut, under a page that follows it.
import { startEmbedded } from '@traject/event-store-postgres';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { sayIn } from '../src/testing/catalogues.js';
import { dataFolder } from './harness/data-folder.js';
import { openDialog, said } from './harness/dialog.js';
import { personas } from './harness/personas.js';
import { type RunningServer, startServer } from './harness/start-server.js';
import { test } from './harness/test.js';

const t = sayIn('nl');
const json = { 'content-type': 'application/json' };

let folder: Awaited<ReturnType<typeof dataFolder>>;
let database: Awaited<ReturnType<typeof startEmbedded>>;
let one: RunningServer;
let other: RunningServer;
let started = 0;

/** Starts a server on the database that they share, with a data folder of its own. */
const start = (port?: number) =>
  startServer(`${folder.path}/server-${(started += 1)}`, {
    ...(port !== undefined && { port }),
    settings: { DATABASE_URL: database.connectionString, TRAJECT_SESSION_SECRET: '5e'.repeat(32) },
  });

beforeAll(async () => {
  folder = await dataFolder();
  database = await startEmbedded({ folder: `${folder.path}/database`, durable: false });
  one = await start();
  other = await start();
});
afterAll(async () => {
  await one.stop();
  await other.stop();
  await database.stop();
  await folder.remove();
});

async function cookieOf(personId: string): Promise<string> {
  const body = JSON.stringify({ personId });
  const answer = await fetch(`${other.origin}/session/persona`, { method: 'POST', headers: json, body });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function ask(at: RunningServer, cookie: string, query: string, variables: object) {
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${at.origin}/graphql`, { method: 'POST', headers: { ...json, cookie }, body });
  const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

const OUTCOME = '{ ... on CommandDone { position } ... on Refused { message } }';
const PROPOSE = `mutation ($input: ProposeNeedInput!) { outcome: proposeNeed(input: $input) ${OUTCOME} }`;
const SPLIT = `mutation ($input: SplitNeedInput!) { outcome: splitNeed(input: $input) ${OUTCOME} }`;

/** Carries a command out; returns the position of its event. */
async function record(at: RunningServer, cookie: string, query: string, input: object): Promise<number> {
  const { outcome } = await ask(at, cookie, query, { input });
  const { position, message } = outcome as { position?: string; message?: string };
  if (position === undefined) throw new Error(message);
  return Number(position);
}

const propose = (at: RunningServer, cookie: string, needId: string) =>
  record(at, cookie, PROPOSE, {
    ...{ needId, teamId: 'team-mobiliteit', themeId: 'theme-lob', title: titleOf(needId) },
    ...{ gap: 'g', evidence: 'e', guidance: 's' },
  });
const titleOf = (needId: string) => `Behoefte ${needId}`;

const projectorOf = async ({ origin }: RunningServer) =>
  ((await (await fetch(`${origin}/health/ready`)).json()) as { projector: string }).projector;

/** What the page is told for the replay, however often it connects: the positions of events, and whether it is live. */
async function follow(page: Page): Promise<{ positions: number[]; live: () => boolean }> {
  const positions: number[] = [];
  let live = false;
  page.on('websocket', (socket) => {
    const asked = new Set<string>();
    socket.on('framesent', ({ payload }) => {
      const { id, payload: request } = JSON.parse(String(payload)) as {
        id?: string;
        payload?: { query?: string };
      };
      if (id !== undefined && request?.query?.includes('ReplayRecorded')) asked.add(id);
    });
    socket.on('framereceived', ({ payload }) => {
      const message = JSON.parse(String(payload)) as {
        id?: string;
        payload?: { data?: { recorded?: { position: string; live: boolean; event: object | null } } };
      };
      const recorded = message.payload?.data?.recorded;
      if (!recorded || message.id === undefined || !asked.has(message.id)) return;
      if (recorded.event) positions.push(Number(recorded.position));
      live ||= recorded.live;
    });
  });
  await page.reload();
  return { positions, live: () => live };
}

describe('two servers on one database', () => {
  test('a page whose server is killed goes on with the next one: every event once, also those of meanwhile', async ({
    visit,
  }) => {
    const options = { as: 'member', origin: one.origin, expectTroubles: true } as const;
    const team = await visit('/', options);
    const replay = await visit('/replay/team/team-mobiliteit', options);
    const { positions: told, live: follows } = await follow(replay);
    await expect.poll(follows, { timeout: 15_000 }).toBe(true);
    const cookie = await cookieOf(personas.member);
    const expected = [await propose(other, cookie, 'before')];
    await expect.poll(() => told, { timeout: 15_000 }).toEqual(expected);
    await team.getByText(titleOf('before')).first().waitFor();

    const live = replay.getByText(t('replay.live'), { exact: true }).first();
    await live.waitFor();
    const raising = await openDialog(team, t('need.raise'));
    const title = raising.getByLabel(t('need.raise.title'));
    await title.fill('Zonder server');
    await raising.getByLabel(t('need.raise.theme')).selectOption({ index: 1 });
    for (const field of ['need.gap', 'need.evidence', 'need.guidance'] as const)
      await raising.getByLabel(t(field)).fill('Woorden.');
    const list = await visit('/programmes', options);
    await list.getByRole('heading', { level: 1, name: t('app.programmes') }).waitFor();
    const overview = await visit('/overview', options);
    const rows = overview.locator('[aria-busy]').filter({ has: overview.getByRole('table') });
    await rows.waitFor();

    await one.kill();
    await live.waitFor({ state: 'hidden' });
    // Every page says so and stays; what is sent is kept, and says that it is not certain.
    for (const page of [team, list]) await page.getByText(t('app.connectionLost')).waitFor();
    // The rows stay those of another moment until the server can be asked for this one.
    await overview.getByRole('slider').press('PageDown');
    await expect.poll(() => rows.getAttribute('aria-busy')).toBe('true');
    const send = raising.getByRole('button', { name: t('need.raise'), exact: true });
    await send.click();
    await raising.getByText(t('ui.typedIsSafe')).waitFor();
    expect(await rows.getAttribute('aria-busy')).toBe('true');
    expect(await title.inputValue()).toBe('Zonder server');
    // A page and a panel that were never fetched wait for the server.
    await list
      .getByRole('link', { name: t('app.replay'), exact: true })
      .first()
      .click();
    await replay.keyboard.press('?');
    await replay.getByText(t('replay.connectionLost')).waitFor();
    for (const needId of ['meanwhile-1', 'meanwhile-2']) expected.push(await propose(other, cookie, needId));
    one = await start(Number(new URL(one.origin).port));
    await expect.poll(() => told, { timeout: 15_000 }).toEqual(expected);
    expected.push(await propose(other, cookie, 'after'));
    await expect.poll(() => told, { timeout: 15_000 }).toEqual(expected);
    await live.waitFor();
    // The page that asks its question again shows them too, without being loaded anew.
    for (const needId of ['meanwhile-1', 'meanwhile-2', 'after']) {
      await team.getByText(titleOf(needId)).first().waitFor();
    }
    await list.getByRole('heading', { level: 1, name: t('programme.replays') }).waitFor();
    await replay.getByRole('dialog', { name: t('replay.helpTitle') }).waitFor();
    for (const page of [team, list])
      await page.getByText(t('app.connectionLost')).waitFor({ state: 'hidden' });
    await expect.poll(() => rows.getAttribute('aria-busy'), { timeout: 15_000 }).toBe('false');
    await send.click();
    await said(team, t('need.raise.done'));
  });

  test('the other takes over projecting and policies when the one that did is killed', async () => {
    const cookie = await cookieOf(personas.teamLead);
    const [projecting, waiting] = (await projectorOf(one)) === 'this process' ? [one, other] : [other, one];
    expect(await projectorOf(waiting)).toBe('another process');
    await propose(waiting, cookie, 'whole');
    await projecting.kill();
    const parts = ['part-1', 'part-2'].map((needId) => ({ needId, title: titleOf(needId), gap: 'g' }));
    await record(waiting, cookie, SPLIT, { needId: 'whole', parts, reason: 'Twee vragen in een.' });
    const partsThere = async () => {
      const { now } = await ask(waiting, cookie, '{ now { trainingNeeds { id splitFrom { id } } } }', {});
      const { trainingNeeds } = now as { trainingNeeds: { id: string; splitFrom: { id: string } | null }[] };
      return trainingNeeds
        .filter(({ splitFrom }) => splitFrom?.id === 'whole')
        .map(({ id }) => id)
        .sort();
    };
    await expect.poll(partsThere, { timeout: 15_000 }).toEqual(['part-1', 'part-2']);
    expect(await projectorOf(waiting)).toBe('this process');
    if (projecting === one) one = await start();
    else other = await start();
  });
});
