import { describe, expect, it } from 'vitest';
import {
  monthsUpTo,
  yieldYearLabel,
  yieldYearOfFileName,
  yieldYearOfMonth,
  yieldYearPeriod,
} from './yield-year.js';

describe('yield years', () => {
  it('begin in October', () => {
    expect(yieldYearOfMonth('2022-09')).toBe(2021);
    expect(yieldYearOfMonth('2022-10')).toBe(2022);
    expect(yieldYearOfMonth('2022-12')).toBe(2022);
    expect(yieldYearOfMonth('2023-01')).toBe(2022);
  });

  it('have their last calendar year in the name of a file, as DUO says of NenR2017D: 2016-2017', () => {
    expect(yieldYearLabel(yieldYearOfFileName(2017))).toBe('2016-2017');
  });

  it('run up to, not including, the next 1 October', () => {
    expect(yieldYearPeriod(2022)).toEqual({ from: '2022-10-01', until: '2023-10-01' });
  });

  it('list their months across the turn of the year', () => {
    expect(monthsUpTo(2022, '2023-02')).toEqual(['2022-10', '2022-11', '2022-12', '2023-01', '2023-02']);
    expect(monthsUpTo(2022, '')).toEqual([]);
  });
});
