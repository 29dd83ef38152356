import { describe, expect, it } from 'vitest';
import { stopAt, stopsBetween } from './stops.js';

describe('where the slider stops', () => {
  it('is every day until today, across the nights on which the clock is changed', () =>
    expect(stopsBetween('2025-03-28', '2025-04-01', 'day')).toEqual([
      '2025-03-28',
      '2025-03-29',
      '2025-03-30',
      '2025-03-31',
      '2025-04-01',
    ]));

  it('is the same day of each week before today', () =>
    expect(stopsBetween('2025-10-01', '2025-11-05', 'week')).toEqual([
      '2025-10-01',
      '2025-10-08',
      '2025-10-15',
      '2025-10-22',
      '2025-10-29',
      '2025-11-05',
    ]));

  it('is the last day of each month, and today', () =>
    expect(stopsBetween('2024-01-31', '2024-04-15', 'month')).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-15',
    ]));

  it('is today alone where nothing happened before', () =>
    expect(stopsBetween('2025-04-01', '2025-04-01', 'month')).toEqual(['2025-04-01']));
});

describe('the stop of a day', () => {
  const stops = ['2025-01-31', '2025-02-28', '2025-03-10'];
  it.each([
    ['2024-12-01', 0],
    ['2025-01-31', 0],
    ['2025-02-27', 0],
    ['2025-02-28', 1],
    ['2025-03-10', 2],
    ['2026-01-01', 2],
  ])('%s is at %d', (date, at) => expect(stopAt(stops, date)).toBe(at));
});
