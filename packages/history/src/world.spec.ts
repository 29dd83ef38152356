import { stateAt } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYFRAME_EVERY } from './course.js';
import { stateUntil } from './state-until.js';
import { HEAD, manyStreams, tally } from './testing/tally.js';
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
