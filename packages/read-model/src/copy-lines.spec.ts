import { expect, it } from 'vitest';
import { CopyLines } from './copy-lines.js';

it('gives lines back in order, whatever their length and their letters', () => {
  const given = ['first', '', 'é€𝄞'.repeat(40_000), 'x'.repeat(65_535), 'y'.repeat(200_000), 'last'];
  const lines = new CopyLines();
  for (const line of given) lines.add(line);
  expect(Buffer.concat(lines.pieces()).toString()).toBe(given.map((line) => `${line}\n`).join(''));
});

it('gives nothing when nothing was added', () => {
  expect(new CopyLines().pieces()).toEqual([]);
});
