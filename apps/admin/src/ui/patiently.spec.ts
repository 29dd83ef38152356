import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { patiently, type World } from './patiently.js';

/** A server that is away for so many questions, and what was done meanwhile. */
function away(times: number): { world: World; done: string[] } {
  const done: string[] = [];
  let left = times;
  return {
    done,
    world: {
      answers: () => Promise.resolve((left -= 1) < 0),
      sleep: () => Promise.resolve(done.push('slept')),
      styleAgain: () => Promise.resolve(done.push('style')),
    },
  };
}

/** Loads 'part', after it has failed so many times. */
function failing(times: number) {
  let left = times;
  return () => ((left -= 1) < 0 ? Promise.resolve('part') : Promise.reject(new Error('not fetched')));
}

it('gives what is there at once', async () => {
  const { world, done } = away(1);
  expect(await patiently(failing(0), world)()).toBe('part');
  expect(done).toEqual([]);
});

it('waits for a server that is away, and brings the style along', async () => {
  const { world, done } = away(3);
  expect(await patiently(failing(1), world)()).toBe('part');
  expect(done).toEqual(['slept', 'slept', 'style']);
});

it('fails where the server answers and does not have it', async () => {
  const { world, done } = away(0);
  await expect(patiently(failing(1), world)()).rejects.toThrow('not fetched');
  expect(done).toEqual([]);
});

it('fails where the server came back without it', async () => {
  await expect(patiently(failing(2), away(1).world)()).rejects.toThrow('not fetched');
});

it('is how every part of the app is fetched', () => {
  const source = fileURLToPath(new URL('..', import.meta.url));
  const fetched = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(source, file), 'utf8');
      return [...code.matchAll(/^.*\bimport\('.*$/gm)].map(([line]) => `${file}: ${line.trim()}`);
    });
  expect(fetched.length).toBeGreaterThan(40);
  // `pageOf` of the routes passes it on.
  expect(fetched.filter((line) => !/\b(patiently|pageOf)\(\(\) => import\('/.test(line))).toEqual([]);
});
