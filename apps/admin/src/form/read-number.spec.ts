import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.js';

describe('a typed number', () => {
  it.each([
    ['5,2', 'nl', 5.2],
    ['5.2', 'nl', 5.2],
    ['2.500', 'nl', 2500],
    ['2,500', 'en', 2500],
    ['1.234.567,5', 'nl', 1_234_567.5],
    ['-0,8', 'nl', -0.8],
    [' 4,4 % ', 'nl', 4.4],
    ['5.250', 'en', 5.25],
    ['12', 'en', 12],
  ] as const)('%s in %s is %d', (typed, language, value) => {
    expect(readNumber(typed, language)).toBe(value);
  });

  it('is null when nothing was typed', () => {
    expect(readNumber('  ', 'nl')).toBeNull();
  });

  it.each(['vijf', '1.2.3', '4,4,4', '-', '5,'])('%s is not a number', (typed) => {
    expect(readNumber(typed, 'nl')).toBeNaN();
  });
});
