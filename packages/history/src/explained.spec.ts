import { standing, type Instant, type Recorded } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './difference.js';
import { explainedDifference, type ExplainedDifference } from './explained.js';
import { stateUntil } from './state-until.js';
import { anyEvents, HEAD, tally, type TallyEvent } from './testing/tally.js';
import { trail, type Stand } from './trail.js';

const at = (hour: number): Instant => new Date(Date.UTC(2025, 0, 1, hour)).toISOString();
const stand: fc.Arbitrary<Stand> = fc.record({
  asOf: fc.integer({ min: -2, max: 62 }).map(at),
  at: fc.option(fc.nat(25), { nil: undefined }),
  known: fc.oneof(fc.nat(25), fc.constant(HEAD)),
});
/** Two moments of which both clocks, one of them, or neither differ. */
const stands = fc
  .tuple(stand, stand, fc.constantFrom('both', 'world', 'known'))
  .map(([a, b, differs]): [Stand, Stand] => {
    if (differs === 'world') return [a, { ...b, known: a.known }];
    return differs === 'known' ? [a, { ...a, known: b.known }] : [a, b];
  });

type Log = readonly Recorded<TallyEvent>[];
const stateOf = (events: Log, of: Stand) => stateUntil(tally, events, of, of.at);
const idsOf = ({ events }: ExplainedDifference) => events.map(({ id }) => id);

/** The state that the rows make of `before`. */
function withRows(before: object, rows: readonly ExplainedDifference[]): object {
  const result = new Map<string, unknown>(Object.entries(before));
  for (const { path, after } of rows) result.set(path.join('.'), after);
  return Object.fromEntries(result);
}

describe('a difference with what brought it about', () => {
  it('makes the one state of the other, and is empty where they are equal', () => {
    fc.assert(
      fc.property(anyEvents, stands, (events, [a, b]) => {
        const rows = explainedDifference(tally, events, a, b);
        const [before, after] = [stateOf(events, a), stateOf(events, b)];
        expect(withRows(before, rows)).toEqual(after);
        expect(rows.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
      { numRuns: 400 },
    );
  });

  it('is the same the other way round, with before and after swapped', () => {
    fc.assert(
      fc.property(anyEvents, stands, (events, [a, b]) => {
        const there = explainedDifference(tally, events, a, b);
        const back = explainedDifference(tally, events, b, a);
        expect(back).toEqual(
          there.map(({ before, after, ...row }) => ({ ...row, before: after, after: before })),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('says of every row what brought it about', () => {
    fc.assert(
      fc.property(anyEvents, stands, (events, [a, b]) => {
        for (const row of explainedDifference(tally, events, a, b)) {
          expect(row.events.length + row.passed.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('names only events between the two moments, on the clock that differs', () => {
    fc.assert(
      fc.property(anyEvents, stand, stand, (events, a, other) => {
        const world = { ...other, known: a.known };
        const [from, until] = a.asOf < world.asOf ? [a.asOf, world.asOf] : [world.asOf, a.asOf];
        const keys = new Map(standing(events, a.known).map(({ event, key }) => [event.id, key.effectiveAt]));
        for (const row of explainedDifference(tally, events, a, world)) {
          for (const id of idsOf(row)) {
            const effective = keys.get(id) ?? '';
            expect(from <= effective && effective <= until).toBe(true);
          }
          for (const instant of row.passed) expect(from < instant && instant <= until).toBe(true);
        }
        const known = { ...a, known: other.known };
        const [low, high] = [Math.min(a.known, known.known), Math.max(a.known, known.known)];
        for (const row of explainedDifference(tally, events, a, known)) {
          expect(row.passed).toEqual([]);
          for (const { position } of row.events) expect(low < position && position <= high).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('goes from the one state to the other without a gap, whatever was corrected', () => {
    fc.assert(
      fc.property(anyEvents, stand, stand, (events, a, other) => {
        for (const b of [
          { ...other, known: a.known },
          { ...a, known: other.known },
        ]) {
          const earlier =
            a.known === b.known
              ? a.asOf < b.asOf || (a.asOf === b.asOf && (a.at ?? HEAD) <= (b.at ?? HEAD))
              : a.known <= b.known;
          const [from, until] = earlier ? [a, b] : [b, a];
          let state = stateOf(events, from);
          for (const { before, after } of trail(tally, events, a, b)) {
            expect(before).toEqual(state);
            state = after;
          }
          expect(difference(state, stateOf(events, until))).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const told = (position: number, add: number, hour: number, corrects?: string): Recorded<TallyEvent> => ({
  type: 'Added',
  data: { add, openUntil: null },
  id: `e${position}`,
  schemaVersion: 1,
  stream: 'tally-1',
  revision: position - 1,
  position,
  institutionId: 'institution-1',
  actor: { kind: 'person', personId: 'person-1' },
  capacity: null,
  effectiveAt: at(hour),
  recordedAt: at(100 + position),
  commandId: '',
  commandDigest: '',
  causationId: null,
  correlationId: '',
  ...(corrects && { corrects: { kind: 'replace', eventId: corrects } }),
});

describe('hindsight', () => {
  const events = [told(1, 3, 0), told(2, 20, 10), told(3, 4, 0, 'e1'), told(4, 1, 2)];
  const then: Stand = { asOf: at(5), known: 2 };

  it('names what was recorded later, and not what happened later', () => {
    const rows = explainedDifference(tally, events, then, { ...then, known: HEAD });
    expect(rows.map(({ path, before, after }) => [path.join('.'), before, after])).toEqual([['total', 3, 5]]);
    expect(rows.flatMap(idsOf)).toEqual(['e3', 'e4']);
  });

  it('is told first where both clocks differ, then what happened as it is known now', () => {
    const [status, total] = explainedDifference(tally, events, then, { asOf: at(12), known: HEAD });
    expect([status?.path, status?.before, status?.after]).toEqual([['status'], 'small', 'large']);
    expect(status && idsOf(status)).toEqual(['e2']);
    expect([total?.before, total?.after]).toEqual([3, 25]);
    expect(total && idsOf(total)).toEqual(['e3', 'e4', 'e2']);
  });
});

it('names the instant at which a period ended where no event said so', () => {
  const open = { ...told(1, 3, 0), data: { add: 3, openUntil: at(8) } };
  const rows = explainedDifference(tally, [open], { asOf: at(5), known: HEAD }, { asOf: at(9), known: HEAD });
  expect(rows).toEqual([{ path: ['open'], before: true, after: false, events: [], passed: [at(8)] }]);
});
