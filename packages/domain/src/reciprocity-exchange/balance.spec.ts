import { describe, expect, it } from 'vitest';
import { reciprocityBalance, type ExchangeForBalance } from './balance.js';

const at = (day: string) => `2025-${day}T12:00:00.000Z`;
const exchange = (
  giverId: string,
  receiverId: string,
  more: Partial<ExchangeForBalance> = {},
): ExchangeForBalance => ({
  giverId,
  receiverId,
  level: 'content',
  acknowledgedAt: at('03-01'),
  score: null,
  ...more,
});

describe('the balance of bringing and fetching', () => {
  it('counts per pair and level what the receiver acknowledged, and the mean of what was valued', () =>
    expect(
      reciprocityBalance([
        exchange('b', 'a', { score: 5 }),
        exchange('a', 'b', { score: 4 }),
        exchange('a', 'b', { score: 3 }),
        exchange('a', 'b'),
        exchange('a', 'b', { level: 'relation' }),
        exchange('a', 'c'),
      ]),
    ).toEqual([
      {
        ...{ a: 'a', b: 'b', level: 'relation', difference: 1 },
        aToB: { exchanges: 1, valued: 0, meanScore: null },
        bToA: { exchanges: 0, valued: 0, meanScore: null },
      },
      {
        ...{ a: 'a', b: 'b', level: 'content', difference: 2 },
        aToB: { exchanges: 3, valued: 2, meanScore: 3.5 },
        bToA: { exchanges: 1, valued: 1, meanScore: 5 },
      },
      {
        ...{ a: 'a', b: 'c', level: 'content', difference: 1 },
        aToB: { exchanges: 1, valued: 0, meanScore: null },
        bToA: { exchanges: 0, valued: 0, meanScore: null },
      },
    ]));
  it('leaves out what was not acknowledged', () =>
    expect(reciprocityBalance([exchange('a', 'b', { acknowledgedAt: null })])).toEqual([]));
  it('is of a period: its beginning counts, its end does not', () => {
    const all = [exchange('a', 'b', { acknowledgedAt: at('02-01') }), exchange('a', 'b')];
    const count = (from: string | null, until: string | null) =>
      reciprocityBalance(all, { from, until })[0]?.aToB.exchanges ?? 0;
    expect(count(null, null)).toBe(2);
    expect(count(at('02-01'), at('03-01'))).toBe(1);
    expect(count(at('03-01'), null)).toBe(1);
    expect(count(at('03-02'), null)).toBe(0);
  });
});
