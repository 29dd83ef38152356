import { stateAt, type Recorded } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYFRAME_EVERY } from './course.js';
import { foldedUntil } from './folded-until.js';
import { stateUntil } from './state-until.js';
import { HEAD, manyStreams, tally, type TallyEvent } from './testing/tally.js';
import { world } from './world.js';

const at = (hour: number) => new Date(Date.UTC(2025, 0, 1, hour)).toISOString();
const folders = { tally };
const clocks = fc.record({ hour: fc.integer({ min: -1, max: 62 }), known: fc.nat(700) });

describe('a world', () => {
  it('seeks to the states that a plain fold gives, over several keyframes', () => {
    fc.assert(
      fc.property(manyStreams(600), fc.array(clocks, { minLength: 1, maxLength: 8 }), (events, questions) => {
        const replay = world(events, folders);
        for (const { hour, known } of questions) {
          const asOf = at(hour);
          const moment = replay.moment({ asOf, known });
          for (const stream of ['tally-1', 'tally-2', 'tally-3']) {
            const own = events.filter((event) => event.stream === stream);
            expect(moment.stateOf(stream)).toEqual(stateAt(tally, own, { asOf, known }));
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('holds enough events in these histories to need keyframes', () => {
    const [events] = fc.sample(manyStreams(600), { seed: 7, numRuns: 1 });
    expect(world(events ?? [], folders).course(HEAD).steps.length).toBeGreaterThan(KEYFRAME_EVERY);
  });

  it('stops between events of one instant where it is asked to', () => {
    fc.assert(
      fc.property(manyStreams(60), fc.integer({ min: 0, max: 40 }), fc.nat(60), (events, hour, position) => {
        const asOf = at(hour);
        const moment = world(events, folders).moment({ asOf, known: HEAD }, position);
        const own = events.filter((event) => event.stream === 'tally-1');
        expect(moment.stateOf('tally-1')).toEqual(stateUntil(tally, own, { asOf, known: HEAD }, position));
      }),
    );
  });

  it('keeps streams of unknown words in the course, without a state', () => {
    const [events] = fc.sample(manyStreams(10), { seed: 7, numRuns: 1 });
    const replay = world(events ?? [], {});
    expect(replay.course(HEAD).steps.length).toBeGreaterThan(0);
    const moment = replay.moment({ asOf: at(62), known: HEAD });
    expect(moment.streams).toEqual([]);
    expect(moment.stateOf('tally-1')).toBeUndefined();
  });
});

describe('a world that goes on from a base', () => {
  /** Those after `from`, with everything that corrects them or was corrected by them. */
  const after = (
    events: readonly Recorded<TallyEvent>[],
    from: string,
    last: number,
  ): Recorded<TallyEvent>[] => {
    const isAfter = ({ effectiveAt, position }: Recorded) =>
      effectiveAt > from || (effectiveAt === from && position > last);
    const wanted = new Set(events.filter(isAfter).map(({ id }) => id));
    for (let size = 0; size !== wanted.size;) {
      size = wanted.size;
      for (const { id, corrects } of events) {
        if (!corrects) continue;
        if (wanted.has(id)) wanted.add(corrects.eventId);
        else if (wanted.has(corrects.eventId)) wanted.add(id);
      }
    }
    return events.filter(({ id }) => wanted.has(id));
  };

  it('gives the states of the whole, without the events before it', () => {
    const streams = ['tally-1', 'tally-2', 'tally-3'];
    let corrected = 0;
    let within = 0;
    fc.assert(
      fc.property(
        manyStreams(120),
        fc.integer({ min: -1, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 22 }), { minLength: 1, maxLength: 6 }),
        fc.nat(130),
        // Some begin within an instant: of what took place exactly then, only what was recorded up to a position is folded.
        fc.oneof(fc.constant(Number.MAX_SAFE_INTEGER), fc.nat(120)),
        (events, start, later, known, last) => {
          const from = at(start);
          const whole = world(events, folders);
          const folded = new Map<string, unknown>();
          for (const stream of streams) {
            const own = events.filter((event) => event.stream === stream);
            const found = foldedUntil(tally, own, { asOf: from, known, at: last });
            if (found) folded.set(stream, found.state);
          }
          const rest = after(events, from, last);
          corrected += rest.filter(({ effectiveAt }) => effectiveAt < from).length;
          within += rest.filter(
            ({ effectiveAt, position }) => effectiveAt === from && position > last,
          ).length;
          const part = world(rest, folders, { from, at: last, folded });
          for (const hours of later) {
            const asOf = at(start + hours);
            const [one, other] = [whole.moment({ asOf, known }), part.moment({ asOf, known })];
            for (const stream of streams) expect(other.stateOf(stream)).toEqual(one.stateOf(stream));
            expect([...other.streams].sort()).toEqual([...one.streams].sort());
          }
        },
      ),
      { seed: 11 },
    );
    // Corrections across the border are the hard part: these histories have them.
    expect(corrected).toBeGreaterThan(20);
    expect(within).toBeGreaterThan(20);
  });
});
