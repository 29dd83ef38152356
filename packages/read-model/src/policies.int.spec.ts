import { freshDatabase, type TestDatabase } from '@traject/event-store-postgres/testing';
import type { InMemoryEventStore } from '@traject/event-store';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runPolicies, type Policy, type PolicyCommand } from './policies.js';
import { prepareReadModel } from './schema.js';
import { codec, eventually, store as newStore, themeAppraised, themeNamed } from './testing/log.js';

type Greeting = { greet: string };

let database: TestDatabase;
let pool: pg.Pool;
let store: InMemoryEventStore;
const running: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  database = await freshDatabase({ migrate: { key: 'read', run: prepareReadModel } });
  pool = new pg.Pool({ connectionString: database.url, max: 4 });
  store = newStore();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((runner) => runner.stop()));
  await pool.end();
  await database.drop();
});

const greeting: Policy<Greeting> = {
  name: 'greeting',
  filter: { types: ['ThemeNamed'] },
  react: (event) => [
    { command: { greet: event.stream } },
    { command: { greet: `${event.stream} again` }, purpose: 'again' },
  ],
};
const run = (
  execute: (command: PolicyCommand<Greeting>) => Promise<unknown>,
  onTrouble?: (trouble: { code: string }) => void,
) => {
  const runner = runPolicies({
    pool,
    store,
    codec,
    policies: [greeting],
    holder: 'test',
    leaseMs: 300,
    execute,
    ...(onTrouble && { onTrouble }),
  });
  running.push(runner);
  return runner;
};
const append = (stream: string, ...events: Parameters<InMemoryEventStore['append']>[0]['events']) =>
  store.append({ stream, expected: 'any', events });

it('gives a command for each reaction, caused by its event and effective when it was', async () => {
  const named = themeNamed('a');
  await append('theme-a', named, themeAppraised('t', 3));
  const given: PolicyCommand<Greeting>[] = [];
  run(async (command) => given.push(command));
  await eventually(() => given.length === 2);
  expect(given.map(({ command }) => command.greet)).toEqual(['theme-a', 'theme-a again']);
  expect(given[0]).toMatchObject({
    policy: 'greeting',
    causationId: named.id,
    correlationId: named.correlationId,
    effectiveAt: named.effectiveAt,
  });
  expect(given[0]?.commandId).not.toBe(given[1]?.commandId);
});

it('tries again until a command is carried out, and gives it the same id', async () => {
  await append('theme-a', themeNamed('a'));
  const ids: string[] = [];
  const troubles: string[] = [];
  run(
    async (command) => {
      ids.push(command.commandId);
      if (ids.length === 1) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
    },
    ({ code }) => troubles.push(code),
  );
  await eventually(() => ids.length === 3);
  expect(ids[0]).toBe(ids[1]);
  expect(troubles).toEqual(['ECONNREFUSED']);
});

it('goes on after its checkpoint in another process, without reacting twice', async () => {
  await append('theme-a', themeNamed('a'));
  const first: string[] = [];
  const runner = run(async ({ command }) => first.push(command.greet));
  await eventually(async () => {
    const { rows } = await pool.query('SELECT position FROM traject_projection.policy');
    return Number(rows[0]?.position) === 1;
  });
  await runner.stop();
  await append('theme-b', themeNamed('b'));
  const second: string[] = [];
  run(async ({ command }) => second.push(command.greet));
  await eventually(() => second.length === 2);
  expect(first).toEqual(['theme-a', 'theme-a again']);
  expect(second).toEqual(['theme-b', 'theme-b again']);
});
