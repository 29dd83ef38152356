import type { Level, Period } from '../kernel/fields.js';
import { dateOf, END_OF_TIME, type Instant } from '../kernel/instant.js';
import { normOn } from '../kpi-definition/kpi-definition.js';
import type { KpiDefinitionState, Norm } from '../kpi-definition/state.js';
import { measuredAt } from './decide.js';
import { judgeAgainstNorm, type NormJudgement } from './judge.js';
import type { Measurement } from './state.js';

/** Jaarresultaat, diplomaresultaat, startersresultaat. */
export const STUDY_SUCCESS_KPIS = ['JR', 'DR', 'SR'] as const;
export type StudySuccessKpi = (typeof STUDY_SUCCESS_KPIS)[number];

/** Judged against the norm of its year, or not measured over it. */
export type IndicatorJudgement =
  NormJudgement | { outcome: 'notAssessable'; reason: 'notMeasured'; norm: Norm | null };

/** The three indicators of study success; how each compares with its norm. */
export type StudySuccessIndicators = Record<'jr' | 'dr' | 'sr', { outcome: IndicatorJudgement['outcome'] }>;

export type StudySuccessJudgement =
  | { outcome: 'high' | 'sufficient' | 'insufficient' }
  | { outcome: 'notAssessable'; reason: 'noNormForLevel' | 'tooFewIndicators' | 'indicatorsDisagree' };

/**
 * Study success (studiesucces) as the Inspectorate judges it, definition of 31 May 2024: two of three indicators
 * sufficient is sufficient; all three, and JR or DR high, is high; with one missing it is judged only when the other
 * two agree; level 1 has no norm.
 */
export function judgeStudySuccess(
  { jr, dr, sr }: StudySuccessIndicators,
  level: Level | null,
): StudySuccessJudgement {
  if (level === 1) return { outcome: 'notAssessable', reason: 'noNormForLevel' };
  const assessed = [jr, dr, sr].filter(({ outcome }) => outcome !== 'notAssessable');
  if (assessed.length < 2) return { outcome: 'notAssessable', reason: 'tooFewIndicators' };
  const reached = assessed.filter(({ outcome }) => outcome !== 'insufficient').length;
  if (assessed.length === 2) {
    if (reached === 1) return { outcome: 'notAssessable', reason: 'indicatorsDisagree' };
    return { outcome: reached === 2 ? 'sufficient' : 'insufficient' };
  }
  const high = reached === 3 && (jr.outcome === 'high' || dr.outcome === 'high');
  return { outcome: high ? 'high' : reached >= 2 ? 'sufficient' : 'insufficient' };
}

/** The yield year (opbrengstjaar) that begins on 1 October of `year`. */
export const yieldYearOf = (year: number): Period => ({ from: `${year}-10-01`, until: `${year + 1}-10-01` });

/** The last yield year that had ended at `at`, as its first calendar year. */
export function lastYieldYear(at: Instant): number {
  const day = dateOf(at);
  const year = Number(day.slice(0, 4));
  return day.slice(5) >= '10-01' ? year - 1 : year - 2;
}

/** One indicator of a yield year: the measurement over exactly that year, and how it compares. */
export interface YearIndicator {
  kpi: StudySuccessKpi;
  measurement: Measurement | null;
  judgement: IndicatorJudgement;
}
export interface StudySuccessOfYear {
  /** First calendar year of the yield year. */
  year: number;
  period: Period;
  /** JR, DR, SR. */
  indicators: YearIndicator[];
  judgement: StudySuccessJudgement;
}

/**
 * Judges the yield year that begins on 1 October of `year` for a team at a level. `measurements` holds those of the team
 * at that level, by KPI; of these the one over exactly that year counts, judged by the norm that was valid at its end.
 * Each year stands on its own: no average over years is taken.
 */
export function studySuccessOf(
  year: number,
  level: Level,
  measurements: Readonly<Record<StudySuccessKpi, readonly Measurement[]>>,
  definitions: Readonly<Record<StudySuccessKpi, KpiDefinitionState>>,
): StudySuccessOfYear {
  const period = yieldYearOf(year);
  const indicator = (kpi: StudySuccessKpi): YearIndicator => {
    const measurement =
      measurements[kpi].find(
        (each) => each.period.from === period.from && each.period.until === period.until,
      ) ?? null;
    const definition = definitions[kpi];
    if (measurement) return { kpi, measurement, judgement: judgeAgainstNorm(measurement, definition, level) };
    const norm = normOn(definition, level, measuredAt(period, END_OF_TIME));
    return { kpi, measurement, judgement: { outcome: 'notAssessable', reason: 'notMeasured', norm } };
  };
  const [jr, dr, sr] = [indicator('JR'), indicator('DR'), indicator('SR')];
  const judgement = judgeStudySuccess({ jr: jr.judgement, dr: dr.judgement, sr: sr.judgement }, level);
  return { year, period, indicators: [jr, dr, sr], judgement };
}
