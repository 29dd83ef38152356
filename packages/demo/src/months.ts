import { startOfDay, type Instant, type Period } from '@traject/domain';
import type { Calendar } from './calendar.js';

interface Month {
  /** `YYYY-MM`. */
  month: string;
  period: Period;
  /** The ninth of the next month, when the delivery had come in. */
  recorded: Instant;
}

/** The twelve months of a yield year, from October. */
export function calendarMonths(calendar: Calendar, yearIndex: number): Month[] {
  const first = calendar.firstYear + yearIndex;
  const name = (offset: number): string => {
    const months = 9 + offset;
    return `${first + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  };
  return Array.from({ length: 12 }, (_, index) => ({
    month: name(index),
    period: { from: `${name(index)}-01`, until: `${name(index + 1)}-01` },
    recorded: new Date(Date.parse(startOfDay(`${name(index + 1)}-09`)) + 9.5 * 3_600_000).toISOString(),
  }));
}
