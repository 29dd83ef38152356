// kill -9 of the server while events are appended and followed. Runs where KURRENTDB_TEST_START can start one.
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '@traject/event-store';
import { afterEach, expect, it } from 'vitest';
import { all, CLOCK, eventsOf } from './testing/events.js';
import { killableServer, type KillableServer } from './testing/killable-server.js';
import { testLog } from './testing/test-log.js';

let server: KillableServer | null = null;
afterEach(() => server?.stop());

it('loses nothing that was acknowledged, stores nothing twice, and follows without a gap, over kill -9 of the server', async () => {
  server = await killableServer();
  const log = await testLog(server.url);
  const store = await log.open(() => CLOCK);
  const following = new AbortController();
  const followed: StoredEvent[] = [];
  const follower = (async () => {
    for await (const message of store.subscribe({ after: 0, signal: following.signal })) {
      if (message.kind === 'event') followed.push(message.event);
    }
  })();
  const acknowledged = new Set<string>();
  const unknown: ReturnType<typeof eventsOf>[] = [];
  let writing = true;
  const write = async (stream: string) => {
    while (writing) {
      const events = eventsOf(2);
      const outcome = await store.append({ stream, expected: 'any', events }).catch((error: unknown) => {
        expect(error).toMatchObject({ code: expect.stringMatching(/^(OUTCOME_UNKNOWN|LOG_UNREACHABLE)$/) });
        unknown.push(events);
        return null;
      });
      if (outcome) expect(outcome.kind).toBe('appended');
      if (outcome) for (const { id } of events) acknowledged.add(id);
    }
  };
  const writers = ['need-1', 'need-2', 'need-3', 'need-1'].map(write);
  for (let kills = 1; kills <= 4; kills += 1) {
    while (acknowledged.size < kills * 30) await pause(5);
    await server.killAndRestart();
  }
  while (acknowledged.size < 150) await pause(5);
  writing = false;
  await Promise.all(writers);
  // Given again, the same commands tell what became of them; afterwards each is there once.
  for (const events of unknown) await store.append({ stream: 'need-4', expected: 'any', events });
  const read = await all(store.readAll());
  const ids = read.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.length).toBe(acknowledged.size + unknown.length * 2);
  expect(read.map(({ position }) => position)).toEqual(read.map((_, index) => index + 1));
  while (followed.length < read.length) await pause(50);
  following.abort();
  await follower;
  expect(followed).toEqual(read);
  await store.close();
  await log.dispose();
});
