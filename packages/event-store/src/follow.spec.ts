import { describe, expect, it } from 'vitest';
import { events } from './conformance/given-events.js';
import { follow, type FollowedLog } from './follow.js';
import type { StoredEvent } from './port.js';
import { WakeUps } from './wake-ups.js';

const storedAt = (position: number): StoredEvent[] =>
  events(1).map((event) => ({
    ...event,
    stream: 'need-1',
    revision: position - 1,
    position,
    recordedAt: '2025-03-01T09:00:00.000Z',
  }));

/** Wake-ups whose waiting ends at once; what is to happen meanwhile is given, and how long it would last is written down. */
class GivenWakeUps extends WakeUps {
  readonly waits: number[] = [];
  meanwhile: () => void = () => undefined;

  override async woken(_seen: number, milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.meanwhile();
  }

  readonly gatherings: number[] = [];
  override async gathered(milliseconds: number): Promise<void> {
    this.gatherings.push(milliseconds);
  }
}

/** A log of `length` events that gives them in pages of `page`. */
function logOf({ length, page }: { length: number; page: number }) {
  const wakeUps = new GivenWakeUps();
  const log = {
    length,
    asked: [] as number[],
    wakeUps,
    listening: async () => undefined,
    connections: () => 1,
    closed: () => false,
    async next(after: number) {
      log.asked.push(after);
      const last = Math.min(after + page, log.length);
      const found = Array.from({ length: last - after }, (_, index) => storedAt(after + index + 1)).flat();
      return { page: found, head: log.length, all: last === log.length };
    },
  };
  return log satisfies FollowedLog;
}

describe('following a log', () => {
  it('lets more come along between two questions where it is asked to, and only while it is live', async () => {
    const log = logOf({ length: 25, page: 10 });
    const messages = follow(log, { after: 0, gatherMs: 60_000 });
    for (let taken = 1; taken <= 25; taken += 1) await messages.next();
    expect((await messages.next()).value).toEqual({ kind: 'live', position: 25 });
    expect(log.wakeUps.gatherings).toEqual([]);
    log.wakeUps.meanwhile = () => (log.length += 1);
    expect((await messages.next()).value).toMatchObject({ kind: 'event' });
    // What is left of the time since the last question.
    const [left = 0] = log.wakeUps.gatherings;
    expect(left > 0 && left <= 60_000).toBe(true);
    await messages.return();
  });

  it('fetches nothing while nobody takes what it has', async () => {
    const log = logOf({ length: 100, page: 10 });
    const messages = follow(log, { after: 0 });
    for (let taken = 1; taken <= 10; taken += 1) {
      await messages.next();
      await new Promise((resolve) => setImmediate(resolve));
      expect(log.asked).toEqual([0]);
    }
    await messages.next();
    expect(log.asked).toEqual([0, 10]);
    await messages.return();
  });

  it('does not ask again for what follows the last page', async () => {
    const log = logOf({ length: 15, page: 10 });
    const messages = follow(log, { after: 0 });
    for (let taken = 1; taken <= 15; taken += 1) await messages.next();
    expect((await messages.next()).value).toEqual({ kind: 'live', position: 15 });
    expect(log.asked).toEqual([0, 10]);
    await messages.return();
  });

  it('asks more often once it found what nobody woke it for, and seldom again after a wake-up', async () => {
    const log = logOf({ length: 0, page: 10 });
    const messages = follow(log, { after: 0 });
    expect((await messages.next()).value).toEqual({ kind: 'live', position: 0 });
    for (const woken of [false, false, true, true]) {
      log.wakeUps.meanwhile = () => {
        log.length += 1;
        if (woken) log.wakeUps.wake();
      };
      expect((await messages.next()).value).toMatchObject({ kind: 'event', event: { position: log.length } });
    }
    // The wait before each event: short after the first that came unheard, until one was heard.
    const waits = log.wakeUps.waits.map((wait) => (wait < 1000 ? 'short' : 'usual'));
    expect(waits).toEqual(['usual', 'short', 'short', 'usual']);
    await messages.return();
  });
});
