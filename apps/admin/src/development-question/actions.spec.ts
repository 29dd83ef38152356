import { describe, expect, it } from 'vitest';
import { questionActions } from './actions.js';
import { QUESTION_STATES } from './states.js';

const open = (asks: boolean, brokers: boolean) =>
  QUESTION_STATES.map((status) => questionActions(status, { asks, brokers }));

describe('what is offered on a development question', () => {
  it('is nothing to who only looks on', () => expect(open(false, false).flat()).toEqual([]));
  it('lets who asks answer and withdraw, and leaves matching to brokers', () => {
    expect(open(true, false)).toEqual([['withdraw'], ['answer', 'withdraw'], [], []]);
    expect(open(false, true)).toEqual([['match', 'withdraw'], ['answer', 'reopen', 'withdraw'], [], []]);
  });
});
