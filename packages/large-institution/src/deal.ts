import type { Draw } from './random.js';

/** Cards with how many of each are in the deck. */
export type Deck<T extends string> = Readonly<Record<T, number>>;

/** The cards of a deck: one of each first, so that few who are dealt to meet them all, then the others. */
function cardsOf<T extends string>(deck: Deck<T>): T[] {
  const kinds = Object.entries(deck) as [T, number][];
  return [
    ...kinds.map(([card]) => card),
    ...kinds.flatMap(([card, count]) => Array.from({ length: count - 1 }, () => card)),
  ];
}

/**
 * Deals `deck` to as many as there are, in an order that is drawn: of so many decks as are used up everybody's shares are
 * exact. `round` goes on where the round before it ended.
 */
export function deal<T extends string>(deck: Deck<T>, count: number, round: number, draw: Draw): T[] {
  const cards = cardsOf(deck);
  const [first] = cards;
  if (first === undefined) throw new Error('a deck has cards');
  const places = Array.from({ length: count }, (_, place) => place);
  // Fisher and Yates.
  for (let last = count - 1; last > 0; last -= 1) {
    const other = draw.below(last + 1);
    [places[last], places[other]] = [places[other] ?? 0, places[last] ?? 0];
  }
  return places.map((place) => cards[(round * count + place) % cards.length] ?? first);
}
