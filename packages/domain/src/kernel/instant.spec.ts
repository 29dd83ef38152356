import { describe, expect, it } from 'vitest';
import { addDays, dateOf, endOfDay, isInstant, isLocalDate, momentOf, startOfDay } from './instant.js';

const NOW = '2025-03-14T10:00:00.000Z';
const hours = (date: string) => (Date.parse(endOfDay(date)) + 1 - Date.parse(startOfDay(date))) / 3_600_000;

describe('a day in Amsterdam', () => {
  it.each([
    ['2025-01-31', '2025-01-30T23:00:00.000Z', '2025-01-31T22:59:59.999Z', 24],
    ['2025-07-01', '2025-06-30T22:00:00.000Z', '2025-07-01T21:59:59.999Z', 24],
    ['2025-03-30', '2025-03-29T23:00:00.000Z', '2025-03-30T21:59:59.999Z', 23],
    ['2025-03-31', '2025-03-30T22:00:00.000Z', '2025-03-31T21:59:59.999Z', 24],
    ['2025-10-26', '2025-10-25T22:00:00.000Z', '2025-10-26T22:59:59.999Z', 25],
    ['2025-10-27', '2025-10-26T23:00:00.000Z', '2025-10-27T22:59:59.999Z', 24],
    ['2024-12-31', '2024-12-30T23:00:00.000Z', '2024-12-31T22:59:59.999Z', 24],
  ])('%s begins at %s, ends at %s and has %d hours', (date, start, end, length) => {
    expect(startOfDay(date)).toBe(start);
    expect(endOfDay(date)).toBe(end);
    expect(hours(date)).toBe(length);
  });

  it('joins the next without a gap, all through a year with both changes of the clock', () => {
    for (let day = '2025-01-01'; day < '2026-01-01'; day = addDays(day, 1)) {
      expect(Date.parse(startOfDay(addDays(day, 1))) - Date.parse(endOfDay(day))).toBe(1);
      expect([dateOf(startOfDay(day)), dateOf(endOfDay(day))]).toEqual([day, day]);
    }
  });

  it('is counted by the calendar, over the ends of months and leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
  });
});

describe('a moment as people give it', () => {
  it('is the end of a day, or now when the day is today', () => {
    expect(momentOf('2025-01-31', NOW)).toBe('2025-01-31T22:59:59.999Z');
    expect(momentOf('2025-03-14', NOW)).toBe(NOW);
    expect(momentOf('2025-03-15', NOW)).toBe('2025-03-15T22:59:59.999Z');
  });

  it('takes today from Amsterdam, not from UTC', () => {
    const pastMidnight = '2025-03-14T23:30:00.000Z';
    expect(momentOf('2025-03-15', pastMidnight)).toBe(pastMidnight);
    expect(momentOf('2025-03-14', pastMidnight)).toBe('2025-03-14T22:59:59.999Z');
  });

  it('is an instant with any offset, written in UTC with milliseconds', () => {
    expect(momentOf('2025-03-01T12:00:00+01:00', NOW)).toBe('2025-03-01T11:00:00.000Z');
    expect(momentOf('2025-03-01T11:00Z', NOW)).toBe('2025-03-01T11:00:00.000Z');
    expect(momentOf('2025-03-01T11:00:00.5Z', NOW)).toBe('2025-03-01T11:00:00.500Z');
  });

  it.each([
    '',
    'yesterday',
    '31-01-2025',
    '2025-02-30',
    '2025-13-01',
    '2025-03-01T12:00',
    '2025-03-01T25:00Z',
  ])('is nothing else: %j', (given) => expect(momentOf(given, NOW)).toBeNull());
});

describe('a stored instant or date', () => {
  it('exists and is written in one way', () => {
    expect(isInstant('2025-01-31T22:59:59.999Z')).toBe(true);
    for (const wrong of [
      '0000-06-01',
      '0050-01-01',
      '2025-01-31T22:59:59Z',
      '2025-02-30T00:00:00.000Z',
      '2025-01-31',
    ]) {
      expect(isInstant(wrong)).toBe(false);
    }
    expect(isLocalDate('2024-02-29')).toBe(true);
    for (const wrong of ['2025-02-29', '0000-06-01', '0999-12-31', '2025-1-1', '2025-01-31T00:00:00.000Z']) {
      expect(isLocalDate(wrong)).toBe(false);
    }
  });
});
