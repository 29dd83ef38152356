import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.js';

describe('a CSV file', () => {
  it('quotes what would break a row', () => {
    expect(csvOf([['Team; A', 'zegt "ja"', null, 5.2]])).toBe('"Team; A";"zegt ""ja""";;5.2\r\n');
  });

  it('lets no cell be run as a formula', () => {
    expect(csvOf([['=1+1', '@x', '-2']])).toBe("'=1+1;'@x;'-2\r\n");
  });
});
