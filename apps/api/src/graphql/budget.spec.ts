import { expect, it } from 'vitest';
import { Budget } from './budget.js';

it('refuses the row that is one too many, and begins again when renewed', () => {
  const budget = new Budget(10);
  budget.spend(10);
  expect(() => budget.spend(1)).toThrow('This asks too much: an answer holds at most 10 rows.');
  budget.renew();
  expect(() => budget.spend(10)).not.toThrow();
});
