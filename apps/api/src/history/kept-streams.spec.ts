// What is kept of streams is what the tables hold, however often and by whomever it is asked, and never more than so much.
import type { Recorded } from '@traject/domain';
import { expect, it } from 'vitest';
import { KeptStreams } from './kept-streams.js';

/** Tables of some streams, to which more can be added; with what was read of them. */
function tablesOf(streams: Record<string, number[]>) {
  const read: Record<string, number>[] = [];
  let down = false;
  const sql = {
    async query(_: string, [names, beyond, limit]: [string[], number[], number]) {
      if (down) throw new Error('gone');
      read.push(Object.fromEntries(names.map((name, at) => [name, beyond[at] ?? -1])));
      const rows = names.flatMap((stream, at) =>
        (streams[stream] ?? [])
          .filter((position) => position > (beyond[at] ?? 0))
          .map((position) => ({
            stream,
            position,
            event_id: `e${position}`,
            private: false,
            rest: '{"data":{}}',
          })),
      );
      return { rows: rows.slice(0, limit) };
    },
  };
  return {
    read,
    streams,
    sql: sql as never,
    fails(fail: boolean) {
      down = fail;
    },
    ends: (...names: string[]) =>
      names.map((stream) => ({ stream, lastPosition: streams[stream]?.at(-1) ?? 0 })),
  };
}
const positions = (events: readonly { event: Recorded }[]): number[] =>
  events.map(({ event }) => event.position);

it('reads a stream once, in order of recording with the others, and then what is new of it', async () => {
  const tables = tablesOf({ a: [1, 4], b: [2, 3] });
  const kept = new KeptStreams();
  const [first, second] = await Promise.all([
    kept.of(tables.sql, 't', tables.ends('a', 'b')),
    kept.of(tables.sql, 't', tables.ends('b')),
  ]);
  expect(positions(first)).toEqual([1, 2, 3, 4]);
  expect(positions(second)).toEqual([2, 3]);
  tables.streams['a']?.push(5);
  expect(positions(await kept.of(tables.sql, 't', tables.ends('a', 'b')))).toEqual([1, 2, 3, 4, 5]);
  expect(tables.read).toEqual([{ a: 0, b: 0 }, { a: 4 }]);
});

it('reads anew from tables that took the place of others', async () => {
  const tables = tablesOf({ a: [1, 4] });
  const kept = new KeptStreams();
  await kept.of(tables.sql, 't', tables.ends('a'));
  await kept.of(tables.sql, 'other', tables.ends('a'));
  expect(tables.read).toEqual([{ a: 0 }, { a: 0 }]);
});

it('keeps so many events, those that were asked for last, and answers with all of them nonetheless', async () => {
  const tables = tablesOf({ a: [1, 2], b: [3, 4], c: [5] });
  const kept = new KeptStreams(3);
  expect(positions(await kept.of(tables.sql, 't', tables.ends('a', 'b')))).toEqual([1, 2, 3, 4]);
  expect(positions(await kept.of(tables.sql, 't', tables.ends('b', 'c')))).toEqual([3, 4, 5]);
  expect(positions(await kept.of(tables.sql, 't', tables.ends('a')))).toEqual([1, 2]);
  expect(tables.read).toEqual([{ a: 0, b: 0 }, { c: 0 }, { a: 0 }]);
});

it('fails where the tables cannot be read, and keeps what it had', async () => {
  const tables = tablesOf({ a: [1], b: [2] });
  const kept = new KeptStreams();
  await kept.of(tables.sql, 't', tables.ends('a'));
  tables.streams['a']?.push(3);
  tables.fails(true);
  await expect(kept.of(tables.sql, 't', tables.ends('a', 'b'))).rejects.toThrow('gone');
  tables.fails(false);
  expect(positions(await kept.of(tables.sql, 't', tables.ends('a', 'b')))).toEqual([1, 2, 3]);
});

it('refuses what is more than an answer holds', async () => {
  const tables = tablesOf({ a: Array.from({ length: 100_001 }, (_, n) => n + 1) });
  await expect(new KeptStreams().of(tables.sql, 't', tables.ends('a'))).rejects.toThrow('asks too much');
});
