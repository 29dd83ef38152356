import { dateOf } from '@traject/domain';
import type { Language } from './language.js';
import { useT } from './use-t.js';

const ZONE = 'Europe/Amsterdam';
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** The unit in which a KPI is counted, as GraphQL and the domain name it. */
export type Unit = 'percent' | 'grade' | 'count';

export interface Formats {
  /** `2025-01-06` or an instant: "ma 6 januari 2025", "Mon 6 January 2025". */
  day(value: string): string;
  /** "6 januari 2025": for sentences. */
  longDay(value: string): string;
  /** "6 jan 2025". */
  shortDay(value: string): string;
  /** "6 jan", for lists that name the year elsewhere. */
  dayOfYear(value: string): string;
  /** An instant: "6 januari 2025, 10:42". */
  moment(value: string): string;
  /** "januari 2025". */
  month(value: string): string;
  /** From a day until a day that is no longer part of it; without an end only its first day: "vanaf 1 okt 2024". */
  period(from: string, until: string | null): string;
  /** At most `digits` decimals (default 2). */
  number(value: number, digits?: number): string;
  /** A KPI value in its unit: "5,2 %" ("5.2%" in English), "7,1", "14". */
  value(value: number, unit: Unit): string;
  /** How far a KPI value lies from another, in its unit: "0,8 procentpunt", "0,3". */
  difference(value: number, unit: Unit): string;
  /** Whole euros: "€ 2.500". */
  money(value: number): string;
  /** A share from 0 to 1: "63 %". */
  share(value: number): string;
  /** "a, b en c". */
  list(values: readonly string[]): string;
  /** "vandaag", "3 dagen geleden"; both instants. */
  ago(value: string, now: string): string;
}

// A date without a time is noon, so that no time zone moves it to another day.
const toDate = (value: string): Date => new Date(value.length === 10 ? `${value}T12:00:00.000Z` : value);

// How a period without an end begins.
const SINCE: Record<Language, string> = { nl: 'vanaf', en: 'from' };

// What lies between two percentages; in Dutch it has no plural. A long word: in a narrow column it may go to the next line.
const POINTS: Record<Language, readonly [one: string, more: string]> = {
  nl: ['procentpunt', 'procentpunt'],
  en: ['percentage point', 'percentage points'],
};

const lastDay = (until: string): string =>
  new Date(Date.parse(`${until}T12:00:00.000Z`) - 86_400_000).toISOString().slice(0, 10);

/** Formats for people who read `language`; dates and times are those of Amsterdam. */
export function formatsFor(language: Language): Formats {
  const locale = LOCALES[language];
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
    // English puts a comma after the weekday and ICU dots after Dutch months; people here write neither.
    return (value: string) =>
      format
        .format(toDate(value))
        .replace(/^(\p{L}+),/u, '$1')
        .replace(/\./g, '');
  };
  const day = date({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = date({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  const decimals = [0, 1, 2, 3].map((n) => new Intl.NumberFormat(locale, { maximumFractionDigits: n }));
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  // Dutch sets the sign apart (without a break), English does not.
  const percent = language === 'nl' ? '\u00a0%' : '%';
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = (value: number, digits = 2): string =>
    (decimals[digits] ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value);
  return {
    day,
    longDay,
    shortDay,
    dayOfYear: date({ day: 'numeric', month: 'short' }),
    moment: (value) => `${longDay(value)}, ${time.format(toDate(value))}`,
    month: date({ month: 'long', year: 'numeric' }),
    period: (from, until) =>
      until === null
        ? `${SINCE[language]} ${shortDay(from)}`
        : `${shortDay(from)} – ${shortDay(lastDay(until))}`,
    number,
    value: (value, unit) => (unit === 'percent' ? `${number(value)}${percent}` : number(value)),
    difference: (value, unit) =>
      unit === 'percent' ? `${number(value)} ${POINTS[language][value === 1 ? 0 : 1]}` : number(value),
    money: (value) => euros.format(value),
    share: (value) => `${number(value * 100, 0)}${percent}`,
    list: (values) => lists.format(values),
    ago: (value, now) => {
      const days = Math.round(
        (Date.parse(`${dateOf(value)}T00:00:00Z`) - Date.parse(`${dateOf(now)}T00:00:00Z`)) / 86_400_000,
      );
      if (Math.abs(days) < 45) return relative.format(days, 'day');
      return Math.abs(days) < 548
        ? relative.format(Math.round(days / 30.44), 'month')
        : relative.format(Math.round(days / 365.25), 'year');
    },
  };
}

const made = new Map<Language, Formats>();

/** Formats in the reader's language; made once, since every sentence in a list asks for them. */
export function useFormats(): Formats {
  const { language } = useT();
  const formats = made.get(language) ?? formatsFor(language);
  made.set(language, formats);
  return formats;
}
