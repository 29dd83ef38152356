import type { Level } from '../kernel/fields.js';
import type { NormJudgement } from './judge.js';

/** The three indicators of study success, each judged against its norm. */
export interface StudySuccessIndicators {
  jr: NormJudgement;
  dr: NormJudgement;
  sr: NormJudgement;
}

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
