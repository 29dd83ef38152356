import { describe, expect, it } from 'vitest';
import { everyRow } from './every-row.js';

const pages = new Map([
  [null, { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: 'b' } }],
  ['b', { nodes: [3], pageInfo: { hasNextPage: false, endCursor: 'c' } }],
]);

describe('every row of a list that the server pages', () => {
  it('asks page after page, in order', async () => {
    const all = await everyRow((after) =>
      Promise.resolve({
        totalCount: 3,
        ...(pages.get(after) ?? { nodes: [], pageInfo: { hasNextPage: false } }),
      }),
    );
    expect(all).toEqual([1, 2, 3]);
  });

  it('fails when a page is not answered, rather than giving part of the list', async () => {
    const answer = everyRow((after) =>
      Promise.resolve(
        after === null
          ? { totalCount: 3, nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'b' } }
          : undefined,
      ),
    );
    await expect(answer).rejects.toThrow();
  });
});
