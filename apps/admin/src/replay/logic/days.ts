// Stepping by the calendar of Amsterdam: every step ends at the end of a day.
import { addDays, dateOf, endOfDay, type Instant, type LocalDate } from '@traject/domain';
import type { Step } from './address.js';

/** The date `months` later; on a day that month does not have, its last. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

// A term is half of a school year: 1 August - 31 January, 1 February - 31 July. Terms are counted, so that one can add.
const termOf = (date: LocalDate): number => {
  const year = Number(date.slice(0, 4));
  const day = date.slice(5);
  return 2 * year + (day < '02-01' ? 0 : day < '08-01' ? 1 : 2);
};
const endOfTerm = (term: number): Instant =>
  endOfDay(addDays(`${Math.floor(term / 2)}-${term % 2 === 0 ? '02' : '08'}-01`, -1));

/** The end of the term that lies `by` ends of terms from `asOf`. */
function termStep(asOf: Instant, by: number): Instant {
  const term = termOf(dateOf(asOf));
  // Standing within a term, its own end is the first one onwards.
  return endOfTerm(by > 0 && asOf < endOfTerm(term) ? term + by - 1 : term + by);
}

/**
 * The end of the day that lies `by` days, weeks or months from `asOf` (negative: before it), or of the term that ends
 * so many terms further.
 */
export function calendarStep(asOf: Instant, step: Exclude<Step, 'event'>, by: number): Instant {
  const date = dateOf(asOf);
  if (step === 'term') return termStep(asOf, by);
  // Within a day, a step onwards first finishes it.
  if (by > 0 && step === 'day' && asOf < endOfDay(date)) return endOfDay(addDays(date, by - 1));
  if (step === 'month') return endOfDay(addMonths(date, by));
  return endOfDay(addDays(date, by * (step === 'week' ? 7 : 1)));
}
