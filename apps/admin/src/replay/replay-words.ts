// The words of the domain as the replay shows them.
import type { ReplayWord } from './logic/replay-word.js';
import { calendarFeedReplay } from './words/calendar-feed.js';
import { coalitionReplay } from './words/coalition.js';
import { collegeReplay } from './words/college.js';
import { developmentQuestionReplay } from './words/development-question.js';
import { dialogueSessionReplay } from './words/dialogue-session.js';
import { driveScanReplay } from './words/drive-scan.js';
import { experimentReplay } from './words/experiment.js';
import { hoursNormReplay } from './words/hours-norm.js';
import { institutionReplay } from './words/institution.js';
import { kpiAgreementReplay } from './words/kpi-agreement.js';
import { kpiDefinitionReplay } from './words/kpi-definition.js';
import { leewayReplay } from './words/leeway.js';
import { measurementReplay } from './words/measurement.js';
import { networkReplay } from './words/network.js';
import { partnershipReplay } from './words/partnership.js';
import { networkCourseReplay } from './words/network-course.js';
import { learningGoalReplay } from './words/learning-goal.js';
import { ownershipReplay } from './words/ownership.js';
import { ownershipAppraisalReplay } from './words/ownership-appraisal.js';
import { personReplay } from './words/person.js';
import { programmeReplay } from './words/programme.js';
import { reciprocityExchangeReplay } from './words/reciprocity-exchange.js';
import { teamReplay } from './words/team.js';
import { themeReplay } from './words/theme.js';
import { trainingActivityReplay } from './words/training-activity.js';
import { trainingNeedReplay } from './words/training-need.js';
import { trainingPlanReplay } from './words/training-plan.js';

/**
 * In the order in which they are read, for lanes and state panel alike: first what was agreed, then who holds it, then
 * what is needed, then the other words with lanes of their own; words that share a lane come last. A word that is not
 * here is a lane of marks, and the inspector shows its payload.
 */
const words: readonly ReplayWord[] = [
  kpiAgreementReplay,
  ownershipReplay,
  trainingNeedReplay,
  trainingActivityReplay,
  trainingPlanReplay,
  dialogueSessionReplay,
  coalitionReplay,
  experimentReplay,
  developmentQuestionReplay,
  reciprocityExchangeReplay,
  networkReplay,
  partnershipReplay,
  networkCourseReplay,
  learningGoalReplay,
  calendarFeedReplay,
  collegeReplay,
  driveScanReplay,
  hoursNormReplay,
  institutionReplay,
  kpiDefinitionReplay,
  leewayReplay,
  measurementReplay,
  ownershipAppraisalReplay,
  personReplay,
  programmeReplay,
  teamReplay,
  themeReplay,
];

/** Every word by its name, in reading order. */
export const replayWords: ReadonlyMap<string, ReplayWord> = new Map(
  words.map((word) => [word.folder.word, word]),
);

/** Whether each stream of `word` has a lane of its own. */
export const hasLanes = (word: string): boolean => replayWords.get(word)?.lane === 'stream';
