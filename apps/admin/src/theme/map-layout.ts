// Where the stakeholders of a map are drawn: round the theme, each kind in a sector of its own.
import { scalePoint } from 'd3-scale';

/** A stakeholder on the drawing: heard ones stand near the theme, others at the edge. */
export interface Place<T> {
  item: T;
  x: number;
  y: number;
  /** To which side its name is written, so that it does not leave the drawing. */
  side: 'left' | 'right';
}

/** How far from the centre one stands who was heard, and who was not, as a share of the room there is. */
const NEAR = 0.5;
const FAR = 0.92;

/**
 * Places `items` in order of `kinds` on an ellipse in `width` x `height`, beginning at the top and going round with the
 * clock. `isHeard` decides how near to the middle.
 */
export function placesOf<T extends { id: string; kind: string }>(
  items: readonly T[],
  {
    width,
    height,
    kinds,
    isHeard,
  }: {
    width: number;
    height: number;
    kinds: readonly string[];
    isHeard: (item: T) => boolean;
  },
): Place<T>[] {
  const sorted = items.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  // Half a step free on both ends: the first and the last do not fall on each other.
  const angle = scalePoint(
    sorted.map(({ id }) => id),
    [-Math.PI / 2, (3 * Math.PI) / 2],
  ).padding(0.5);
  return sorted.map((item) => {
    const at = angle(item.id) ?? 0;
    const far = isHeard(item) ? NEAR : FAR;
    const x = width / 2 + Math.cos(at) * (width / 2) * far * 0.62;
    const y = height / 2 + Math.sin(at) * (height / 2) * far * 0.88;
    return { item, x, y, side: Math.cos(at) < 0 ? 'left' : 'right' };
  });
}
