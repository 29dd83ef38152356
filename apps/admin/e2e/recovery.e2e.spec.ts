// What was acknowledged is kept: the server is ended as by a power cut while it records, and started again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolder } from './harness/data-folder.js';
import { personas } from './harness/personas.js';
import { type RunningServer, startServer } from './harness/start-server.js';

let folder: Awaited<ReturnType<typeof dataFolder>>;
let server: RunningServer;

beforeAll(async () => {
  folder = await dataFolder();
  server = await startServer(folder.path);
});
afterAll(async () => {
  await server.stop();
  await folder.remove();
});

const json = { 'content-type': 'application/json' };

async function cookieOf(personId: string): Promise<string> {
  const body = JSON.stringify({ personId });
  const answer = await fetch(`${server.origin}/session/persona`, { method: 'POST', headers: json, body });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const PROPOSE = `mutation ($input: ProposeNeedInput!, $meta: CommandMeta) {
  proposeNeed(input: $input, meta: $meta) { ... on CommandDone { entityId duplicate } ... on Refused { message } }
}`;

async function ask(cookie: string, query: string, variables: object): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { ...json, cookie },
    body,
  });
  const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

interface Outcome {
  entityId: string;
  duplicate: boolean;
}

async function propose(cookie: string, number: number): Promise<Outcome> {
  const words = { title: `Behoefte ${number}`, gap: 'g', evidence: 'e', guidance: 's' };
  const { proposeNeed: outcome } = await ask(cookie, PROPOSE, {
    input: { teamId: 'team-mobiliteit', themeId: 'theme-lob', ...words },
    meta: { commandId: `recovery-${number}` },
  });
  return outcome as Outcome;
}

test('every acknowledged change is there after kill -9 in the middle of writing', async () => {
  const cookie = await cookieOf(personas.member);
  const acknowledged = new Map<number, string>();
  let number = 0;
  const ENOUGH = 40;
  const writers = Array.from({ length: 4 }, async () => {
    for (;;) {
      const mine = (number += 1);
      try {
        acknowledged.set(mine, (await propose(cookie, mine)).entityId);
      } catch {
        return; // The server is gone: this one was not acknowledged.
      }
      if (acknowledged.size === ENOUGH) await server.kill();
    }
  });
  await Promise.all(writers);
  expect(acknowledged.size).toBeGreaterThanOrEqual(ENOUGH);

  server = await startServer(folder.path);
  // What the projector had not reached yet, it catches up with: N of N.
  const behind = async () => {
    const health = (await (await fetch(`${server.origin}/health/ready`)).json()) as { projection: string };
    const [, events, head] = /^(\d+) of (\d+) events/.exec(health.projection) ?? [];
    return Number(head) - Number(events);
  };
  await expect.poll(behind, { timeout: 10_000 }).toBe(0);
  // The session outlives the server, too.
  const found = await ask(cookie, 'query { now { trainingNeeds { id title { value } } } }', {});
  const { trainingNeeds } = found['now'] as { trainingNeeds: { id: string; title: { value: string } }[] };
  const titles = new Map(trainingNeeds.map(({ id, title }) => [id, title.value]));
  for (const [mine, id] of acknowledged) expect(titles.get(id)).toBe(`Behoefte ${mine}`);
  const [first = 1] = acknowledged.keys();
  expect(await propose(cookie, first)).toMatchObject({ entityId: acknowledged.get(first), duplicate: true });
});
