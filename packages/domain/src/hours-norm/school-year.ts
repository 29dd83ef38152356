import type { Period } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';

/** From 1 August of `schoolYear` (its first calendar year) until 1 August of the next. */
export const schoolYearPeriod = (schoolYear: number): { from: LocalDate; until: LocalDate } => ({
  from: `${schoolYear}-08-01`,
  until: `${schoolYear + 1}-08-01`,
});

/** The school year, by its first calendar year, in which a day falls. */
export const schoolYearOf = (day: LocalDate): number => {
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '08-01' ? year : year - 1;
};

/** How many days a period with an end has. */
export const daysIn = ({ from, until }: Period & { until: LocalDate }): number =>
  (Date.parse(`${until}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / 86_400_000;
