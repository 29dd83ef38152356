import { expect, it } from 'vitest';
import { Speed } from './speed.js';

const folding = (done: number) => ({ phase: 'folding' as const, done, total: 10_000 });

it('measures from where this process began, not from the beginning of the log', () => {
  const speed = new Speed();
  expect(speed.after(folding(4000), 0)).toBeNull();
  expect(speed.after(folding(4500), 500)).toBeNull();
  expect(speed.after(folding(6000), 2000)).toEqual({ eventsPerSecond: 1000, secondsLeft: 4 });
});

it('begins anew with each phase', () => {
  const speed = new Speed();
  speed.after(folding(0), 0);
  speed.after(folding(10_000), 5000);
  expect(speed.after({ phase: 'catching up', done: 10_000, total: 10_500 }, 9000)).toBeNull();
  expect(speed.after({ phase: 'catching up', done: 10_250, total: 10_500 }, 11_000)).toEqual({
    eventsPerSecond: 125,
    secondsLeft: 2,
  });
});
