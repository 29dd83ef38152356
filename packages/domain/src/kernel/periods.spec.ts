import { describe, expect, it } from 'vitest';
import { startOfDay } from './instant.js';
import { refuseEnd } from './period-refusals.js';
import { commonPeriod, edgesOf, endedOn, heldFrom, overlap } from './periods.js';

const year = { from: '2024-08-01', until: '2025-08-01' };

describe('two periods', () => {
  it.each([
    [{ from: '2025-08-01', until: null }, null],
    [
      { from: '2025-07-31', until: null },
      { from: '2025-07-31', until: '2025-08-01' },
    ],
    [{ from: '2020-01-01', until: '2024-08-01' }, null],
    [
      { from: '2020-01-01', until: '2024-08-02' },
      { from: '2024-08-01', until: '2024-08-02' },
    ],
    [{ from: '2020-01-01', until: null }, year],
    [year, year],
  ])('overlap where a day falls in both: %j', (other, common) => {
    expect(overlap(year, other)).toBe(common !== null);
    expect(overlap(other, year)).toBe(common !== null);
    expect(commonPeriod(year, other)).toEqual(common);
    expect(commonPeriod(other, year)).toEqual(common);
  });

  it('that are both open have an open part in common', () =>
    expect(commonPeriod({ from: '2024-01-01', until: null }, { from: '2025-01-01', until: null })).toEqual({
      from: '2025-01-01',
      until: null,
    }));

  it('have edges in order, each once, and none at the open end', () =>
    expect(edgesOf([{ from: '2025-08-01', until: null }, year])).toEqual(
      ['2024-08-01', '2025-08-01'].map(startOfDay),
    ));
});

describe('the end of a period', () => {
  it('is brought forward, never put off', () => {
    expect(endedOn(year, '2025-02-01')).toEqual({ from: '2024-08-01', until: '2025-02-01' });
    expect(endedOn(year, '2026-02-01')).toEqual(year);
    expect(endedOn({ from: '2024-08-01', until: null }, '2026-02-01').until).toBe('2026-02-01');
  });

  it('is refused where it does not end anything, saying the date as it is written in each language', () => {
    expect(refuseEnd(year, '2025-07-31')).toBeNull();
    expect(refuseEnd(year, '2024-08-01')?.code).toBe('END_BEFORE_BEGINNING');
    expect(refuseEnd(year, '2025-08-01')).toMatchObject({
      code: 'ALREADY_ENDED',
      nl: expect.stringContaining('01-08-2025'),
      en: expect.stringContaining('2025-08-01'),
    });
  });
});

describe('an event about a day', () => {
  it('took effect on that day when it lies behind, else when it was given', () => {
    const given = '2025-03-14T10:00:00.000Z';
    expect(heldFrom('2024-08-01', given)).toBe('2024-07-31T22:00:00.000Z');
    expect(heldFrom('2025-03-14', given)).toBe(startOfDay('2025-03-14'));
    expect(heldFrom('2025-03-15', given)).toBe(given);
  });
});
