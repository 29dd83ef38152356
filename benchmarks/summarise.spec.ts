import { expect, it } from 'vitest';
import { summarise } from './summarise.mjs';

it('takes the middle of an odd number of rounds', () => {
  expect(summarise([9, 1, 2])).toEqual({ ours: 2, rounds: 3, spread: { min: 1, max: 9 } });
});

it('takes the mean of both middles of an even number of rounds', () => {
  expect(summarise([10, 4, 1, 2]).ours).toBe(3);
});

it('refuses to summarise nothing', () => {
  expect(() => summarise([])).toThrow(RangeError);
});
