import { describe, expect, it } from 'vitest';
import type { Bench } from './bench.js';
import { appended, events } from './given-events.js';

export function commandsTwice(bench: Bench): void {
  describe('a command given twice', () => {
    it('returns its first outcome, although its expectation no longer holds', async () => {
      const request = { stream: 'need-1', expected: 'no-stream' as const, events: events(2) };
      const first = appended(await bench.store.append(request));
      await bench.store.append({ stream: 'need-1', expected: 'any', events: events(1) });
      expect(await bench.store.append(request)).toEqual({ kind: 'duplicate', events: first });
      expect((await bench.store.head()).position).toBe(3);
    });

    it('returns its first outcome on another stream and with other events too', async () => {
      const first = appended(
        await bench.store.append({
          stream: 'need-1',
          expected: 'any',
          events: events(1, { commandId: 'twice' }),
        }),
      );
      const other = events(3, { commandId: 'twice', data: { other: true } });
      const again = await bench.store.append({ stream: 'need-2', expected: 'no-stream', events: other });
      expect(again).toEqual({ kind: 'duplicate', events: first });
      expect(await bench.store.readStream('need-2')).toEqual([]);
    });

    it('is recorded once when it arrives ten times at the same moment, on two stores', async () => {
      const request = {
        stream: 'need-1',
        expected: 'any' as const,
        events: events(3, { commandId: 'at-once' }),
      };
      const second = await bench.another();
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? bench.store : second).append(request)),
      );
      expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual([
        'appended',
        ...Array.from({ length: 9 }, () => 'duplicate'),
      ]);
      const recorded = await bench.store.readCommand('at-once');
      expect(recorded).toHaveLength(3);
      for (const outcome of outcomes) expect(outcome).toMatchObject({ events: recorded });
    });

    it('is recognised by a store that was opened after the first was gone', async () => {
      const request = { stream: 'need-1', expected: 'no-stream' as const, events: events(2) };
      const first = appended(await bench.store.append(request));
      await bench.store.close();
      const reopened = await bench.another();
      expect(await reopened.append(request)).toEqual({ kind: 'duplicate', events: first });
      expect((await reopened.head()).position).toBe(2);
    });

    it('shows all its events, in order, and none for an unknown command', async () => {
      await bench.store.append({ stream: 'need-1', expected: 'any', events: events(1) });
      await bench.store.append({
        stream: 'need-1',
        expected: 'any',
        events: events(3, { commandId: 'known' }),
      });
      expect((await bench.store.readCommand('known')).map((event) => event.position)).toEqual([2, 3, 4]);
      expect(await bench.store.readCommand('unknown')).toEqual([]);
    });

    it('leaves no trace when it met a conflict: it can be decided again under the same id', async () => {
      const given = events(1, { commandId: 'retried' });
      const conflict = await bench.store.append({ stream: 'need-1', expected: 3, events: given });
      expect(conflict.kind).toBe('conflict');
      const again = await bench.store.append({ stream: 'need-1', expected: 'no-stream', events: given });
      expect(again.kind).toBe('appended');
    });
  });
}
