// Marks of a long history: those of a stretch of the picture that are too close to tell apart are one mark.
import type { ReplayEvent } from './replay-event.js';

/** With more marks than this in all lanes together, marks are binned. */
export const MOST_MARKS = 5000;
/** As wide is a bin, in pixels. */
const WIDTH = 6;

export interface Bin {
  /** In pixels, from the left edge of the picture. */
  left: number;
  width: number;
  /** How many events it stands for. */
  count: number;
  /** The last of them: where one goes when it is pressed. */
  last: ReplayEvent;
  /** Whether any was recorded late. */
  late: boolean;
}

/** The bins of a lane's marks, which are in the world's order; `x` gives the pixel of an instant. */
export function binsOf(marks: readonly ReplayEvent[], x: (instant: string) => number): Bin[] {
  const bins = new Map<number, Bin>();
  for (const event of marks) {
    const place = Math.floor(x(event.effectiveAt) / WIDTH);
    const bin = bins.get(place);
    if (bin) {
      bin.count += 1;
      bin.last = event;
      bin.late ||= event.late;
    } else
      bins.set(place, { left: place * WIDTH, width: WIDTH - 1, count: 1, last: event, late: event.late });
  }
  return [...bins.values()];
}
