import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOfWord } from './bar-words.js';

describe('the word of a bar', () => {
  it('stands at the beginning, after the mark that began it', () => {
    expect(placeOfWord(100, 200, 40, [])).toEqual({ left: 105, right: 195 });
    expect(placeOfWord(100, 200, 40, [100])).toEqual({ left: 110, right: 195 });
  });

  it('goes on to where no mark covers it, and is left out where there is no such place', () => {
    expect(placeOfWord(100, 200, 40, [100, 120])).toEqual({ left: 130, right: 195 });
    expect(placeOfWord(100, 200, 40, [100, 120, 160])).toBeNull();
    expect(placeOfWord(100, 130, 40, [])).toBeNull();
  });

  it('never lies under a mark or out of its bar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 10, max: 300 }),
        fc.integer({ min: 10, max: 90 }),
        fc.array(fc.integer({ min: -20, max: 620 }), { maxLength: 12 }),
        (left, wide, width, at) => {
          const marks = at.toSorted((a, b) => a - b);
          const place = placeOfWord(left, left + wide, width, marks);
          if (!place) return;
          expect(place.left).toBeGreaterThan(left);
          expect(place.left + width).toBeLessThanOrEqual(place.right);
          expect(place.right).toBeLessThanOrEqual(left + wide);
          for (const mark of marks)
            expect(mark + 8 <= place.left || mark - 8 >= place.left + width).toBe(true);
        },
      ),
    );
  });
});
