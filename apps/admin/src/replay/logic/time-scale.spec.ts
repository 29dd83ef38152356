import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidaysIn, LONGEST, timeScale } from './time-scale.js';

const DAY = 86_400_000;
const from = Date.parse('2024-08-01T00:00:00Z');
const span = { from, until: from + 900 * DAY };
const offset = fc.integer({ min: 0, max: 900 * DAY });
const instants = fc.array(
  offset.map((ms) => from + ms),
  { maxLength: 40 },
);

describe('the scale of time', () => {
  it('draws time as it was where events follow each other', () => {
    const scale = timeScale(
      Array.from({ length: 90 }, (_, n) => from + n * 10 * DAY),
      span,
    );
    expect(scale.gaps).toEqual([]);
    expect(scale.length).toBe(900 * DAY);
    expect(scale.at(from + 33 * DAY)).toBe(33 * DAY);
  });

  it('draws every stretch of more than 14 days as if it were 14, and says how long it was', () => {
    const scale = timeScale([from + 10 * DAY, from + 24 * DAY, from + 100 * DAY, from + 890 * DAY], span);
    expect(scale.gaps.map(({ days }) => days)).toEqual([76, 790]);
    expect(scale.length).toBe((10 + 14 + 14 + 14 + 10) * DAY);
  });

  it('compresses a whole span without events, too', () => {
    expect(timeScale([], span)).toMatchObject({ length: LONGEST, gaps: [{ days: 900 }] });
  });

  it('keeps events out of what is hatched', () => {
    fc.assert(
      fc.property(instants, (events) => {
        for (const gap of timeScale(events, span).gaps)
          expect(events.filter((at) => at > gap.from - DAY && at < gap.until + DAY)).toEqual([]);
      }),
    );
  });

  it('never goes back, and gives no two moments the same place', () => {
    fc.assert(
      fc.property(instants, offset, offset, (events, one, other) => {
        fc.pre(one !== other);
        const scale = timeScale(events, span);
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(scale.at(from + early)).toBeLessThan(scale.at(from + late));
      }),
    );
  });

  it('finds every moment again, so that the slider reaches all of them', () => {
    fc.assert(
      fc.property(instants, offset, (events, ms) => {
        const scale = timeScale(events, span);
        expect(scale.invert(scale.at(from + ms))).toBe(from + ms);
      }),
    );
  });

  it('stays at its ends for what lies outside', () => {
    const scale = timeScale([], span);
    expect(scale.at(from - DAY)).toBe(0);
    expect(scale.at(span.until + DAY)).toBe(scale.length);
    expect(scale.invert(-1)).toBe(span.from);
    expect(scale.invert(scale.length + 1)).toBe(span.until);
  });
});

describe('a holiday', () => {
  const stretch = (begin: string, end: string) => ({ from: Date.parse(begin), until: Date.parse(end) });

  it('is named where it lies wholly in the gap', () => {
    expect(holidaysIn(stretch('2025-07-05', '2025-08-20'))).toEqual(['summer']);
    expect(holidaysIn(stretch('2024-12-20', '2025-01-06'))).toEqual(['christmas']);
    expect(holidaysIn(stretch('2024-07-01', '2025-01-06'))).toEqual(['summer', 'christmas']);
  });

  it('is not named where a part of it is not in the gap, or where it differs from region to region', () => {
    expect(holidaysIn(stretch('2025-08-05', '2025-09-05'))).toEqual([]);
    expect(holidaysIn(stretch('2025-02-01', '2025-03-20'))).toEqual([]);
  });
});
