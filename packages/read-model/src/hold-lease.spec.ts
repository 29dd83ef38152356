import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renewing } from './hold-lease.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const release = async () => undefined;

it('renews four times in the span, and tells when another took the lease over', async () => {
  let ours = true;
  const renew = vi.fn(async () => ours);
  const held = renewing({ token: 1, renew, release }, 400);
  await vi.advanceTimersByTimeAsync(400);
  expect(renew).toHaveBeenCalledTimes(4);
  expect(held.lost.aborted).toBe(false);
  ours = false;
  await vi.advanceTimersByTimeAsync(100);
  expect(held.lost.aborted).toBe(true);
  await held.release();
  await vi.advanceTimersByTimeAsync(400);
  expect(renew).toHaveBeenCalledTimes(5);
});

it('asks for one renewal at a time, whatever keeps it waiting, and goes on after one that failed', async () => {
  let fail: (error: Error) => void = () => undefined;
  const renew = vi.fn(() => new Promise<boolean>((_, reject) => (fail = reject)));
  const troubles: unknown[] = [];
  const held = renewing({ token: 1, renew, release }, 400, (error) => troubles.push(error));
  await vi.advanceTimersByTimeAsync(4000);
  expect(renew).toHaveBeenCalledTimes(1);
  const away = new Error('away');
  fail(away);
  await vi.advanceTimersByTimeAsync(100);
  expect(troubles).toEqual([away]);
  expect(renew).toHaveBeenCalledTimes(2);
  expect(held.lost.aborted).toBe(false);
  await held.release();
});
