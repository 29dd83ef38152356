import {
  eventIdOf,
  InMemoryEventStore,
  InMemoryLog,
  type NewEvent,
  type StoredEvent,
} from '@traject/event-store';
import { describe, expect, it } from 'vitest';
import { copyLog, type CopyLogOptions } from './copy-log.js';

const now = () => '2025-03-01T09:00:00.000Z';
let commands = 0;

function event(over: Partial<NewEvent> = {}): NewEvent {
  const commandId = `command-${(commands += 1)}`;
  return {
    id: eventIdOf(commandId, 0),
    type: 'NeedRaised',
    schemaVersion: 1,
    institutionId: 'inst-1',
    actor: { kind: 'person', personId: 'p-1' },
    capacity: null,
    effectiveAt: '2025-02-01T00:00:00.000Z',
    commandId,
    commandDigest: 'a'.repeat(64),
    causationId: null,
    correlationId: 'c-1',
    data: { title: { text: 't', commitment: 'c' }, count: commands },
    ...over,
  };
}

/** A log of `count` events in three streams, the first of them imported. */
async function written(count: number): Promise<InMemoryEventStore> {
  const store = new InMemoryEventStore({ now });
  await store.exclusively(async (session) => {
    const request = { stream: 'need-0', expected: 'any' as const, events: [event()] };
    await session.append(request, '2023-01-01T00:00:00.000Z');
  });
  for (let n = 1; n < count; n += 1) {
    await store.append({ stream: `need-${n % 3}`, expected: 'any', events: [event()] });
  }
  return store;
}

async function all(store: InMemoryEventStore): Promise<StoredEvent[]> {
  const found: StoredEvent[] = [];
  for await (const one of store.readAll()) found.push(one);
  return found;
}

const copy = (from: InMemoryEventStore, to: InMemoryEventStore, over: Partial<CopyLogOptions> = {}) =>
  copyLog({
    from,
    to,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    whileHeld: async () => undefined,
    ...over,
  });
const empty = () => new InMemoryEventStore({ now });

describe('copying a log', () => {
  it('makes an equal log, and proves it by count, order and digest of both', async () => {
    const from = await written(1234);
    const to = empty();
    const outcome = await copy(from, to);
    expect(await all(to)).toEqual(await all(from));
    if (outcome.kind !== 'copied') throw new Error(outcome.kind);
    expect(outcome).toMatchObject({ copied: 1234, equal: true, source: { events: 1234, position: 1234 } });
    expect(outcome.source.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(outcome.target).toEqual(outcome.source);
  });

  it('goes on where it was ended, and copies later events when it is done again', async () => {
    const from = await written(1600);
    const to = empty();
    const ending = new AbortController();
    const first = await copy(from, to, {
      signal: ending.signal,
      onProgress: ({ phase, done }) => phase === 'copy' && done >= 500 && ending.abort(),
    });
    expect(first).toEqual({ kind: 'interrupted', position: 1000 });
    expect(await copy(from, to)).toMatchObject({ kind: 'copied', copied: 600, equal: true });
    await from.append({ stream: 'need-1', expected: 'exists', events: [event()] });
    expect(await copy(from, to)).toMatchObject({ kind: 'copied', copied: 1, equal: true });
    expect(await copy(from, to)).toMatchObject({ kind: 'copied', copied: 0, equal: true });
    expect(await all(to)).toEqual(await all(from));
  });

  it('refuses a target that holds anything else than a beginning of the source, and leaves it as it is', async () => {
    const from = await written(5);
    const other = empty();
    await other.exclusively((session) => all(from).then((events) => session.copy(events.slice(0, 2))));
    await other.append({ stream: 'need-9', expected: 'no-stream', events: [event()] });
    expect(await copy(from, other)).toEqual({ kind: 'not-a-prefix', position: 3 });
    expect((await other.head()).position).toBe(3);

    const longer = empty();
    await copy(from, longer);
    await longer.append({ stream: 'need-9', expected: 'no-stream', events: [event()] });
    expect(await copy(from, longer)).toEqual({ kind: 'not-a-prefix', position: 6 });
  });

  it('notices one field of one event that differs', async () => {
    const from = await written(3);
    const [first, second, third] = await all(from);
    if (!first || !second || !third) throw new Error('three events were written');
    const to = empty();
    await to.exclusively((session) =>
      session.copy([first, { ...second, effectiveAt: '2025-02-01T00:00:00.001Z' }]),
    );
    expect(await copy(from, to)).toEqual({ kind: 'not-a-prefix', position: 2 });
  });

  it('proves by reading back: a store that keeps something else than it was given is found out', async () => {
    const from = await written(3);
    const log = new InMemoryLog();
    const forgetful = new (class extends InMemoryEventStore {
      override async *readAll(options = {}) {
        for await (const one of super.readAll(options)) {
          yield one.position === 2 ? { ...one, data: { ...one.data, count: -1 } } : one;
        }
      }
    })({ now, log });
    const outcome = await copy(from, forgetful);
    expect(outcome).toMatchObject({ kind: 'copied', equal: false });
  });

  it('keeps writers of the source waiting from its last events until both were read back', async () => {
    const from = await written(10);
    const to = empty();
    const ended: string[] = [];
    let late: Promise<unknown> = Promise.resolve();
    const outcome = await copy(from, to, {
      whileHeld: async () => {
        late = from
          .append({ stream: 'need-1', expected: 'any', events: [event()] })
          .then(() => ended.push('append'));
        await new Promise((resolve) => setImmediate(resolve));
      },
      onProgress: ({ phase }) => phase === 'prove' && ended.push('prove'),
    });
    await late;
    expect(outcome).toMatchObject({ equal: true, source: { events: 10 } });
    expect(ended).toEqual(['prove', 'prove', 'append']);
  });
});
