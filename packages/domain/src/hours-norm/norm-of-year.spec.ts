// Calculated by hand; the sums stand beside the cases.
import { describe, expect, it } from 'vitest';
import type { EmploymentSpell } from '../person/employment.js';
import { hoursStatus, normOfYear, type NormOfCao } from './norm-of-year.js';
import { daysIn, schoolYearOf, schoolYearPeriod } from './school-year.js';

const always = { from: '2016-08-01', until: null };
const norm = (more: Partial<NormOfCao> = {}): NormOfCao => ({
  cao: 'mbo',
  teaching: true,
  period: always,
  hours: 59,
  budget: null,
  ...more,
});
const vo = norm({ cao: 'vo', hours: 83, budget: 600 });
const norms = [norm(), vo];
const spell = (more: Partial<EmploymentSpell> = {}): EmploymentSpell => ({
  employmentId: 'e-1',
  institutionId: 'inst-1',
  cao: 'mbo',
  teaching: true,
  fte: 1,
  period: { from: '2020-08-01', until: null },
  ...more,
});
const hours = (spells: EmploymentSpell[], year = 2025, of = norms) => normOfYear(spells, of, year).hours;

describe('a school year', () => {
  it('runs from 1 August until 1 August', () => {
    expect(schoolYearPeriod(2025)).toEqual({ from: '2025-08-01', until: '2026-08-01' });
    expect([schoolYearOf('2026-07-31'), schoolYearOf('2026-08-01')]).toEqual([2025, 2026]);
  });
  it('has 366 days when 29 February falls in it', () => {
    expect(daysIn(schoolYearPeriod(2022))).toBe(365);
    expect(daysIn(schoolYearPeriod(2023))).toBe(366);
    expect(daysIn(schoolYearPeriod(2024))).toBe(365);
  });
});

describe('the norm of a person for a school year', () => {
  it('is the whole norm for full time all year', () => {
    expect(hours([spell()])).toBe(59);
    expect(hours([spell({ cao: 'vo' })])).toBe(83);
  });
  it('is pro rata to the size of the employment: 59 x 0.8 = 47.2', () =>
    expect(hours([spell({ fte: 0.8 })])).toBe(47.2));
  it('is pro rata to the days: from 1 February 181 of 365, 59 x 181 / 365 = 29.2575...', () =>
    expect(hours([spell({ period: { from: '2026-02-01', until: null } })])).toBe(29.26));
  it('adds the spells of an employment that changes: 0.6 for 153 days and 1.0 for 212', () => {
    // 1 Aug - 31 Dec: 31 + 30 + 31 + 30 + 31 = 153 days; 59 x (0.6 x 153 + 1.0 x 212) / 365 = 59 x 303.8 / 365
    const changing = [
      spell({ fte: 0.6, period: { from: '2020-08-01', until: '2026-01-01' } }),
      spell({ period: { from: '2026-01-01', until: null } }),
    ];
    expect(hours(changing)).toBe(49.11);
  });
  it('adds two employments, each by its own cao: 59 x 0.5 + 83 x 0.4 = 62.7', () => {
    const both = [spell({ fte: 0.5 }), spell({ employmentId: 'e-2', cao: 'vo', fte: 0.4 })];
    const { hours: sum, budget, parts } = normOfYear(both, norms, 2025);
    expect([sum, budget, parts.length]).toEqual([62.7, 240, 2]);
  });
  it('is 0 at 0 fte, and counts 1 day of 1: 59 / 365 = 0.16', () => {
    expect(hours([spell({ fte: 0 })])).toBe(0);
    expect(hours([spell({ period: { from: '2026-07-31', until: null } })])).toBe(0.16);
    expect(hours([spell({ period: { from: '2026-08-01', until: null } })])).toBe(0);
    expect(hours([spell({ period: { from: '2020-08-01', until: '2025-08-01' } })])).toBe(0);
  });
  it('divides by 366 in a leap year: from 29 February 2024 154 days, 59 x 154 / 366', () =>
    // 1 (29 Feb) + 31 + 30 + 31 + 30 + 31 = 154
    expect(hours([spell({ period: { from: '2024-02-29', until: null } })], 2023)).toBe(24.83));
  it('follows a norm that changes in the middle: 59 for 153 days and 61 for 212', () => {
    // (59 x 153 + 61 x 212) / 365 = (9027 + 12932) / 365
    const changing = [
      norm({ period: { from: '2016-08-01', until: '2026-01-01' } }),
      norm({ hours: 61, period: { from: '2026-01-01', until: null } }),
    ];
    expect(hours([spell()], 2025, changing)).toBe(60.16);
  });
  it('gives the budget of the cao vo pro rata: 600 x 0.4 = 240, and none under the cao mbo', () => {
    expect(normOfYear([spell({ cao: 'vo', fte: 0.4 })], norms, 2025).budget).toBe(240);
    expect(normOfYear([spell()], norms, 2025).budget).toBe(0);
  });
  it('is that of the worked example in docs/hours-and-budget.md', () => {
    const example = [
      spell({ fte: 0.6, period: { from: '2020-08-01', until: '2026-01-01' } }),
      spell({ period: { from: '2026-01-01', until: null } }),
      spell({ employmentId: 'e-2', cao: 'vo', fte: 0.2, period: { from: '2026-02-01', until: null } }),
    ];
    const { hours: sum, budget, parts } = normOfYear(example, norms, 2025);
    expect([sum, budget, parts.map(({ days }) => days)]).toEqual([57.34, 59.51, [153, 212, 181]]);
  });
  it('asks nothing of who does not teach while no norm is set for them', () => {
    expect(normOfYear([spell({ teaching: false })], norms, 2025)).toMatchObject({ hours: 0, parts: [] });
    expect(hours([spell({ teaching: false })], 2025, [...norms, norm({ teaching: false, hours: 30 })])).toBe(
      30,
    );
  });
  it('shows each part with what it rests on', () =>
    expect(normOfYear([spell({ fte: 0.8 })], norms, 2025).parts).toEqual([
      {
        employmentId: 'e-1',
        period: { from: '2025-08-01', until: '2026-08-01' },
        ...{ days: 365, fte: 0.8, cao: 'mbo', normHours: 59, normBudget: null },
        hours: 47.2,
        budget: 0,
      },
    ]));
});

describe('where a person stands', () => {
  it('is met by what was realised, on course with what is scheduled, else below', () => {
    expect(hoursStatus(59, 59, 0)).toBe('met');
    expect(hoursStatus(59, 58.99, 0)).toBe('below');
    expect(hoursStatus(59, 40, 19)).toBe('onCourse');
    expect(hoursStatus(59, 40, 18.5)).toBe('below');
    expect(hoursStatus(47.2, 47.2, 0)).toBe('met');
    expect(hoursStatus(0, 0, 0)).toBe('noNorm');
  });
  it('is not below by what binary fractions leave out', () => {
    expect(hoursStatus(0.3, 0.1 + 0.2, 0)).toBe('met');
    expect(hoursStatus(0.3, 0.1, 0.2)).toBe('onCourse');
  });
});
