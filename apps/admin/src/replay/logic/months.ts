import { startOfDay, type Instant } from '@traject/domain';
import { addMonths } from './days.js';
import type { Span } from './density.js';

export interface Tick {
  at: Instant;
  /** `YYYY-MM-DD`, the first of a month. */
  date: string;
  /** Whether a label fits here, and whether it should name the year. */
  label: 'month' | 'year' | null;
}

/** Beginnings of months in `span`, with labels where at least `apart` pixels lie between two labels. */
export function monthTicks({ from, until }: Span, width: number, apart = 72): Tick[] {
  const pixels = width / Math.max(until - from, 1);
  const monthWidth = 30.4 * 86_400_000 * pixels;
  const every = [1, 2, 3, 4, 6, 12].find((months) => months * monthWidth >= apart) ?? 12;
  let named = '';
  const labelFor = (day: string, fits: boolean): Tick['label'] => {
    if (!fits) return null;
    const year = day.slice(0, 4);
    if (year === named) return 'month';
    named = year;
    return 'year';
  };
  const ticks: Tick[] = [];
  let date = `${new Date(from).toISOString().slice(0, 7)}-01`;
  while (Date.parse(startOfDay(date)) <= until) {
    const at = startOfDay(date);
    const month = Number(date.slice(5, 7)) - 1;
    // Counted from August, so that school years line up.
    if (Date.parse(at) >= from) ticks.push({ at, date, label: labelFor(date, (month + 5) % every === 0) });
    date = addMonths(date, 1);
  }
  return ticks;
}
