import { expect, it } from 'vitest';
import { spreadOf } from './spread.js';

it('tells median, mean and extremes of figures in any order', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ median: 3, mean: 3, least: 1, most: 5 });
  expect(spreadOf([10, 0, 1, 2])).toEqual({ median: 1.5, mean: 3.25, least: 0, most: 10 });
  expect(spreadOf([0.1, 0.2])).toEqual({ median: 0.15, mean: 0.15, least: 0.1, most: 0.2 });
});
it('says nothing of no figures', () => expect(spreadOf([])).toBeNull());
