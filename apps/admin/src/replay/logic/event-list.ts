// The list that says everything the picture shows.
import { dateOf } from '@traject/domain';
import type { ReplayEvent } from './replay-event.js';

/** As many events are in the page at once; the rest is a button away, so that a screen reader meets a real list. */
export const WINDOW = 80;

export interface ListedMonth {
  /** `YYYY-MM` in Amsterdam. */
  month: string;
  items: { event: ReplayEvent; /** From 0. */ index: number }[];
}
export interface ListWindow {
  months: ListedMonth[];
  /** How many events lie before and after what is listed. */
  earlier: number;
  later: number;
}

/** The part of a sequence round `current` (an index), at least `most` events long where there are so many. */
export function listWindow(
  events: readonly ReplayEvent[],
  current: number,
  most: number = WINDOW,
): ListWindow {
  // Whole blocks, so that the list does not shift at every step.
  const block = Math.max(Math.floor(most / 3), 1);
  const start = Math.max(0, (Math.floor(current / block) - 1) * block);
  const from = Math.max(0, Math.min(start, events.length - most));
  const shown = events.slice(from, from + most);
  const months: ListedMonth[] = [];
  for (const [offset, event] of shown.entries()) {
    const month = dateOf(event.effectiveAt).slice(0, 7);
    const item = { event, index: from + offset };
    const last = months.at(-1);
    if (last?.month === month) last.items.push(item);
    else months.push({ month, items: [item] });
  }
  return { months, earlier: from, later: events.length - from - shown.length };
}
