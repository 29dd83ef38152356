import type { KPI_UNITS } from '../kpi-definition/events.js';
import { RANGE_OF_UNIT } from '../kpi-definition/kpi-definition.js';
import type { Refusal } from '../kernel/refusal.js';
import { measurementRefusals } from './refusals.js';

/** What was counted: a rate has both counts, a count only a numerator, a grade at most a denominator (answers). */
export interface Figures {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** How far a rate may lie from its counts, in percentage points: sources round to one decimal. */
export const RATE_TOLERANCE = 0.05;

/** The rate in per cent; null without a denominator. */
export const rateOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : (100 * numerator) / denominator;

const outside = (value: number | null, { minimum, maximum }: { minimum: number; maximum: number }) =>
  value !== null && (value < minimum || value > maximum)
    ? measurementRefusals.VALUE_OUT_OF_RANGE(minimum, maximum)
    : null;

/** Whether figures agree with themselves, whatever the KPI: serves recording and correcting. */
export function refuseFigures({ value, numerator, denominator }: Figures): Refusal | null {
  const impossible =
    (numerator ?? 0) < 0 ||
    (denominator ?? 0) < 0 ||
    (numerator !== null && denominator !== null && numerator > denominator);
  if (impossible) return measurementRefusals.COUNTS_IMPOSSIBLE();
  if (numerator !== null && denominator !== null) {
    const rate = rateOf(numerator, denominator);
    const agrees =
      rate === null || value === null ? rate === value : Math.abs(rate - value) <= RATE_TOLERANCE + 1e-9;
    return agrees ? null : measurementRefusals.VALUE_DISAGREES(rate);
  }
  if (numerator !== null) return value === numerator ? null : measurementRefusals.VALUE_DISAGREES(numerator);
  return outside(value, denominator === null ? RANGE_OF_UNIT.percent : RANGE_OF_UNIT.grade);
}

/** Whether figures are of the kind that a unit asks for. */
export function refuseForUnit(figures: Figures, unit: (typeof KPI_UNITS)[number]): Refusal | null {
  const { value, numerator, denominator } = figures;
  const fits = {
    percent: (numerator === null) === (denominator === null),
    grade: numerator === null,
    count: denominator === null,
  };
  if (!fits[unit]) return measurementRefusals.FIGURES_DO_NOT_FIT();
  return outside(value, RANGE_OF_UNIT[unit]);
}
