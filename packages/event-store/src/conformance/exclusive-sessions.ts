import { describe, expect, it } from 'vitest';
import type { Bench } from './bench.js';
import { all, appended, events } from './given-events.js';

export function exclusiveSessions(bench: Bench): void {
  describe('an exclusive session', () => {
    const request = (commandId?: string) => ({
      stream: 'need-1',
      expected: 'any' as const,
      events: events(1, commandId === undefined ? {} : { commandId }),
    });

    it('records at the given times and marks its events as imported', async () => {
      await bench.store.exclusively(async (session) => {
        appended(await session.append(request('demo-1'), '2023-01-01T00:00:00.000Z'));
        appended(await session.append(request(), '2023-01-01T00:00:00.000Z'));
        appended(await session.append(request(), '2024-01-01T00:00:00.000Z'));
        expect((await session.readStream('need-1')).map((event) => event.revision)).toEqual([0, 1, 2]);
        expect(await session.readCommand('demo-1')).toHaveLength(1);
        expect(await session.head()).toEqual({ position: 3, recordedAt: '2024-01-01T00:00:00.000Z' });
        expect((await session.append(request('demo-1'), '2024-01-02T00:00:00.000Z')).kind).toBe('duplicate');
        const conflict = await session.append({ ...request(), expected: 0 }, '2024-01-02T00:00:00.000Z');
        expect(conflict).toMatchObject({ kind: 'conflict', actual: 2 });
      });
      await bench.store.append(request());
      const log = await all(bench.store.readAll());
      expect(log.map((event) => [event.recordedAt, event.imported])).toEqual([
        ['2023-01-01T00:00:00.000Z', true],
        ['2023-01-01T00:00:00.000Z', true],
        ['2024-01-01T00:00:00.000Z', true],
        [bench.clock, undefined],
      ]);
    });

    it('copies the events of another log as they are, and goes on after them', async () => {
      const source = await bench.apart();
      await source.append({ stream: 'need-1', expected: 'no-stream', events: events(2) });
      await source.exclusively(async (session) => {
        await session.append({ ...request('demo-1'), stream: 'need-2' }, '2025-03-01T09:00:00.000Z');
      });
      bench.clock = '2025-03-02T09:00:00.000Z';
      const corrects = { eventId: 'e', kind: 'retract' as const };
      const reason = { text: 'text-1', commitment: 'c'.repeat(64) };
      await source.append({
        ...request(),
        events: events(3, { reason, corrects, data: { text: 'é\u0000😀' } }),
      });
      const written = await all(source.readAll());
      await bench.store.exclusively(async (session) => {
        await session.copy([]);
        await session.copy(written.slice(0, 4));
        expect(await session.head()).toEqual({ position: 4, recordedAt: '2025-03-02T09:00:00.000Z' });
        await session.copy(written.slice(4));
      });
      expect(await all(bench.store.readAll())).toEqual(written);
      expect(await bench.store.readStream('need-1')).toEqual(await source.readStream('need-1'));
      expect(await bench.store.readCommand('demo-1')).toEqual(await source.readCommand('demo-1'));
      expect((await bench.store.append({ ...request('demo-1'), stream: 'need-2' })).kind).toBe('duplicate');
      bench.clock = '2025-03-01T00:00:00.000Z';
      const [next] = appended(await bench.store.append(request()));
      expect(next).toMatchObject({ position: 7, revision: 5, recordedAt: '2025-03-02T09:00:00.000Z' });
      expect(next).not.toHaveProperty('imported');
    });

    it('refuses a copy that does not go on where the log ends', async () => {
      const source = await bench.apart();
      for (let n = 0; n < 4; n += 1) await source.append(request());
      const written = await all(source.readAll());
      const [first, second, third, fourth] = written;
      if (!first || !second || !third || !fourth) throw new Error('four events were written');
      await bench.store.exclusively(async (session) => {
        const refused = async (...copied: (typeof first)[]) => {
          await expect(session.copy(copied)).rejects.toMatchObject({ code: 'COPY_INVALID' });
        };
        await refused(second);
        await session.copy([first, second]);
        await refused(second);
        await refused(fourth);
        await refused({ ...third, revision: 3 });
        await refused({ ...third, recordedAt: '2025-03-01T08:59:59.999Z' });
        await refused({ ...third, stream: 'need-2' });
        await session.copy([third, fourth]);
      });
      expect(await all(bench.store.readAll())).toEqual(written);
    });

    it('refuses a time before the last event, and goes on', async () => {
      await bench.store.append(request());
      await bench.store.exclusively(async (session) => {
        const early = session.append(request(), '2025-03-01T08:59:59.999Z');
        await expect(early).rejects.toMatchObject({ code: 'RECORDED_AT_BEFORE_LAST' });
        appended(await session.append(request(), '2025-03-01T09:00:00.000Z'));
      });
      expect((await bench.store.head()).position).toBe(2);
    });

    it('makes other writers wait, also those of another store, until it ends', async () => {
      const second = await bench.another();
      const ended: string[] = [];
      const others = await bench.store.exclusively(async (session) => {
        const waiting = [bench.store.append(request()), second.append(request())].map(async (append) => {
          appended(await append);
          ended.push('other');
        });
        for (let n = 0; n < 5; n += 1) appended(await session.append(request(), '2024-01-01T00:00:00.000Z'));
        expect((await all(second.readAll())).map((event) => event.position)).toEqual([1, 2, 3, 4, 5]);
        ended.push('session');
        return { waiting };
      });
      await Promise.all(others.waiting);
      expect(ended).toEqual(['session', 'other', 'other']);
      const log = await all(bench.store.readAll());
      expect(log.map((event) => event.imported ?? false)).toEqual([
        true,
        true,
        true,
        true,
        true,
        false,
        false,
      ]);
    });

    it('lets others write after its work failed, and keeps what it recorded', async () => {
      const failing = bench.store.exclusively(async (session) => {
        appended(await session.append(request(), '2024-01-01T00:00:00.000Z'));
        throw new Error('the work failed');
      });
      await expect(failing).rejects.toThrow('the work failed');
      appended(await bench.store.append(request()));
      expect((await bench.store.head()).position).toBe(2);
    });
  });
}
