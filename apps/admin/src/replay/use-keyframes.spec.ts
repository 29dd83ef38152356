import { expect, it } from 'vitest';
import type { AskedMoment } from './load-history.js';
import { keyframesOf } from './use-keyframes.js';

const moment: AskedMoment = {
  asOf: '2026-01-15T12:00:00.000Z',
  at: null,
  knownAt: null,
  knownPosition: null,
};
const size = { moreThan: 1000, atMost: 50_000 };
const there = { streams: ['team-a'], states: [{ status: 'active' }], outside: 0, persons: [], needs: [] };

/** A server that answers in turn with `answers`, and fails where these say so; with what it was asked. */
function serverOf(...answers: (typeof there | null | Error)[]) {
  const asked: Record<string, unknown>[] = [];
  const client = {
    query: (_: unknown, variables: Record<string, unknown>) => ({
      toPromise: async () => {
        asked.push(variables);
        const keyframe = answers.shift();
        if (keyframe instanceof Error) return { error: keyframe };
        return { data: { replay: { keyframe } } };
      },
    }),
  };
  return { asked, keyframes: keyframesOf(client as never, { kind: 'team', id: 'a' }) };
}

it('asks once for the moment that a replay opens with, whoever asks for it and in whatever order', async () => {
  const { asked, keyframes } = serverOf(there);
  keyframes.begin(moment, size);
  keyframes.begin({ ...moment }, size);
  const [first, second] = await Promise.all([
    keyframes.ask({ ...moment }, null),
    keyframes.ask({ ...moment }, null),
  ]);
  expect(first.states).toEqual(new Map([['team-a', { status: 'active' }]]));
  expect(second).toBe(first);
  keyframes.begin(moment, size);
  expect(asked).toEqual([expect.objectContaining({ asOf: moment.asOf, ...size })]);
});

it('asks anew, of whatever size, where the server did not fold what was asked beforehand', async () => {
  const { asked, keyframes } = serverOf(null, there);
  keyframes.begin(moment, size);
  expect((await keyframes.ask(moment, null)).own).toEqual(new Set(['team-a']));
  expect(asked.map(({ moreThan, atMost }) => [moreThan, atMost])).toEqual([
    [1000, 50_000],
    [null, null],
  ]);
});

it('fails where the server does, and asks again then', async () => {
  const { asked, keyframes } = serverOf(new Error('gone'), there);
  keyframes.begin(moment, size);
  await expect(keyframes.ask(moment, null)).rejects.toThrow('gone');
  expect((await keyframes.ask(moment, null)).own.size).toBe(1);
  expect(asked).toHaveLength(2);
});
