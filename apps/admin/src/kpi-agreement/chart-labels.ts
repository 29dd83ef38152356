/** A rectangle in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
/** A label and the places where it may stand: its middle, best first. */
export interface Label {
  key: string;
  text: string;
  places: readonly { x: number; y: number }[];
}
/** Where a label stands: its middle. */
export interface Placed {
  key: string;
  text: string;
  x: number;
  y: number;
}

const HEIGHT = 15;
/** An average character of 12 pixels high; a little wide, so that labels keep some air. */
const CHARACTER = 6.6;

const boxOf = (text: string, { x, y }: { x: number; y: number }): Box => {
  const width = text.length * CHARACTER;
  return { x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT };
};
const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A middle so that the label stays within `frame`, whatever its width. */
function within(text: string, place: { x: number; y: number }, frame: Box): { x: number; y: number } {
  const { width, height } = boxOf(text, place);
  const keep = (middle: number, size: number, from: number, length: number) =>
    Math.max(from + size / 2, Math.min(middle, from + length - size / 2));
  return {
    x: keep(place.x, width, frame.x, frame.width),
    y: keep(place.y, height, frame.y, frame.height),
  };
}

/**
 * Gives each label the first of its places, moved into `frame`, where it covers neither a label before it nor one of
 * `taken`; the first place when there is none.
 */
export function placeLabels(labels: readonly Label[], taken: readonly Box[], frame: Box): Placed[] {
  const covered = [...taken];
  return labels.flatMap(({ key, text, places }) => {
    const inside = places.map((place) => within(text, place, frame));
    const place =
      inside.find((each) => !covered.some((box) => overlaps(box, boxOf(text, each)))) ?? inside[0];
    if (!place) return [];
    covered.push(boxOf(text, place));
    return [{ key, text, ...place }];
  });
}

/** How far the middle of a label is from its left end. */
export const halfWidth = (text: string): number => (text.length * CHARACTER) / 2;

/** Small boxes that cover the straight lines between points, so that labels stay off them. */
export function alongPath(points: readonly { x: number; y: number }[]): Box[] {
  const STEP = 6;
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP));
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps - 1,
      y: from.y + ((to.y - from.y) * step) / steps - 1,
      width: 2,
      height: 2,
    }));
  });
}
