// Stepping by the calendar of Amsterdam: every step ends at the end of a day.
import { addDays, dateOf, endOfDay, type Instant, type LocalDate } from '@traject/domain';
import type { Step } from './address.js';

/** The date `months` later; on a day that month does not have, its last. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The end of the day that lies `by` days, weeks or months from `asOf` (negative: before it). */
export function calendarStep(asOf: Instant, step: Exclude<Step, 'event'>, by: number): Instant {
  const date = dateOf(asOf);
  // Within a day, a step onwards first finishes it.
  if (by > 0 && step === 'day' && asOf < endOfDay(date)) return endOfDay(addDays(date, by - 1));
  if (step === 'month') return endOfDay(addMonths(date, by));
  return endOfDay(addDays(date, by * (step === 'week' ? 7 : 1)));
}
