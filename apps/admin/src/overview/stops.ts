// Where the slider stops: the days from the first event until today, or the last day of each week or month.
import type { LocalDate } from '@traject/domain';
import type { Step } from './search.js';

const DAY = 86_400_000;
const noon = (date: LocalDate): number => Date.parse(`${date}T12:00:00.000Z`);
const dateAt = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/**
 * The days at which the slider stops, in order; the last is `today`. By week these are every seventh day before it, by
 * month the last day of each month, so that one step back is what stood a week ago, or when the last month ended.
 */
export function stopsBetween(first: LocalDate, today: LocalDate, step: Step): LocalDate[] {
  const stops = [today];
  for (let at = noon(today); ;) {
    const date = new Date(at);
    at =
      step === 'month'
        ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 0, 12)
        : at - (step === 'week' ? 7 : 1) * DAY;
    if (dateAt(at) < first) return stops.toReversed();
    stops.push(dateAt(at));
  }
}

/** The stop at which a day is shown: the last that is not later; the first for a day before all of them. */
export function stopAt(stops: readonly LocalDate[], date: LocalDate): number {
  const later = stops.findIndex((stop) => stop > date);
  return later < 0 ? stops.length - 1 : Math.max(later - 1, 0);
}
