import { beforeEach, describe, expect, it } from 'vitest';
import type { EventFilter, ReadAllOptions, ReadStreamOptions } from '../port.js';
import type { Bench } from './bench.js';
import { all, events } from './given-events.js';

export function reading(bench: Bench): void {
  describe('reading a stream', () => {
    beforeEach(async () => {
      await bench.store.append({ stream: 'need-0', expected: 'any', events: events(3) });
      await bench.store.append({ stream: 'need-1', expected: 'any', events: events(5) });
    });

    it.each<{ options: ReadStreamOptions; revisions: number[] }>([
      { options: {}, revisions: [0, 1, 2, 3, 4] },
      { options: { from: 3 }, revisions: [3, 4] },
      { options: { from: 9 }, revisions: [] },
      { options: { limit: 2 }, revisions: [0, 1] },
      { options: { from: 1, limit: 2 }, revisions: [1, 2] },
      { options: { direction: 'backwards' }, revisions: [4, 3, 2, 1, 0] },
      { options: { direction: 'backwards', limit: 1 }, revisions: [4] },
      { options: { direction: 'backwards', from: 2 }, revisions: [2, 1, 0] },
      { options: { direction: 'backwards', from: 9, limit: 2 }, revisions: [4, 3] },
    ])('$options gives $revisions', async ({ options, revisions }) => {
      const found = await bench.store.readStream('need-1', options);
      expect(found.map((event) => event.revision)).toEqual(revisions);
      expect(new Set(found.map((event) => event.stream)).size).toBe(revisions.length === 0 ? 0 : 1);
    });

    it('is empty for a stream that does not exist', async () => {
      expect(await bench.store.readStream('need-2')).toEqual([]);
    });
  });

  describe('reading the log', () => {
    beforeEach(async () => {
      const append = (stream: string, type: string, institutionId: string) =>
        bench.store.append({ stream, expected: 'any', events: events(1, { type, institutionId }) });
      await append('need-1', 'NeedRaised', 'inst-1');
      await append('needle-1', 'NeedRaised', 'inst-1');
      await append('need-2', 'NeedRaised', 'inst-2');
      await append('team-1', 'TeamNamed', 'inst-1');
      await append('need-1', 'NeedEndorsed', 'inst-1');
      await append('team-1', 'TeamNamed', 'inst-2');
    });

    it.each<{ options: ReadAllOptions; positions: number[] }>([
      { options: {}, positions: [1, 2, 3, 4, 5, 6] },
      { options: { after: 0, limit: 2 }, positions: [1, 2] },
      { options: { after: 4 }, positions: [5, 6] },
      { options: { after: 6 }, positions: [] },
      { options: { after: 99 }, positions: [] },
      { options: { direction: 'backwards' }, positions: [6, 5, 4, 3, 2, 1] },
      { options: { direction: 'backwards', after: 4 }, positions: [3, 2, 1] },
      { options: { direction: 'backwards', limit: 2 }, positions: [6, 5] },
      { options: { direction: 'backwards', after: 1 }, positions: [] },
      { options: { direction: 'backwards', after: 99, limit: 1 }, positions: [6] },
    ])('$options gives $positions', async ({ options, positions }) => {
      expect((await all(bench.store.readAll(options))).map((event) => event.position)).toEqual(positions);
    });

    it.each<{ filter: EventFilter; positions: number[] }>([
      { filter: {}, positions: [1, 2, 3, 4, 5, 6] },
      { filter: { types: ['TeamNamed'] }, positions: [4, 6] },
      { filter: { types: ['TeamNamed', 'NeedEndorsed'] }, positions: [4, 5, 6] },
      { filter: { types: [] }, positions: [] },
      { filter: { words: ['need'] }, positions: [1, 3, 5] },
      { filter: { streams: ['need-1', 'team-1'] }, positions: [1, 4, 5, 6] },
      { filter: { institutionIds: ['inst-2'] }, positions: [3, 6] },
      {
        filter: { words: ['need', 'team'], institutionIds: ['inst-2'], types: ['TeamNamed'] },
        positions: [6],
      },
    ])('the filter $filter passes $positions, in both directions', async ({ filter, positions }) => {
      const read = async (options: ReadAllOptions) =>
        (await all(bench.store.readAll({ ...options, filter }))).map((event) => event.position);
      expect(await read({})).toEqual(positions);
      expect(await read({ direction: 'backwards' })).toEqual(positions.toReversed());
      expect(await read({ after: 1, limit: 2 })).toEqual(
        positions.filter((position) => position > 1).slice(0, 2),
      );
    });

    it('goes on over more events than fit in one page, and stops when the reader does', async () => {
      for (let batch = 0; batch < 12; batch += 1) {
        await bench.store.append({ stream: 'need-9', expected: 'any', events: events(100) });
      }
      const found = await all(bench.store.readAll({ filter: { streams: ['need-9', 'team-1'] } }));
      expect(found).toHaveLength(1202);
      expect(found.map((event) => event.position)).toEqual(
        found.map((event) => event.position).toSorted((a, b) => a - b),
      );
      for await (const event of bench.store.readAll({ direction: 'backwards' })) {
        expect(event.position).toBe(1206);
        break;
      }
    });
  });

  describe('reading stream by stream', () => {
    it('gives the log stream by stream, in the order of bytes, up to a position and after a stream', async () => {
      for (const stream of ['b-1', 'a-é', 'a-z', 'b-1', 'a-🙂', 'a-\uffee', 'b-1']) {
        await bench.store.append({ stream, expected: 'any', events: events(2) });
      }
      const read = async (options: { until: number; after?: string }) =>
        (await all(bench.store.readByStream(options))).map(({ stream, revision }) => [stream, revision]);
      // In UTF-16, as strings compare, the last two of a would stand the other way round.
      const streams = ['a-z', 'a-é', 'a-\uffee', 'a-🙂'];
      const ofA = streams.flatMap((stream) => [
        [stream, 0],
        [stream, 1],
      ]);
      const ofB = [0, 1, 2, 3, 4, 5].map((revision) => ['b-1', revision]);
      expect(await read({ until: 14 })).toEqual([...ofA, ...ofB]);
      expect(await read({ until: 13, after: 'a-\uffee' })).toEqual([...ofA.slice(-2), ...ofB.slice(0, -1)]);
      expect(await read({ until: 14, after: 'b-1' })).toEqual([]);
    });
  });
}
