import { addDays, dateOf, startOfDay, type Instant, type LocalDate } from '@traject/domain';

/** The story's dates: told in school years, so that agreements and yield years fall where they belong. */
export interface Calendar {
  /** First calendar year of the story's first school year. */
  firstYear: number;
  /** `MM-DD` in school year 0, 1 or 2 of the story. */
  date(year: number, monthDay: string): LocalDate;
  /** `MM-DD HH:MM` (Amsterdam) in school year 0, 1 or 2 of the story. */
  moment(year: number, monthDayTime: string): Instant;
}

/** The school year (1 August - 31 July), as its first calendar year, in which `date` falls. */
const schoolYearOf = (date: LocalDate): number =>
  Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);

/** A story of two whole school years and what has passed of the third, which ends on the day of `now`. */
export function calendarEndingOn(now: Instant): Calendar {
  const firstYear = schoolYearOf(dateOf(now)) - 2;
  const date = (year: number, monthDay: string): LocalDate =>
    `${firstYear + year + (monthDay < '08-01' ? 1 : 0)}-${monthDay}`;
  return {
    firstYear,
    date,
    moment(year, monthDayTime) {
      const [monthDay = '', time = '12:00'] = monthDayTime.split(' ');
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const day = startOfDay(date(year, monthDay));
      return new Date(Date.parse(day) + (hours * 60 + minutes) * 60_000).toISOString();
    },
  };
}

/** The period of a school year (or of several), from 1 August. */
export const schoolYears = (calendar: Calendar, from: number, until: number) => ({
  from: calendar.date(from, '08-01'),
  until: addDays(calendar.date(until, '07-31'), 1),
});

/** A yield year (opbrengstjaar): 1 October - 30 September. */
export const yieldYear = (calendar: Calendar, year: number) => ({
  from: calendar.date(year, '10-01'),
  until: `${calendar.firstYear + year + 1}-10-01`,
});
