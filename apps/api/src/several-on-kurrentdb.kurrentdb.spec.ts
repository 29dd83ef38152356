// Two servers, each a process of its own, on one log in KurrentDB: both take commands, and both tell of all of them.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { who } from './testing/api.js';
import { apiProcess, type ApiProcess } from './testing/api-process.js';

const SERVER = process.env['KURRENTDB_TEST_URL'] ?? 'kurrentdb://127.0.0.1:2113?tls=false';
const COMMANDS = 40;

let database: TestDatabase;
let folder: string;
let one: ApiProcess;
let two: ApiProcess;
const namespace = `api${randomBytes(6).toString('hex')}`;

const start = (name: string) =>
  apiProcess({
    ...{ PORT: '0', DATABASE_URL: database.url, EVENT_STORE: SERVER, EVENT_STORE_NAMESPACE: namespace },
    ...{ TRAJECT_DATA: join(folder, name), TRAJECT_SESSION_SECRET: '5e'.repeat(32) },
    ...{ TRAJECT_DEMO_ENDS: '2026-11-20' },
  });

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'traject-several-'));
  [one, two] = await Promise.all([start('one'), start('two')]);
}, 300_000);
afterAll(async () => {
  await Promise.all([one.stop(), two.stop()]);
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const PROPOSE = `mutation ($input: ProposeNeedInput!) {
  outcome: proposeNeed(input: $input) { ... on CommandDone { position } ... on Refused { code message } } }`;

/** Proposes a need; returns the position of its event, or the code of the refusal. */
async function propose(at: ApiProcess, cookie: string, needId: string): Promise<number | string> {
  const words = { title: 'Omgaan met taal', gap: 'g', evidence: 'e', guidance: 's' };
  const input = { needId, teamId: 'team-mobiliteit', themeId: 'theme-lob', ...words };
  const { outcome } = await at.ask(cookie, PROPOSE, { input });
  const { position, code = '' } = outcome as { position?: string; code?: string };
  return position === undefined ? code : Number(position);
}

/** Follows the log at a server; `positions` grows until `end` is called. */
function following({ url }: ApiProcess, cookie: string) {
  class Signed extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: Signed });
  const positions: number[] = [];
  let live = false;
  client.subscribe<{ recorded: { position: string; live: boolean; event: object | null } }>(
    { query: 'subscription { recorded { position live event { type } } }' },
    {
      next: ({ data }) => {
        if (data?.recorded.event) positions.push(Number(data.recorded.position));
        live ||= data?.recorded.live ?? false;
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return { positions, isLive: () => live, end: () => client.dispose() };
}

it('loads the demo once when both start at the same time', () => {
  const counts = [one, two].flatMap((api) => /(\d+) events recorded/.exec(api.output())?.slice(1) ?? []);
  expect(counts).toHaveLength(1);
});

it('takes commands at both at once, gives each its position, and tells of all of them at both, in order', async () => {
  const cookie = await one.signIn(who.member);
  const followers = [one, two].map((api) => following(api, cookie));
  await expect.poll(() => followers.every(({ isLive }) => isLive()), { timeout: 10_000 }).toBe(true);
  const proposals = Array.from({ length: COMMANDS }, async (_, n) =>
    propose(n % 2 ? one : two, cookie, `need-at-both-${n}`),
  );
  const given = (await Promise.all(proposals)).map(Number).sort((first, second) => first - second);
  const [first = 0] = given;
  const expected = Array.from({ length: COMMANDS }, (_, n) => first + n);
  expect(given).toEqual(expected);
  for (const { positions } of followers) {
    await expect.poll(() => positions.length, { timeout: 10_000 }).toBe(COMMANDS);
    expect(positions).toEqual(expected);
  }
  for (const { end } of followers) await end();
});

it('records what is proposed at both under one name once, and shows it at both', async () => {
  const cookie = await one.signIn(who.member);
  const outcomes = await Promise.all([one, two].map((api) => propose(api, cookie, 'need-of-both')));
  const positions = outcomes.filter((outcome) => typeof outcome === 'number');
  expect(positions).toHaveLength(1);
  for (const api of [one, two]) {
    const { now } = await api.ask(
      cookie,
      'query ($position: Position) { now(waitFor: $position) { trainingNeed(id: "need-of-both") { id } } }',
      { position: String(positions[0]) },
    );
    expect(now).toEqual({ trainingNeed: { id: 'need-of-both' } });
  }
});
