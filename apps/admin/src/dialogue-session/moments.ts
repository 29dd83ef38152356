// A time of day in Amsterdam, as people type it, and the moment that it is.
import { parseAbsolute, parseDate, parseTime, toCalendarDateTime, toZoned } from '@internationalized/date';

const ZONE = 'Europe/Amsterdam';
/** Hours and minutes, as people write them. */
export const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** The moment of `time` (such as 19:00 or 9.30) on `date` in Amsterdam; `time` is of the form `TIME`. */
export const momentIn = (date: string, time: string): string => {
  const [hours = '', minutes = ''] = time.replace('.', ':').split(':');
  const of = parseTime(`${hours.padStart(2, '0')}:${minutes}`);
  return toZoned(toCalendarDateTime(parseDate(date), of), ZONE).toAbsoluteString();
};

/** The day and the time of day in Amsterdam of a moment. */
export function dayAndTime(moment: string): { date: string; time: string } {
  const { year, month, day, hour, minute } = parseAbsolute(moment, ZONE);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return { date: `${year}-${two(month)}-${two(day)}`, time: `${two(hour)}:${two(minute)}` };
}
