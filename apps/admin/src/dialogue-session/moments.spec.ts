import { describe, expect, it } from 'vitest';
import { dayAndTime, momentIn, TIME } from './moments.js';

describe('a time of day in Amsterdam', () => {
  it('is a moment, in summer and in winter, also on the day on which the clock is put back', () => {
    expect(momentIn('2026-07-06', '19:00')).toBe('2026-07-06T17:00:00.000Z');
    expect(momentIn('2026-01-12', '9.30')).toBe('2026-01-12T08:30:00.000Z');
    expect(momentIn('2026-10-25', '19:00')).toBe('2026-10-25T18:00:00.000Z');
  });
  it('comes back as it was', () => {
    expect(dayAndTime('2026-10-25T18:00:00.000Z')).toEqual({ date: '2026-10-25', time: '19:00' });
    expect(dayAndTime('2026-07-05T22:05:00.000Z')).toEqual({ date: '2026-07-06', time: '00:05' });
  });
  it('is written with a colon or a dot', () => {
    for (const time of ['9:05', '09.05', '23:59']) expect(time).toMatch(TIME);
    for (const time of ['24:00', '9', '9:5', 'negen']) expect(time).not.toMatch(TIME);
  });
});
