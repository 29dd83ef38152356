import { describe, expect, it } from 'vitest';
import { layoutOf, linesOf, type MapLink, type MapNode } from './map-layout.js';

const node = (id: string, ...networkIds: string[]): MapNode => ({ id, name: id, networkIds });
const nodes = [node('a', 'n'), node('b', 'n'), node('c', 'n'), node('d', 's', 'n'), node('e', 's')];
const link = (a: string, b: string, aToB = 0, bToA = 0): MapLink => ({
  ...{ a, b, aToB, bToA, partnership: false, suggested: false },
});
const links = [link('a', 'b', 1, 3), link('a', 'd', 1)];
const at = (width: number) => layoutOf(nodes, links, ['n', 's'], width);

describe('the layout of the network map', () => {
  it('is the same for the same partners, in whatever order they come', () =>
    expect(layoutOf(nodes.toReversed(), links, ['n', 's'], 900)).toEqual(at(900)));
  it('puts networks beside each other where there is room, and under each other where there is not', () => {
    const [wide, narrow] = [at(900), at(320)];
    expect(wide.centres.map(({ y }) => y)).toEqual([212, 212]);
    expect(narrow.centres.map(({ x }) => x)).toEqual([160, 160]);
    expect(narrow.height).toBe(2 * wide.height);
  });
  it('keeps every partner within the picture', () => {
    for (const width of [320, 900, 1400]) {
      const { nodes: placed, height } = at(width);
      expect(placed).toHaveLength(nodes.length);
      for (const { x, y } of placed) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    }
  });
  it('draws a wider line where more goes between two, also between networks, and none to who is not there', () => {
    const drawn = layoutOf(nodes, [...links, link('a', 'gone', 9)], ['n', 's'], 900).links;
    expect(drawn.map(({ a, b }) => [a, b])).toEqual([
      ['a', 'b'],
      ['a', 'd'],
    ]);
    expect(drawn[0]?.width).toBeGreaterThan(drawn[1]?.width ?? Infinity);
    expect(drawn.map(({ figures }) => figures)).toEqual([
      [1, 3],
      [1, 0],
    ]);
    expect(drawn[0]?.path).toMatch(/^M\d/);
  });
  it('breaks names at spaces', () => {
    expect(linesOf('Waterschap Lage Weiden', 12)).toEqual(['Waterschap', 'Lage Weiden']);
    expect(linesOf('Lerarenopleiding', 4)).toEqual(['Lerarenopleiding']);
  });
});
