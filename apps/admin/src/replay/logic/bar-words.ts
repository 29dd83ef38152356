// Where a bar's word goes so that no mark covers it.

/** Pixels on either side of a mark's middle that are the mark's. */
const HALF = 8;
/** Pixels between the ends of a bar and its word. */
const EDGE = 5;

/** A place for a word: where it begins, and how far it may be moved. All in pixels. */
export interface WordPlace {
  left: number;
  /** The end of the room between two marks (or a mark and the bar's end). */
  right: number;
}

/** The first room of a bar from `left` to `right` in which a word of `width` fits between `marks` (ascending); or null. */
export function placeOfWord(
  left: number,
  right: number,
  width: number,
  marks: readonly number[],
): WordPlace | null {
  let start = left + EDGE;
  for (const mark of marks) {
    if (mark + HALF <= start) continue;
    if (mark - HALF >= right) break;
    if (mark - HALF - start >= width) return { left: start, right: mark - HALF };
    start = mark + HALF + 2;
  }
  return right - EDGE - start >= width ? { left: start, right: right - EDGE } : null;
}
