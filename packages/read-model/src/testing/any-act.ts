// Acts for random histories, so that what is hard is the rule. For tests only.
import fc from 'fast-check';
import type { Act } from './random-act.js';

const number = (max: number) => fc.integer({ min: 0, max });

/** Days are few, and half of the acts fall on the first instant of one: ties and boundaries are the rule. */
export const anyAct: fc.Arbitrary<Act> = fc.record({
  // What judges results is drawn more often: a join needs three streams to meet.
  // The other number is far above how many words there are, so that none is left out.
  word: fc.oneof(number(9_999), fc.constantFrom(7, 8, 9)),
  // The second type is what gives rows to judge by: a norm, a version in force.
  type: fc.oneof(number(9_999), fc.constant(1)),
  day: number(40),
  offset: fc.oneof(fc.constant(0), number(86_399_999)),
  form: number(4),
  target: number(5),
  moves: fc.boolean(),
  numbers: fc.tuple(number(20), number(60), number(20)),
});
