import { describe, expect, it } from 'vitest';
import { beyondPart, inPart, instantsOf, MOST_WHOLE, partRound, type ScopeDensity } from './part.js';

/** So many events a day, from 1 January 2025 on. */
const days = (...perDay: number[]): ScopeDensity => ({
  events: perDay.reduce((sum, count) => sum + count, 0),
  first: '2025-01-01T09:00:00.000Z',
  last: '2025-12-31T09:00:00.000Z',
  from: '2025-01-01',
  perDay,
});
const year = days(...Array.from({ length: 365 }, () => 100));
const EASTER_NIGHT = '2025-03-30T00:59:59.999Z';

describe('a part of a long history', () => {
  it('is not made of one that can be held whole, nor of none', () => {
    expect(partRound(days(MOST_WHOLE), '2025-01-01T12:00:00.000Z')).toBeNull();
    expect(
      partRound({ events: 0, first: null, last: null, from: null, perDay: [] }, EASTER_NIGHT),
    ).toBeNull();
  });

  it('lies round the moment, in whole days of Amsterdam, also where the clocks change', () => {
    const part = partRound(year, EASTER_NIGHT);
    expect(part).toEqual({
      from: '2025-02-07T22:59:59.999Z',
      until: '2025-05-18T21:59:59.999Z',
      before: 3800,
    });
    expect(part && inPart(part, EASTER_NIGHT)).toBe(true);
  });

  it('is open where the history begins and ends, also for moments beyond', () => {
    expect(partRound(year, '2019-01-01T00:00:00.000Z')).toMatchObject({ from: null, before: 0 });
    expect(partRound(year, '2031-01-01T00:00:00.000Z')).toMatchObject({ until: null });
  });

  it('holds a day of more events than a part has, alone', () => {
    const part = partRound(days(1, 15_000, 9000), '2025-01-02T12:00:00.000Z');
    expect(part).toEqual({
      from: '2025-01-01T22:59:59.999Z',
      until: '2025-01-02T22:59:59.999Z',
      before: 1,
    });
  });

  it('is what the address asks for where that is not too much and holds the moment', () => {
    const asked = { from: '2025-06-01T10:00:00.000Z', to: '2025-08-01T10:00:00.000Z' };
    const june = '2025-06-10T10:00:00.000Z';
    expect(partRound(year, june, asked)).toMatchObject({ until: '2025-08-01T21:59:59.999Z' });
    expect(partRound(year, '2025-01-10T10:00:00.000Z', asked)).toMatchObject({ from: null });
    expect(partRound(year, june, { from: null, to: null })).toEqual(
      partRound(year, june, { ...asked, to: '2026-01-01T00:00:00.000Z' }),
    );
  });

  it('is left over its edges, where there is more', () => {
    const part = partRound(year, EASTER_NIGHT);
    expect(beyondPart(part, year, 'next')?.asOf).toBe('2025-05-18T22:00:00.000Z');
    expect(beyondPart(part, year, 'previous')?.asOf).toBe(part?.from);
    expect(beyondPart(part, year, 'first')?.asOf).toBe(year.first);
    expect(beyondPart(part, year, 'last')?.asOf).toBe(year.last);
    expect(beyondPart(null, year, 'next')).toBeNull();
    const first = partRound(year, '2025-01-01T10:00:00.000Z');
    expect(beyondPart(first, year, 'previous')).toBeNull();
  });

  it('knows the days on which something took place by both their ends', () => {
    expect(instantsOf(days(2, 0, 1))).toHaveLength(4);
  });
});
