// What the norm asks of one person in one school year. The tables say the same in SQL (read-model, staff-hours).
import type { Period } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';
import { commonPeriod } from '../kernel/periods.js';
import type { EmploymentSpell } from '../person/employment.js';
import type { Cao } from '../person/events.js';
import { daysIn, schoolYearPeriod } from './school-year.js';
import type { HoursNorm } from './state.js';

/** A norm with the cao that it is of. */
export type NormOfCao = Pick<HoursNorm, 'teaching' | 'period' | 'hours' | 'budget'> & { cao: Cao };

/** One term of the sum: days on which an employment and a norm were both as they were. */
export interface NormPart {
  employmentId: string;
  period: { from: LocalDate; until: LocalDate };
  days: number;
  fte: number;
  cao: Cao;
  /** Of the norm, for full time and a whole year. */
  normHours: number;
  normBudget: number | null;
  hours: number;
  budget: number;
}
export interface NormOfYear {
  schoolYear: number;
  /** 365, or 366 where 29 February falls in it. */
  daysInYear: number;
  /** To two decimals. */
  hours: number;
  /** Euro, to two decimals. */
  budget: number;
  parts: NormPart[];
}

/** To two decimals; half a hundredth goes up, as in the tables. */
export const toHundredths = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

const within = (a: Period, b: Period): { from: LocalDate; until: LocalDate } | null => {
  const common = commonPeriod(a, b);
  return common === null || common.until === null ? null : { from: common.from, until: common.until };
};

/**
 * The norm of a person for `schoolYear` (its first calendar year): over each part of the year in which an employment of
 * theirs and a norm of its cao and group hold, norm x fte x days / days of the school year. `spells` are those of one
 * person, of any number of employments: they add up. Nothing where no norm holds.
 */
export function normOfYear(
  spells: readonly EmploymentSpell[],
  norms: readonly NormOfCao[],
  schoolYear: number,
): NormOfYear {
  const year = schoolYearPeriod(schoolYear);
  const daysInYear = daysIn(year);
  const parts = spells.flatMap((spell) =>
    norms
      .filter((norm) => norm.cao === spell.cao && norm.teaching === spell.teaching)
      .flatMap((norm): NormPart[] => {
        const employed = within(year, spell.period);
        const period = employed && within(employed, norm.period);
        if (!period) return [];
        const days = daysIn(period);
        const share = (spell.fte * days) / daysInYear;
        return [
          {
            employmentId: spell.employmentId,
            period,
            days,
            fte: spell.fte,
            cao: spell.cao,
            normHours: norm.hours,
            normBudget: norm.budget,
            hours: norm.hours * share,
            budget: (norm.budget ?? 0) * share,
          },
        ];
      }),
  );
  const sum = (of: (part: NormPart) => number) => toHundredths(parts.reduce((total, p) => total + of(p), 0));
  return { schoolYear, daysInYear, hours: sum((p) => p.hours), budget: sum((p) => p.budget), parts };
}

export const HOURS_STATUSES = ['noNorm', 'below', 'onCourse', 'met'] as const;
export type HoursStatus = (typeof HOURS_STATUSES)[number];

/**
 * How a person stands: `met` with what was realised, `onCourse` with what is scheduled counted, else `below`; `noNorm`
 * where nothing is asked. All in hours of one school year.
 */
export function hoursStatus(norm: number, realised: number, scheduled: number): HoursStatus {
  if (norm === 0) return 'noNorm';
  if (toHundredths(realised) >= norm) return 'met';
  return toHundredths(realised + scheduled) >= norm ? 'onCourse' : 'below';
}
