// Days and times as people in the Netherlands read them; the log holds moments in UTC.
import {
  getLocalTimeZone,
  parseAbsolute,
  parseDate,
  parseDateTime,
  today,
  toZoned,
} from '@internationalized/date';

const ZONE = 'Europe/Amsterdam';

/** `2026-12-08` and `13:00` in Amsterdam as a moment in UTC with milliseconds. */
export const momentOf = (day: string, time: string): string =>
  toZoned(parseDateTime(`${day}T${time}`), ZONE)
    .toDate()
    .toISOString();

/** The day in Amsterdam of a moment. */
export const dayOf = (moment: string): string => parseAbsolute(moment, ZONE).toString().slice(0, 10);
/** The time in Amsterdam of a moment, `13:00`. */
export const timeOf = (moment: string): string => parseAbsolute(moment, ZONE).toString().slice(11, 16);

/** Today, where the reader is. */
export const todayHere = (): string => today(getLocalTimeZone()).toString();
/** `days` after `day`; before it where negative. */
export const daysAfter = (day: string, days: number): string => parseDate(day).add({ days }).toString();
/** The Monday of the week of `day`. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return daysAfter(day, -((weekday + 6) % 7));
}
/** The first day of the month `months` after that of `day`. */
export const monthAfter = (day: string, months: number): string =>
  parseDate(day).set({ day: 1 }).add({ months }).toString();

/** The weeks that a month touches, each its seven days from Monday. */
export function weeksOfMonth(first: string): string[][] {
  const next = monthAfter(first, 1);
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); monday < next; monday = daysAfter(monday, 7))
    weeks.push(weekFrom(monday));
  return weeks;
}
export const weekFrom = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, index) => daysAfter(monday, index));
