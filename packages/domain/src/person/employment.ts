// What a person's employments are on a day. Terms (cao, teaching or not, share of full time) hold from a day on.
import { endedOn } from '../kernel/periods.js';
import type { Period } from '../kernel/fields.js';
import type { LocalDate } from '../kernel/instant.js';
import type { Employment, EmploymentTerms } from './state.js';

/** Terms of an employment with the part of its period in which they held. */
export interface EmploymentSpell extends EmploymentTerms {
  employmentId: string;
  institutionId: string;
  period: Period;
}

/** An employment as a row of spells, in order of time: each change of terms begins the next. */
export function spellsOf({ employmentId, institutionId, period, terms }: Employment): EmploymentSpell[] {
  return terms.flatMap(({ from, ...held }, index) => {
    const next = terms[index + 1]?.from ?? null;
    const spell =
      next === null ? { from, until: period.until } : endedOn({ from, until: period.until }, next);
    // An end that was brought forward may lie before terms that were to come.
    if (period.until !== null && from >= period.until) return [];
    return [{ employmentId, institutionId, ...held, period: spell }];
  });
}

/** Terms in order of time with `next` among them. */
export const withTerms = (
  terms: readonly (EmploymentTerms & { from: LocalDate })[],
  next: EmploymentTerms & { from: LocalDate },
) => [...terms, next].sort((a, b) => (a.from < b.from ? -1 : 1));

/** The terms that hold on `day`; undefined before the employment began. */
export const termsOn = (employment: Employment, day: LocalDate) =>
  employment.terms.findLast(({ from }) => from <= day);
