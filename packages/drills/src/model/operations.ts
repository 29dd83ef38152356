// Random operations on two stores of one log: appends of every kind, restarts, exclusive sessions, readings, resumed subscriptions.
import fc from 'fast-check';
import type { Expected } from '@traject/event-store';

const stream = fc.constantFrom('theme-1', 'theme-2', 'need-1');
const expected: fc.Arbitrary<Expected> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Expected>('any') },
  { weight: 2, arbitrary: fc.constantFrom<Expected>('exists', 'no-stream') },
  { weight: 2, arbitrary: fc.nat(8) },
);
const store = fc.nat(1);
const direction = fc.constantFrom('forwards' as const, 'backwards' as const);

export const operation = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      store,
      stream,
      expected,
      count: fc.integer({ min: 1, max: 4 }),
      // Few ids, so that commands come twice.
      command: fc.nat(20),
      // A second stream in the same append.
      second: fc.option(expected),
      minutes: fc.integer({ min: -90, max: 60 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      // Several at the same moment through one store; they are folded where the store does so.
      store,
      commands: fc.uniqueArray(fc.integer({ min: 21, max: 60 }), { minLength: 2, maxLength: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), store }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('session' as const),
      store,
      stream,
      commands: fc.array(fc.integer({ min: 61, max: 80 }), { minLength: 1, maxLength: 3 }),
      minutes: fc.integer({ min: -30, max: 60 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('follow' as const), store }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('readStream' as const),
      store,
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
      store,
      direction,
      after: fc.nat(30),
      limit: fc.nat(12),
      filter: fc.record(
        {
          types: fc.constant(['ThemeNamed']),
          words: fc.constant(['theme']),
          streams: fc.constant(['theme-2', 'need-1']),
        },
        { requiredKeys: [] },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('readByStream' as const), store, until: fc.nat(30) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('positionAt' as const), store, minutes: fc.nat(200) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('readCommand' as const), store, command: fc.nat(80) }),
  },
);

export type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
