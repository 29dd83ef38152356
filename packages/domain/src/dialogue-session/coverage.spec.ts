import { describe, expect, it } from 'vitest';
import { coverageOn, coverageOverTime } from './coverage.js';

const from = (day: string, until: string | null = null) => ({ from: day, until });
const map = [
  { stakeholderId: 'students', period: from('2024-09-01') },
  { stakeholderId: 'parents', period: from('2024-09-01') },
  { stakeholderId: 'companies', period: from('2025-01-01', '2025-06-01') },
];
const heard = [
  { stakeholderId: 'students', on: '2024-11-05' },
  { stakeholderId: 'students', on: '2025-02-10' },
  { stakeholderId: 'companies', on: '2025-02-10' },
];

describe('coverage', () => {
  it('is the share of who is on the map on that day and was heard by then', () => {
    expect(coverageOn(map, heard, '2024-11-04')).toMatchObject({ mapped: 2, heard: 0, share: 0 });
    expect(coverageOn(map, heard, '2025-02-10')).toEqual({
      on: '2025-02-10',
      mapped: 3,
      heard: 2,
      share: 0.667,
      unheardIds: ['parents'],
    });
  });
  it('counts nobody who left the map', () =>
    expect(coverageOn(map, heard, '2025-06-01')).toMatchObject({ mapped: 2, heard: 1, share: 0.5 }));
  it('has no share where nobody is on the map', () =>
    expect(coverageOn(map, heard, '2024-08-01')).toMatchObject({ mapped: 0, share: null }));
});

describe('coverage over time', () => {
  it('has a point on each day on which something changed, and on the last day', () =>
    expect(coverageOverTime(map, heard, '2025-07-01').map(({ on, share }) => [on, share])).toEqual([
      ['2024-09-01', 0],
      ['2024-11-05', 0.5],
      ['2025-01-01', 0.333],
      ['2025-02-10', 0.667],
      ['2025-06-01', 0.5],
      ['2025-07-01', 0.5],
    ]));
  it('says nothing of days to come, and nothing without a map', () => {
    expect(coverageOverTime(map, heard, '2024-11-04').map(({ on }) => on)).toEqual([
      '2024-09-01',
      '2024-11-04',
    ]);
    expect(coverageOverTime([], heard, '2025-07-01')).toEqual([]);
  });
  it('has no point where a day changed nothing', () =>
    expect(
      coverageOverTime(map.slice(0, 1), [...heard.slice(0, 2)], '2025-07-01').map(({ on }) => on),
    ).toEqual(['2024-09-01', '2024-11-05', '2025-07-01']));
});
