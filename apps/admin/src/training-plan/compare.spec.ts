import { describe, expect, it } from 'vitest';
import { comparedLines, isSame, type PlanVersion } from './compare.js';

const version = (
  hours: number,
  needs: [string, number, number][],
  costs: [string, number][],
): PlanVersion => ({
  ...{
    version: 1,
    hash: '',
    status: 'offered',
    hours,
    budget: 0,
    offeredBy: null,
    offeredAt: '',
    note: null,
  },
  ...{ votes: [], quorum: { votesFor: 0, votesAgainst: 0, members: 0, needed: 0 }, adoption: null },
  ...{ returned: null, inForceFrom: null, inForceUntil: null },
  budget: needs.reduce(
    (sum, [, , amount]) => sum + amount,
    costs.reduce((sum, [, amount]) => sum + amount, 0),
  ),
  needs: needs.map(([needId, asked, budget]) => ({ needId, hours: asked, budget, need: null })),
  costs: costs.map(([lineId, amount]) => ({ lineId, amount, what: { value: lineId, erased: false } })),
});

describe('two versions of a plan', () => {
  const before = version(100, [['a', 40, 500]], [['books', 100]]);
  const after = version(120, [['b', 20, 300]], [['books', 100]]);

  it('are compared line by line, with what came and what went', () => {
    const lines = comparedLines(before, after);
    expect(lines.map(({ key, before: was, after: is }) => [key, was, is])).toEqual([
      ['total', { hours: 100, budget: 600 }, { hours: 120, budget: 400 }],
      ['need b', null, { hours: 20, budget: 300 }],
      ['need a', { hours: 40, budget: 500 }, null],
      ['cost books', { hours: null, budget: 100 }, { hours: null, budget: 100 }],
    ]);
    expect(lines.map(isSame)).toEqual([false, false, false, true]);
  });
  it('begin with the first, which has nothing before it', () =>
    expect(comparedLines(null, after).every((line) => line.before === null)).toBe(true));
});
