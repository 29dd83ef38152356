import { expect, it } from 'vitest';
import { LastMade } from './last-made.js';

function counted() {
  let made = 0;
  const last = new LastMade((part: { value: number }, a) => {
    made += 1;
    return `${a ?? ''}${part.value}`;
  });
  return { last, made: () => made };
}
const [one, other] = [{ value: 1 }, { value: 1 }];

it('makes a part once, as long as it stays where it is', () => {
  const { last, made } = counted();
  expect([last.at(0, one), last.at(0, one), made()]).toEqual(['1', '1', 1]);
});

it('makes anew what is another object, stands elsewhere, or has another value beside it', () => {
  const { last, made } = counted();
  last.at(0, one, 'a');
  expect([last.at(0, other, 'a'), made()]).toEqual(['a1', 2]);
  expect([last.at(1, other, 'a'), made()]).toEqual(['a1', 3]);
  expect([last.at(1, other, 'b'), made()]).toEqual(['b1', 4]);
  expect([last.at(0, one, 'a'), made()]).toEqual(['a1', 5]);
});
