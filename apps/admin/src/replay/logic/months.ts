import { startOfDay, type Instant } from '@traject/domain';
import { addMonths } from './days.js';
import type { Plot } from './plot.js';
import type { Span } from './time-scale.js';

export interface Tick {
  at: Instant;
  /** `YYYY-MM-DD`, the first of a month. */
  date: string;
  /** Whether a label fits here, and whether it should name the year. */
  label: 'month' | 'year' | null;
}

/** Pixels that a month with its year takes, and that lie between two labels, at the usual size of text. */
const WITH_YEAR = 76;
const MONTH = 40;
const APART = 72;

/**
 * Beginnings of months in `span`, with labels where none runs into the next and the last one is whole; `text` says how
 * many times larger than usual text is read. Where time is compressed months come closer together and fewer are named.
 */
export function monthTicks({ from, until }: Span, { x, width }: Pick<Plot, 'x' | 'width'>, text = 1): Tick[] {
  const months = Math.max((until - from) / (30.4 * 86_400_000), 1);
  const monthWidth = width / months;
  const every = [1, 2, 3, 4, 6, 12].find((step) => step * monthWidth >= APART * text) ?? 12;
  let named = '';
  let taken = 0;
  const labelFor = (day: string, left: number): Tick['label'] => {
    const year = day.slice(0, 4);
    const label = year === named ? 'month' : 'year';
    const right = left + (label === 'year' ? WITH_YEAR : MONTH) * text;
    if (left < taken || right > width) return null;
    named = year;
    taken = right;
    return label;
  };
  const ticks: Tick[] = [];
  let date = `${new Date(from).toISOString().slice(0, 7)}-01`;
  while (Date.parse(startOfDay(date)) <= until) {
    const at = startOfDay(date);
    const month = Number(date.slice(5, 7)) - 1;
    // Counted from August, so that school years line up.
    if (Date.parse(at) >= from) {
      const left = x(Date.parse(at));
      ticks.push({ at, date, label: (month + 5) % every === 0 ? labelFor(date, left) : null });
    }
    date = addMonths(date, 1);
  }
  return ticks;
}
