// Several servers on one database: all take commands, one projects, and who follows one goes on at another.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { readSettings } from './settings.js';
import { startApi, type RunningApi } from './start-api.js';
import { waitAsLongAsItTakes, who, type Answer } from './testing/api.js';

const SECRET = '5e'.repeat(32);
const json = { 'content-type': 'application/json' };
/** However busy the machine is. */
const patience = { timeout: 20_000 };

let database: TestDatabase;
let folder: string;
let servers: RunningApi[];
const told: string[] = [];

/** Starts a server with a data folder of its own. */
const start = async (name: string) => {
  const started = await startApi(
    readSettings({
      PORT: '0',
      DATABASE_URL: database.url,
      TRAJECT_DATA: join(folder, name),
      TRAJECT_SESSION_SECRET: SECRET,
      TRAJECT_DEMO_ENDS: '2026-11-20',
    }),
    pino({ level: 'silent' }),
    (line) => told.push(line),
  );
  waitAsLongAsItTakes(started.services);
  return started;
};

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'traject-several-'));
  servers = await Promise.all([start('one'), start('two')]);
});
afterAll(async () => {
  for (const server of servers) await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const server = (index: number): RunningApi => {
  const found = servers[index];
  if (!found) throw new Error(`server ${index} was not started`);
  return found;
};

async function cookieAt({ url }: RunningApi, personId: string): Promise<string> {
  const body = JSON.stringify({ personId });
  const answer = await fetch(`${url}/session/persona`, { method: 'POST', headers: json, body });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function ask(
  { url }: RunningApi,
  cookie: string,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { ...json, cookie }, body });
  return (await answer.json()) as Answer;
}

const PROPOSE = `mutation ($input: ProposeNeedInput!) {
  outcome: proposeNeed(input: $input) { ... on CommandDone { position } ... on Refused { code message } } }`;

/** Proposes a need; returns the position of its event. */
async function propose(at: RunningApi, cookie: string, needId: string): Promise<number> {
  const words = { title: 'Omgaan met taal', gap: 'g', evidence: 'e', guidance: 's' };
  const input = { needId, teamId: 'team-mobiliteit', themeId: 'theme-lob', ...words };
  const { data } = await ask(at, cookie, PROPOSE, { input });
  const { outcome } = data as { outcome: { position?: string; message?: string } };
  if (outcome.position === undefined) throw new Error(`refused: ${outcome.message}`);
  return Number(outcome.position);
}

interface Health {
  status: string;
  behind: number;
  projector: string;
}
const health = async ({ url }: RunningApi) => (await (await fetch(`${url}/health/ready`)).json()) as Health;

/** Follows the log at a server; `positions` grows until `end` is called. */
function following(at: RunningApi, cookie: string, after: number | null) {
  class Signed extends WebSocket {
    constructor(url: string, protocols: string | string[]) {
      super(url, protocols, { headers: { cookie } });
    }
  }
  const client = createClient({
    url: `${at.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Signed,
    retryAttempts: 0,
  });
  const positions: number[] = [];
  let live = false;
  client.subscribe<{ recorded: { position: string; live: boolean; event: object | null } }>(
    {
      query: 'subscription ($after: Position) { recorded(after: $after) { position live event { type } } }',
      variables: { after: after === null ? null : String(after) },
    },
    {
      next({ data }) {
        if (data?.recorded.event) positions.push(Number(data.recorded.position));
        live ||= data?.recorded.live ?? false;
      },
      // Its server went away.
      error: () => undefined,
      complete: () => undefined,
    },
  );
  return { positions, isLive: () => live, end: () => client.dispose() };
}

it('loads the demo once when two start at the same time on an empty database', async () => {
  const counts = told.flatMap((line) => /(\d+) events recorded/.exec(line)?.[1] ?? []);
  const { position } = await server(0).services.store.head();
  expect(counts).toEqual([String(position)]);
});

it('has one server project, and each says how far the read model is and who brings it there', async () => {
  // Which of them it is can change on a machine so busy that a lease is not renewed in time; then neither has it for a moment.
  const both = async () =>
    (await Promise.all(servers.map(health)))
      .map(({ status, behind, projector }) => `${status}, ${behind} behind, ${projector}`)
      .sort();
  await expect
    .poll(both, patience)
    .toEqual(['ready, 0 behind, another process', 'ready, 0 behind, this process']);
});

it('takes commands at each, under the cookie of either, and shows them at the other to who waits', async () => {
  const cookie = await cookieAt(server(0), who.member);
  for (const [index, needId] of ['need-at-0', 'need-at-1', 'need-at-0-again', 'need-at-1-again'].entries()) {
    const position = await propose(server(index % 2), cookie, needId);
    // At the server that did not record it, be it the one that projects or not.
    const { data } = await ask(
      server((index + 1) % 2),
      cookie,
      `query ($id: ID!, $position: Position) { now(waitFor: $position) { trainingNeed(id: $id) { id } } }`,
      { id: needId, position: String(position) },
    );
    expect(data).toEqual({ now: { trainingNeed: { id: needId } } });
  }
});

it('lets who followed one server go on at another, every event once, although events came meanwhile', async () => {
  const cookie = await cookieAt(server(0), who.member);
  const from = (await server(0).services.store.head()).position;
  const third = await start('three');
  const first = following(third, cookie, null);
  await expect.poll(first.isLive, patience).toBe(true);
  await propose(server(0), cookie, 'need-followed-1');
  await propose(server(1), cookie, 'need-followed-2');
  await expect.poll(() => first.positions.length, patience).toBe(2);
  await third.stop();
  await first.end();
  await propose(server(0), cookie, 'need-followed-3');
  const last = first.positions.at(-1) ?? 0;
  const second = following(server(1), cookie, last);
  await propose(server(0), cookie, 'need-followed-4');
  await expect.poll(() => first.positions.length + second.positions.length, patience).toBe(4);
  expect([...first.positions, ...second.positions]).toEqual([from + 1, from + 2, from + 3, from + 4]);
  await second.end();
});

it('goes on projecting at another server when the one that did stops', async () => {
  const projecting = async () =>
    (await Promise.all(servers.map(health))).findIndex(({ projector }) => projector === 'this process');
  await expect.poll(projecting, patience).not.toBe(-1);
  const [stopping] = servers.splice(Math.max(0, await projecting()), 1);
  await stopping?.stop();
  const cookie = await cookieAt(server(0), who.member);
  const position = await propose(server(0), cookie, 'need-taken-over');
  const { data } = await ask(
    server(0),
    cookie,
    `query ($position: Position) { now(waitFor: $position) { trainingNeed(id: "need-taken-over") { id } } }`,
    { position: String(position) },
  );
  expect(data).toEqual({ now: { trainingNeed: { id: 'need-taken-over' } } });
  await expect
    .poll(() => health(server(0)), patience)
    .toMatchObject({ status: 'ready', projector: 'this process' });
});
