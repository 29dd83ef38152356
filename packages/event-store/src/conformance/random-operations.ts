// Random operations against a model so simple that it is right at sight: an array.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passes } from '../event-filter.js';
import { meets } from '../append-rules.js';
import type { AppendRequest, EventStore, Expected, NewEvent, StoredEvent } from '../port.js';
import type { Bench, Capabilities } from './bench.js';
import { all, events } from './given-events.js';

const stream = fc.constantFrom('need-1', 'need-2', 'team-1');
const expected: fc.Arbitrary<Expected> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Expected>('any') },
  { weight: 2, arbitrary: fc.constantFrom<Expected>('exists', 'no-stream') },
  { weight: 2, arbitrary: fc.nat(6) },
);
const direction = fc.constantFrom('forwards' as const, 'backwards' as const);
const operation = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      stream,
      expected,
      count: fc.integer({ min: 1, max: 4 }),
      // Few ids, so that commands come twice.
      command: fc.nat(12),
      type: fc.constantFrom('NeedRaised', 'NeedEndorsed'),
      second: fc.option(expected),
      minutes: fc.integer({ min: -5, max: 30 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('readStream' as const),
      stream,
      direction,
      from: fc.nat(8),
      limit: fc.nat(6),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('readAll' as const),
      direction,
      after: fc.nat(20),
      limit: fc.nat(10),
      filter: fc.record(
        {
          types: fc.constant(['NeedRaised']),
          words: fc.constant(['need']),
          streams: fc.constant(['need-2', 'team-1']),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('positionAt' as const), minutes: fc.nat(60) }) },
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const timeOf = (minutes: number) => new Date(Date.UTC(2025, 2, 1) + minutes * 60_000).toISOString();

export function randomOperations(bench: Bench, { severalStreams }: Capabilities): void {
  describe('random operations', () => {
    it('give what a plain array would', { timeout: 120_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), async (operations) => {
          const store = await bench.apart();
          const model: StoredEvent[] = [];
          let minutes = 0;
          for (const next of operations) {
            if (next.kind === 'append') {
              minutes = Math.max(0, minutes + next.minutes);
              bench.clock = timeOf(minutes);
            }
            await compare(store, model, next, bench.clock, severalStreams);
          }
          expect(await all(store.readAll())).toEqual(model);
        }),
        { numRuns: 30 },
      );
    });
  });
}

async function compare(
  store: EventStore,
  model: StoredEvent[],
  next: Operation,
  now: string,
  several: boolean,
) {
  switch (next.kind) {
    case 'append': {
      const requests = requestsOf(next, several);
      const [first] = requests;
      const outcome =
        requests.length > 1 || !first ? await store.appendMany?.(requests) : await store.append(first);
      expect(outcome).toEqual(modelAppend(model, requests, now));
      return;
    }
    case 'readStream': {
      const { direction, from, limit } = next;
      const own = model.filter((event) => event.stream === next.stream);
      const found =
        direction === 'forwards'
          ? own.filter((e) => e.revision >= from)
          : own.filter((e) => e.revision <= from).reverse();
      expect(await store.readStream(next.stream, { direction, from, limit })).toEqual(found.slice(0, limit));
      return;
    }
    case 'readAll': {
      const { direction, after, limit, filter } = next;
      const own = model.filter((event) => passes(filter, event));
      const found =
        direction === 'forwards'
          ? own.filter((e) => e.position > after)
          : own.filter((e) => e.position < after).reverse();
      expect(await all(store.readAll({ direction, after, limit, filter }))).toEqual(found.slice(0, limit));
      return;
    }
    case 'positionAt': {
      const known = model.filter((event) => event.recordedAt <= timeOf(next.minutes)).length;
      expect(await store.positionAt(timeOf(next.minutes))).toBe(known);
      return;
    }
    default:
      next satisfies never;
  }
}

function requestsOf(next: Extract<Operation, { kind: 'append' }>, several: boolean): AppendRequest[] {
  const made: NewEvent[] = events(next.count, { commandId: `c-${next.command}`, type: next.type });
  const second = several && next.second !== null && next.count > 1 ? next.second : null;
  if (second === null) return [{ stream: next.stream, expected: next.expected, events: made }];
  return [
    { stream: next.stream, expected: next.expected, events: made.slice(0, 1) },
    { stream: 'programme-1', expected: second, events: made.slice(1) },
  ];
}

function modelAppend(model: StoredEvent[], requests: AppendRequest[], now: string) {
  const commandId = requests[0]?.events[0]?.commandId;
  const known = model.filter((event) => event.commandId === commandId);
  if (known.length > 0) return { kind: 'duplicate', events: known };
  for (const { stream: name, expected: wanted } of requests) {
    const actual = model.findLast((event) => event.stream === name)?.revision ?? 'no-stream';
    if (!meets(wanted, actual)) return { kind: 'conflict', stream: name, expected: wanted, actual };
  }
  const last = model.at(-1)?.recordedAt ?? '';
  const recordedAt = last > now ? last : now;
  const added: StoredEvent[] = [];
  for (const { stream: name, events: given } of requests) {
    for (const event of given) {
      const revision = model.filter((other) => other.stream === name).length;
      const stored = { ...event, stream: name, revision, position: model.length + 1, recordedAt };
      model.push(stored);
      added.push(stored);
    }
  }
  return { kind: 'appended', events: added };
}
