import { describe, expect, it } from 'vitest';
import { found, nextFound, plainly } from './find.js';

const texts = ['Zoë Visser stelde een behoefte voor', 'Het team onderschreef', 'Visser tekende versie 2'].map(
  plainly,
);

describe('finding events', () => {
  it('looks for every word, in any order, whatever the capitals and accents', () => {
    expect(found(texts, 'visser')).toEqual([0, 2]);
    expect(found(texts, 'behoefte ZOE')).toEqual([0]);
    expect(found(texts, 'versie 3')).toEqual([]);
  });

  it('finds nothing while nothing is asked', () => {
    expect(found(texts, '')).toEqual([]);
    expect(found(texts, '  ')).toEqual([]);
  });

  it('goes on from where one stands, and round at the ends', () => {
    expect(nextFound([2, 5, 9], 5, 1)).toBe(2);
    expect(nextFound([2, 5, 9], 9, 1)).toBe(0);
    expect(nextFound([2, 5, 9], -1, 1)).toBe(0);
    expect(nextFound([2, 5, 9], 5, -1)).toBe(0);
    expect(nextFound([2, 5, 9], 2, -1)).toBe(2);
    expect(nextFound([2, 5, 9], 4, -1)).toBe(0);
    expect(nextFound([], 4, 1)).toBeNull();
  });
});
