import type { AppendOutcome } from '@traject/event-store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppendQueue, type AppendQueueOptions } from './append-queue.js';
import type { AppendUnit } from './append-unit.js';

/** A call in flight: the streams of its units, and what ends it. */
interface Call {
  streams: string[];
  answer: (outcomes?: (AppendOutcome | Error)[]) => void;
}

let calls: Call[];
const done: AppendOutcome = { kind: 'appended', events: [] };

const queueWith = (options: Partial<AppendQueueOptions> = {}) =>
  new AppendQueue({
    patience: 10_000,
    write: (units) =>
      new Promise((resolve) => {
        calls.push({
          streams: units.flatMap(({ requests }) => requests.map(({ stream }) => stream)),
          answer: (outcomes) => resolve(outcomes ?? units.map(() => done)),
        });
      }),
    ...options,
  });

const unit = (stream: string, over: Partial<AppendUnit> = {}): AppendUnit => ({
  requests: [{ stream, expected: 'any', events: [] }],
  commandIds: [`command-of-${stream}`],
  metadata: ['{}'],
  payloads: ['{}'],
  bytes: 100,
  ...over,
});

/** Until everything has happened that happens without a clock. */
const turn = () => vi.advanceTimersByTimeAsync(0);
const streamsOfCalls = () => calls.map(({ streams }) => streams);

beforeEach(() => {
  calls = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('folding', () => {
  it('writes a lone unit at once, and together what arrives in the same moment', async () => {
    const queue = queueWith();
    void queue.add(unit('need-1'));
    await turn();
    expect(streamsOfCalls()).toEqual([['need-1']]);
    for (const stream of ['need-2', 'need-3']) void queue.add(unit(stream));
    await turn();
    expect(streamsOfCalls()).toEqual([['need-1'], ['need-2', 'need-3']]);
  });

  it('folds what arrives while as many calls as may be are in flight', async () => {
    const queue = queueWith({ flights: 1 });
    void queue.add(unit('need-1'));
    await turn();
    for (const stream of ['need-2', 'need-3', 'need-4']) {
      void queue.add(unit(stream));
      await turn();
    }
    expect(calls).toHaveLength(1);
    expect(queue.waiting).toBe(3);
    calls[0]?.answer();
    await turn();
    expect(streamsOfCalls()).toEqual([['need-1'], ['need-2', 'need-3', 'need-4']]);
  });

  it('keeps units on one stream or with one command apart, in their order', async () => {
    const queue = queueWith({ flights: 1 });
    const same = { commandIds: ['twice'] };
    const units = [
      unit('need-1'),
      unit('need-1', { commandIds: ['second'] }),
      unit('need-2', same),
      unit('need-3', same),
      unit('need-4'),
      // Behind the second on need-1, although need-5 is free.
      unit('need-5', { commandIds: ['second'] }),
    ];
    const answers = units.map((each) => queue.add(each));
    for (let call = 0; call < 3; call += 1) {
      await turn();
      calls[call]?.answer();
    }
    await Promise.all(answers);
    expect(streamsOfCalls()).toEqual([['need-1', 'need-2', 'need-4'], ['need-1', 'need-3'], ['need-5']]);
  });

  it('bounds a call in events and bytes, and takes a unit that is larger alone', async () => {
    const queue = queueWith({ flights: 1 });
    const large = { bytes: 3_000_000 };
    const long = { payloads: Array.from({ length: 3000 }, () => '{}') };
    const answers = [
      queue.add(unit('need-1', large)),
      queue.add(unit('need-2', large)),
      queue.add(unit('need-3', long)),
      queue.add(unit('need-4')),
    ];
    for (let call = 0; call < 4; call += 1) {
      await turn();
      calls[call]?.answer();
    }
    await Promise.all(answers);
    expect(streamsOfCalls()).toEqual([['need-1'], ['need-2'], ['need-3'], ['need-4']]);
  });

  it('gives each unit its own outcome, an error too', async () => {
    const queue = queueWith();
    const conflict: AppendOutcome = { kind: 'conflict', stream: 'need-2', expected: 1, actual: 2 };
    const outcomes = Promise.allSettled(['need-1', 'need-2', 'need-3'].map((s) => queue.add(unit(s))));
    await turn();
    calls[0]?.answer([done, conflict, new Error('spoilt')]);
    expect(await outcomes).toMatchObject([
      { value: done },
      { value: conflict },
      { reason: { message: 'spoilt' } },
    ]);
  });
});

describe('bounds', () => {
  it.each([
    { bound: 'units', maximum: { units: 2, bytes: 1000 }, bytes: 100 },
    { bound: 'bytes', maximum: { units: 10, bytes: 1000 }, bytes: 450 },
  ])('answers busy beyond its $bound, and takes again when there is room', async ({ maximum, bytes }) => {
    const queue = queueWith({ flights: 1, maximum });
    const first = queue.add(unit('need-1'));
    await turn();
    const waiting = [queue.add(unit('need-2', { bytes })), queue.add(unit('need-3', { bytes }))];
    expect(await queue.add(unit('need-4', { bytes }))).toEqual({
      kind: 'busy',
      waiting: 2,
      maximum: maximum.units,
    });
    calls[0]?.answer();
    await first;
    await turn();
    waiting.push(queue.add(unit('need-4', { bytes })));
    calls[1]?.answer();
    await turn();
    calls[2]?.answer();
    expect(await Promise.all(waiting)).toEqual([done, done, done]);
  });

  it('answers busy to a unit that waits for longer than its patience; what is in flight goes on', async () => {
    const queue = queueWith({ flights: 1, patience: 1000 });
    const outcomes: string[] = [];
    const tell = async (stream: string) => {
      outcomes.push(`${stream} ${(await queue.add(unit(stream))).kind}`);
    };
    void tell('need-1');
    await turn();
    void tell('need-2');
    await vi.advanceTimersByTimeAsync(900);
    void tell('need-3');
    await vi.advanceTimersByTimeAsync(200);
    expect(outcomes).toEqual(['need-2 busy']);
    calls[0]?.answer();
    await turn();
    calls[1]?.answer();
    await turn();
    expect(outcomes).toEqual(['need-2 busy', 'need-1 appended', 'need-3 appended']);
    expect(streamsOfCalls()).toEqual([['need-1'], ['need-3']]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('closing', () => {
  it('ends when everything that was taken has its answer, and takes no more', async () => {
    const queue = queueWith({ flights: 1 });
    const answers = [queue.add(unit('need-1'))];
    await turn();
    answers.push(queue.add(unit('need-2')));
    let closed = false;
    const closing = queue.close().then(() => (closed = true));
    await expect(queue.add(unit('need-3'))).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    calls[0]?.answer();
    await turn();
    expect(closed).toBe(false);
    calls[1]?.answer();
    await closing;
    expect(await Promise.all(answers)).toEqual([done, done]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('ends at once when nothing waits', async () => {
    await expect(queueWith().close()).resolves.toBeUndefined();
  });
});
