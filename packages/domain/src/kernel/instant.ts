/** A moment: ISO-8601 in UTC with milliseconds, e.g. `2025-01-31T22:59:59.999Z`. Compares as a string. */
export type Instant = string;
/** A day in Europe/Amsterdam: `YYYY-MM-DD`. Compares as a string. */
export type LocalDate = string;

/** Later than any instant that occurs; the open end of a period. */
export const END_OF_TIME: Instant = '9999-12-31T00:00:00.000Z';
/** Earlier than any instant that occurs. */
export const START_OF_TIME: Instant = '0001-01-01T00:00:00.000Z';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const LOCAL_DATE = /^\d{4}-\d\d-\d\d$/;

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** True for an instant as this project writes it (UTC, milliseconds) that exists in the calendar. */
export const isInstant = (value: string): value is Instant =>
  INSTANT.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

/** True for `YYYY-MM-DD` that exists in the calendar, from the year 1000 on: before, dates do not survive their writing. */
export const isLocalDate = (value: string): value is LocalDate =>
  LOCAL_DATE.test(value) && value >= '1000' && isInstant(`${value}T00:00:00.000Z`);

/** By hours since 1970; since then, offsets change at whole hours only. */
const offsets = new Map<number, number>();

/** Minutes that Amsterdam is ahead of UTC at `utcMs` (milliseconds since 1970, UTC). */
function amsterdamOffset(utcMs: number): number {
  if (utcMs < 0) return formattedOffset(utcMs);
  const hour = Math.floor(utcMs / 3_600_000);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = formattedOffset(utcMs);
  offsets.set(hour, offset);
  return offset;
}

function formattedOffset(utcMs: number): number {
  const part = Object.fromEntries(amsterdam.formatToParts(new Date(utcMs)).map((p) => [p.type, p.value]));
  const wall = Date.parse(
    `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`,
  );
  return Math.round((wall - Math.floor(utcMs / 1000) * 1000) / 60_000);
}

const starts = new Map<LocalDate, Instant>();

/** The first instant of a day in Europe/Amsterdam. */
export function startOfDay(date: LocalDate): Instant {
  const known = starts.get(date);
  if (known) return known;
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  // Daylight saving changes at 01:00 UTC, so the offset an hour before local midnight is the one that holds at it.
  const offset = amsterdamOffset(midnight - 3 * 3_600_000);
  const start = new Date(midnight - offset * 60_000).toISOString();
  starts.set(date, start);
  return start;
}

/** The day after `date`, or `days` later (negative: earlier). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The last instant (millisecond) of a day in Europe/Amsterdam. */
export const endOfDay = (date: LocalDate): Instant =>
  new Date(Date.parse(startOfDay(addDays(date, 1))) - 1).toISOString();

/** The day in Europe/Amsterdam on which `instant` falls. */
export function dateOf(instant: Instant): LocalDate {
  const ms = Date.parse(instant);
  return new Date(ms + amsterdamOffset(ms) * 60_000).toISOString().slice(0, 10);
}

/**
 * Reads a moment as people give it: an instant as it is (with any UTC offset), a date as the end of that day in
 * Europe/Amsterdam, today's date as `now`. Returns null for anything else.
 */
export function momentOf(given: string, now: Instant): Instant | null {
  if (isLocalDate(given)) return given === dateOf(now) ? now : endOfDay(given);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(given)) return null;
  const ms = Date.parse(given);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
