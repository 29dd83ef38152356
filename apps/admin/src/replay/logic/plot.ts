// From moments to pixels: what the lanes and the histogram are drawn by.
import type { Gap, TimeScale } from './time-scale.js';

/** Pixels that stay free left and right of what is drawn. */
const PADDING = 10;

export interface Plot {
  /** In pixels. */
  width: number;
  /** How many times larger than usual text is read. */
  text: number;
  /** The pixel of a moment (milliseconds since 1970). */
  x(world: number): number;
  /** Whether an instant is in the picture; `x` puts what is not at its ends. */
  shows(instant: string): boolean;
  /** The moment at a pixel. */
  invert(pixel: number): number;
  /** The pixel of a place between the beginning (0) and the end (1) of the picture. */
  ofShare(share: number): number;
}

/** `scale` drawn `width` pixels wide, with text that is `text` times as large as usual. */
export function plotOf(scale: TimeScale, width: number, text = 1): Plot {
  const room = Math.max(width - 2 * PADDING, 1);
  const perPixel = Math.max(scale.length, 1) / room;
  return {
    width,
    text,
    x: (world) => PADDING + scale.at(world) / perPixel,
    shows(instant) {
      const world = Date.parse(instant);
      return world >= scale.span.from && world <= scale.span.until;
    },
    invert: (pixel) => scale.invert((pixel - PADDING) * perPixel),
    ofShare: (share) => PADDING + share * room,
  };
}

/** A gap as it is drawn: from one pixel to another, with its words where they fit. */
export interface DrawnGap {
  gap: Gap;
  left: number;
  right: number;
  /** What stands under the axis at its middle; null where that would run into the words of another. */
  label: string | null;
}

/** Pixels that a letter under the axis takes, at most, at the usual size of text. */
const LETTER = 6;

/**
 * Where the gaps are drawn. Of the words that `say` gives, longest first, each gets the first that fits between the
 * words before it and its neighbour, so that most are named also where they are narrow.
 */
export function drawnGaps(
  gaps: readonly Gap[],
  { x, width, text }: Plot,
  say: (gap: Gap) => readonly string[],
): DrawnGap[] {
  const letter = LETTER * text;
  const middle = ({ from, until }: Gap): number => (x(from) + x(until)) / 2;
  let taken = 0;
  return gaps.map((gap, index) => {
    const left = x(gap.from);
    const right = x(gap.until);
    const next = gaps[index + 1];
    // Half of the way to the next one is its own.
    const until = next ? (middle(gap) + middle(next)) / 2 : width;
    const label =
      say(gap).find((words) => {
        const half = (words.length * letter) / 2 + 3;
        return middle(gap) - half >= taken && middle(gap) + half <= until;
      }) ?? null;
    if (label !== null) taken = middle(gap) + (label.length * letter) / 2 + 3;
    return { gap, left, right, label };
  });
}
