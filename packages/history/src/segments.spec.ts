import { stateAt, type Instant, type Recorded } from '@traject/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from './segments.js';
import { anyEvents, HEAD, tally, type TallyEvent } from './testing/tally.js';
import { timeline } from './timeline.js';

const anyMoment = fc.integer({ min: -2, max: 62 });
const at = (hour: number): Instant => new Date(Date.UTC(2025, 0, 1, hour)).toISOString();

describe('segments', () => {
  it('say at any instant what the fold says', () => {
    fc.assert(
      fc.property(anyEvents, anyMoment, fc.nat(30), (events, hour, known) => {
        const asOf = at(hour);
        const found = segments(tally, events, known).find((s) => s.from <= asOf && asOf < s.until);
        const folded = stateAt(tally, events, { asOf, known });
        expect(found?.state ?? tally.initialState).toEqual(folded);
      }),
    );
  });

  it('follow each other without a gap and last some time', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const cut = segments(tally, events, HEAD);
        for (const [index, { from, until }] of cut.entries()) {
          expect(from < until).toBe(true);
          if (index > 0) expect(cut[index - 1]?.until).toBe(from);
        }
      }),
    );
  });
});

describe('the timeline', () => {
  it('joins neighbours of one status and leaves out what was not there', () => {
    const event = (position: number, hour: number, add: number): Recorded<TallyEvent> => ({
      ...{ type: 'Added', data: { add, openUntil: null }, id: `e${position}`, schemaVersion: 1 },
      ...{ stream: 'tally-1', revision: position - 1, position, institutionId: 'i', capacity: null },
      ...{ actor: { kind: 'policy', name: 'test' }, effectiveAt: at(hour), recordedAt: at(hour) },
      ...{ commandId: '', commandDigest: '', causationId: null, correlationId: '' },
    });
    const bars = timeline(tally, [event(1, 0, 1), event(2, 5, 1), event(3, 7, 20)], HEAD);
    expect(bars).toEqual([
      { from: at(0), until: at(7), status: 'small' },
      { from: at(7), until: '9999-12-31T00:00:00.000Z', status: 'large' },
    ]);
  });
});
