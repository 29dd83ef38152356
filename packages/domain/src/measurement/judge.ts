// What a measurement amounts to: derived, never recorded. Agreements and norms judge it on one pair of clocks.
import type { Level, Period } from '../kernel/fields.js';
import { END_OF_TIME, type Instant } from '../kernel/instant.js';
import type { KpiTerms } from '../kpi-agreement/events.js';
import { inForceOn } from '../kpi-agreement/queries.js';
import type { DIRECTIONS } from '../kpi-definition/events.js';
import { normOn } from '../kpi-definition/kpi-definition.js';
import type { KpiDefinitionState, Norm } from '../kpi-definition/state.js';
import { measuredAt } from './decide.js';
import type { Measurement } from './state.js';

type Measured = Pick<Measurement, 'value' | 'denominator'>;
/** As much of a measurement as judging takes. */
export type JudgedMeasurement = Measured & Pick<Measurement, 'period' | 'at'>;
export type Direction = (typeof DIRECTIONS)[number];

export const NOT_ASSESSABLE_REASONS = ['notJudged', 'smallDenominator', 'noValue', 'noNorm'] as const;
export type NotAssessableReason = (typeof NOT_ASSESSABLE_REASONS)[number];

/** A judgement against the norm that was valid; `norm` is null where none was looked at or none held. */
export type NormJudgement =
  | { outcome: 'high' | 'sufficient' | 'insufficient'; norm: Norm }
  | { outcome: 'notAssessable'; reason: NotAssessableReason; norm: Norm | null };

export type TermsJudgement =
  | { outcome: 'met' | 'withinLeeway' | 'missed' }
  | { outcome: 'notAssessable'; reason: 'smallDenominator' | 'noValue' };

/** Figures are compared to a billionth: 100 * 37 / 1000 is not exactly 3.7. */
const reaches = (value: number, bound: number, direction: Direction): boolean =>
  direction === 'higher' ? value >= bound - 1e-9 : value <= bound + 1e-9;

/** Why a figure cannot be assessed, whatever it is compared with; a denominator that is not known is not small. */
function unassessable(measured: Measured, smallest: number): 'smallDenominator' | 'noValue' | null {
  if (measured.denominator !== null && measured.denominator < smallest) return 'smallDenominator';
  return measured.value === null ? 'noValue' : null;
}

/** When a measurement is judged: at the last instant of its period, whenever within or after it was measured. */
export const judgedAt = ({ period, at }: Pick<Measurement, 'period' | 'at'>): Instant =>
  period.until === null ? at : measuredAt(period, END_OF_TIME);

/**
 * Judges a measurement of a level against the norm that was valid at `at` (by default the end of its period, so that a
 * figure published later is judged by the norm of its own year). A denominator under the KPI's smallest (12 for rates,
 * Inspectorate, definition of 31 May 2024) is not assessable.
 */
export function judgeAgainstNorm(
  measurement: JudgedMeasurement,
  definition: KpiDefinitionState,
  level: Level | null,
  at: Instant = judgedAt(measurement),
): NormJudgement {
  if (definition.status === 'unknown' || !definition.judged) {
    return { outcome: 'notAssessable', reason: 'notJudged', norm: null };
  }
  const norm = normOn(definition, level, at);
  const reason = unassessable(measurement, definition.smallestDenominator) ?? (norm ? null : 'noNorm');
  const { value } = measurement;
  if (reason !== null || norm === null || value === null) {
    return { outcome: 'notAssessable', reason: reason ?? 'noNorm', norm };
  }
  const { direction } = definition;
  if (norm.high !== null && reaches(value, norm.high, direction)) return { outcome: 'high', norm };
  return { outcome: reaches(value, norm.sufficient, direction) ? 'sufficient' : 'insufficient', norm };
}

/**
 * Judges a measurement against what was agreed: met at the target or better, within leeway when it falls short by no
 * more than the agreed bandwidth, else missed. The bandwidth is that of the terms alone: both sides signed it (or the
 * board imposed it). A leeway that a manager grants besides says what the team may do without asking; it does not move
 * the bar, so that nobody widens or narrows a result by himself once it is known.
 */
export function judgeAgainstTerms(
  measurement: Measured,
  terms: Pick<KpiTerms, 'target' | 'bandwidth'>,
  direction: Direction,
  smallestDenominator: number,
): TermsJudgement {
  const reason = unassessable(measurement, smallestDenominator);
  const { value } = measurement;
  if (reason !== null || value === null) return { outcome: 'notAssessable', reason: reason ?? 'noValue' };
  if (reaches(value, terms.target, direction)) return { outcome: 'met' };
  const { target, bandwidth } = terms;
  const bound = direction === 'higher' ? target - bandwidth : target + bandwidth;
  return { outcome: reaches(value, bound, direction) ? 'withinLeeway' : 'missed' };
}

/** A version of an agreement, as far as it judges. */
export interface JudgingVersion extends Pick<KpiTerms, 'target' | 'bandwidth'> {
  inForceFrom: Instant | null;
}

/**
 * How an agreement judges a result: by the version in force on the date of the result, which is the end of its own
 * period (`judgedAt`), the date whose norm judges it too. Serves closing and showing alike. `versions` are in the order
 * of their numbers; the judgement is null where no version was in force or the KPI is not defined.
 */
export function judgeByAgreement<V extends JudgingVersion>(
  measurement: JudgedMeasurement,
  versions: readonly V[],
  definition: KpiDefinitionState,
): { version: V | null; judgement: TermsJudgement | null } {
  const version = inForceOn(versions, judgedAt(measurement));
  if (version === null || definition.status === 'unknown') return { version, judgement: null };
  const { direction, smallestDenominator } = definition;
  return { version, judgement: judgeAgainstTerms(measurement, version, direction, smallestDenominator) };
}

/** Whether a measurement is a result of an agreement over `period`: its own period ends within that one. */
export const fallsIn = (measured: Period, period: Period): boolean =>
  measured.until !== null &&
  measured.until > period.from &&
  (period.until === null || measured.until <= period.until);
