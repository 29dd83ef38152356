import { describe, expect, it } from 'vitest';
import type { Bench, Capabilities } from './bench.js';
import { all, events } from './given-events.js';

export function order(bench: Bench, { severalStreams }: Capabilities): void {
  describe('order', () => {
    it('is empty at first: position 0, nothing known at any time', async () => {
      expect(await bench.store.head()).toEqual({ position: 0, recordedAt: null });
      expect(await bench.store.positionAt('9999-12-31T00:00:00.000Z')).toBe(0);
    });

    it('has dense positions and never a lower time, whatever writers do at once and whatever fails', async () => {
      const second = await bench.another();
      const writers = Array.from({ length: 24 }, async (_, index) => {
        const store = index % 2 === 0 ? bench.store : second;
        const request = {
          stream: `need-${index % 5}`,
          // One in three does not hold, and must leave no hole.
          expected: index % 3 === 0 ? 1000 : ('any' as const),
          events: events(1 + (index % 4)),
        };
        return severalStreams && index % 4 === 0 ? store.appendMany?.([request]) : store.append(request);
      });
      const outcomes = await Promise.all(writers);
      expect(outcomes.filter((outcome) => outcome?.kind === 'conflict')).toHaveLength(8);
      const log = await all(bench.store.readAll());
      expect(log.map((event) => event.position)).toEqual(log.map((_, index) => index + 1));
      for (const stream of new Set(log.map((event) => event.stream))) {
        const own = log.filter((event) => event.stream === stream);
        expect(own.map((event) => event.revision)).toEqual(own.map((_, index) => index));
      }
      expect((await bench.store.head()).position).toBe(log.length);
    });

    it('keeps the last time when the clock goes back', async () => {
      const append = async (clock: string) => {
        bench.clock = clock;
        await bench.store.append({ stream: 'need-1', expected: 'any', events: events(1) });
      };
      await append('2025-03-01T09:00:00.500Z');
      await append('2025-03-01T09:00:00.499Z');
      await append('2025-03-01T09:00:00.501Z');
      const log = await all(bench.store.readAll());
      expect(log.map((event) => event.recordedAt)).toEqual([
        '2025-03-01T09:00:00.500Z',
        '2025-03-01T09:00:00.500Z',
        '2025-03-01T09:00:00.501Z',
      ]);
      expect(await bench.store.head()).toEqual({ position: 3, recordedAt: '2025-03-01T09:00:00.501Z' });
    });

    it('knows on an instant what was recorded up to and including it, to the millisecond', async () => {
      for (const clock of [
        '2025-03-01T09:00:00.500Z',
        '2025-03-01T09:00:00.500Z',
        '2025-03-02T00:00:00.000Z',
      ]) {
        bench.clock = clock;
        await bench.store.append({ stream: 'need-1', expected: 'any', events: events(1) });
      }
      expect(await bench.store.positionAt('2025-03-01T09:00:00.499Z')).toBe(0);
      expect(await bench.store.positionAt('2025-03-01T09:00:00.500Z')).toBe(2);
      expect(await bench.store.positionAt('2025-03-01T23:59:59.999Z')).toBe(2);
      expect(await bench.store.positionAt('2025-03-02T00:00:00.000Z')).toBe(3);
    });

    it('refuses work after it was closed', async () => {
      const closed = await bench.another();
      await closed.close();
      const request = { stream: 'need-1', expected: 'any' as const, events: events(1) };
      await expect(closed.append(request)).rejects.toMatchObject({ code: 'STORE_CLOSED' });
      await expect(closed.readStream('need-1')).rejects.toMatchObject({ code: 'STORE_CLOSED' });
    });
  });
}
