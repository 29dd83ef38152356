// Where partners stand on the network map, and how much goes between them. The same data gives the same picture.
import { scaleSqrt } from 'd3-scale';
import { line, curveBasis } from 'd3-shape';

/** A partner on the map, in the networks in which it takes part. */
export interface MapNode {
  id: string;
  name: string;
  networkIds: readonly string[];
}
/** What goes between two partners. */
export interface MapLink {
  a: string;
  b: string;
  /** What the first brought, and what the other did, as receivers acknowledged. */
  aToB: number;
  bToA: number;
  partnership: boolean;
  suggested: boolean;
}
export interface NodePlace extends MapNode {
  x: number;
  y: number;
  /** Where its name is written, and in lines of how many characters. */
  anchor: 'start' | 'middle' | 'end';
  most: number;
}
export interface LinkPlace extends MapLink {
  /** An SVG path. */
  path: string;
  /** Width of the line in pixels. */
  width: number;
  /** What the one on the left (else above) brought, and what the other did; written at `x`, `y`. */
  figures: [number, number];
  x: number;
  y: number;
}

/** Room beside a circle for names, in pixels, and where they are written under it. */
const MARGIN = 124;
const MARGIN_UNDER = 62;
/** Under this width of a network, in pixels, names are written under the circles. */
const NARROW = 400;
const BEND = 0.22;

/**
 * Puts each network in a circle of its own, beside each other where there is room (`width` in pixels) and else under each
 * other; a partner in several stands in the first. Lines bend towards the middle of the picture, so that those within a
 * circle do not run through others.
 */
export function layoutOf(
  nodes: readonly MapNode[],
  links: readonly MapLink[],
  networkIds: readonly string[],
  width: number,
): {
  nodes: NodePlace[];
  links: LinkPlace[];
  centres: { id: string; x: number; y: number }[];
  height: number;
} {
  const groups = networkIds.flatMap((id) => {
    const own = nodes.filter((node) => node.networkIds[0] === id).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return own.length === 0 ? [] : [{ id, own }];
  });
  const perRow = Math.max(1, Math.min(groups.length, Math.floor(width / 420)));
  const cell = { width: width / perRow, height: 400 };
  const narrow = cell.width < NARROW;
  const radius = {
    x: Math.max(58, Math.min(180, cell.width / 2 - (narrow ? MARGIN_UNDER : MARGIN))),
    y: cell.height / 2 - 62,
  };
  const centres = groups.map(({ id }, index) => ({
    id,
    x: cell.width * ((index % perRow) + 0.5),
    y: cell.height * (Math.floor(index / perRow) + 0.5) + 12,
  }));
  const placed = groups.flatMap(({ id, own }) => {
    const centre = centres.find((one) => one.id === id) ?? { x: 0, y: 0 };
    return own.map((node, index): NodePlace => {
      const angle = (2 * Math.PI * index) / own.length - Math.PI / 2;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const anchor = narrow || Math.abs(dx) < 0.3 ? 'middle' : dx > 0 ? 'start' : 'end';
      return {
        ...node,
        x: centre.x + dx * radius.x,
        y: centre.y + dy * radius.y,
        anchor,
        most: narrow ? 11 : 15,
      };
    });
  });
  const places = new Map(placed.map((node) => [node.id, node]));
  const most = Math.max(1, ...links.map(({ aToB, bToA }) => aToB + bToA));
  const widthOf = scaleSqrt([0, most], [1, 7]);
  const drawn = links.flatMap((link): LinkPlace[] => {
    const [a, b] = [places.get(link.a), places.get(link.b)];
    if (!a || !b) return [];
    const centre = centres.find(({ id }) => id === a.networkIds[0]) ?? { x: width / 2, y: 0 };
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    const bent = { x: middle.x + (centre.x - middle.x) * BEND, y: middle.y + (centre.y - middle.y) * BEND };
    const path = line<{ x: number; y: number }>()
      .x(({ x }) => Math.round(x))
      .y(({ y }) => Math.round(y))
      .curve(curveBasis)([a, bent, b]);
    const first = a.x === b.x ? a.y < b.y : a.x < b.x;
    const figures: [number, number] = first ? [link.aToB, link.bToA] : [link.bToA, link.aToB];
    return [{ ...link, figures, path: path ?? '', width: widthOf(link.aToB + link.bToA), ...bent }];
  });
  return { nodes: placed, links: drawn, centres, height: cell.height * Math.ceil(groups.length / perRow) };
}

/** A name in lines of at most `most` characters, broken at spaces. */
export function linesOf(name: string, most: number): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > most) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
