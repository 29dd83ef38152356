import { describe, expect, it } from 'vitest';
import { dayOf, momentOf, mondayOf, monthAfter, timeOf, weeksOfMonth } from './amsterdam.js';

describe('days and times in Amsterdam', () => {
  it('are the same clock before and after daylight saving ends', () => {
    expect(momentOf('2026-10-22', '13:00')).toBe('2026-10-22T11:00:00.000Z');
    expect(momentOf('2026-10-29', '13:00')).toBe('2026-10-29T12:00:00.000Z');
    // On the day itself, after the change.
    expect(momentOf('2026-10-25', '09:00')).toBe('2026-10-25T08:00:00.000Z');
  });
  it('are read back as they were given', () => {
    const moment = momentOf('2027-03-28', '23:30');
    expect([dayOf(moment), timeOf(moment)]).toEqual(['2027-03-28', '23:30']);
    expect(dayOf('2026-07-31T22:30:00.000Z')).toBe('2026-08-01');
  });
  it('make weeks that begin on Monday', () => {
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
    const weeks = weeksOfMonth('2026-11-01');
    expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual(['2026-10-26', '2026-12-06', 6]);
    expect(monthAfter('2026-12-15', 1)).toBe('2027-01-01');
    expect(monthAfter('2026-01-31', -1)).toBe('2025-12-01');
  });
});
