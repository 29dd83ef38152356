import { expect, it } from 'vitest';
import { deal } from './deal.js';
import { drawFrom } from './random.js';

const deck = { often: 5, seldom: 2, once: 1 } as const;
const counted = (dealt: readonly string[]) =>
  Object.fromEntries(Object.keys(deck).map((card) => [card, dealt.filter((each) => each === card).length]));

it('deals exact shares of as many decks as are used up', () => {
  expect(counted(deal(deck, 24, 0, drawFrom(7)))).toEqual({ often: 15, seldom: 6, once: 3 });
});

it('deals one of each to few, and goes on in the next round', () => {
  expect(deal(deck, 3, 0, drawFrom(7)).toSorted()).toEqual(['often', 'once', 'seldom']);
  const rounds = [0, 1].flatMap((round) => deal(deck, 4, round, drawFrom(7)));
  expect(counted(rounds)).toEqual(deck);
});

it('deals the same by the same seed, in another order by another', () => {
  const dealt = (seed: number) => deal(deck, 8, 0, drawFrom(seed));
  expect(dealt(7)).toEqual(dealt(7));
  expect(dealt(7)).not.toEqual(dealt(8));
});
