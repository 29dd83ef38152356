import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedOf } from './seed.mjs';

describe('the seed of a run', () => {
  it('is always the same one when nobody asks for another', () => {
    expect(seedOf(undefined)).toBe(seedOf(''));
    expect(seedOf(undefined, () => 7)).toBe(20);
  });

  it('is the one that is asked for, or drawn', () => {
    expect(seedOf('0')).toBe(0);
    expect(seedOf('2147483647')).toBe(2_147_483_647);
    expect(seedOf('random', () => 7)).toBe(7);
    expect(seedOf('random')).toBeLessThan(2 ** 31);
  });

  it.each(['rnd', '-1', '1.5', '1e3', '2147483648', ' 3'])('is not %j', (asked) => {
    expect(() => seedOf(asked)).toThrow('TRAJECT_SEED');
  });

  it('is what property tests draw from, unless they say otherwise', () => {
    const seed = Number(process.env['TRAJECT_SEED']);
    const drawn = (own: { seed?: number }) => fc.sample(fc.nat(), { numRuns: 5, ...own });
    expect(seed).toBeGreaterThanOrEqual(0);
    expect(drawn({})).toEqual(drawn({ seed }));
    expect(drawn({})).not.toEqual(drawn({ seed: seed + 1 }));
  });
});
