// Every word of the read model. A new word adds one line here.
import type { Table } from './table.js';
import type { WordRows } from './word-rows.js';
import { auditNoteRows } from './audit-note/rows.js';
import { calendarFeedRows } from './calendar-feed/rows.js';
import { coalitionRows } from './coalition/rows.js';
import { collegeRows } from './college/rows.js';
import { deliveryRows } from './delivery/rows.js';
import { developmentQuestionRows } from './development-question/rows.js';
import { dialogueSessionRows } from './dialogue-session/rows.js';
import { driveScanRows } from './drive-scan/rows.js';
import { experimentRows } from './experiment/rows.js';
import { hoursNormRows } from './hours-norm/rows.js';
import { institutionRows } from './institution/rows.js';
import { kpiAgreementRows } from './kpi-agreement/rows.js';
import { kpiDefinitionRows } from './kpi-definition/rows.js';
import { learningGoalRows } from './learning-goal/rows.js';
import { leewayRows } from './leeway/rows.js';
import { measurementRows } from './measurement/rows.js';
import { networkCourseRows } from './network-course/rows.js';
import { networkRows } from './network/rows.js';
import { ownershipAppraisalRows } from './ownership-appraisal/rows.js';
import { ownershipRows } from './ownership/rows.js';
import { partnershipRows } from './partnership/rows.js';
import { personRows } from './person/rows.js';
import { programmeRows } from './programme/rows.js';
import { reciprocityExchangeRows } from './reciprocity-exchange/rows.js';
import { teamRows } from './team/rows.js';
import { themeRows } from './theme/rows.js';
import { trainingActivityRows } from './training-activity/rows.js';
import { trainingNeedRows } from './training-need/rows.js';
import { trainingPlanRows } from './training-plan/rows.js';

const words: WordRows[] = [
  institutionRows,
  collegeRows,
  teamRows,
  personRows,
  themeRows,
  programmeRows,
  trainingNeedRows,
  trainingPlanRows,
  trainingActivityRows,
  calendarFeedRows,
  ownershipRows,
  ownershipAppraisalRows,
  driveScanRows,
  dialogueSessionRows,
  kpiAgreementRows,
  measurementRows,
  leewayRows,
  coalitionRows,
  experimentRows,
  networkRows,
  partnershipRows,
  networkCourseRows,
  learningGoalRows,
  reciprocityExchangeRows,
  developmentQuestionRows,
  kpiDefinitionRows,
  hoursNormRows,
  deliveryRows,
  auditNoteRows,
];

/** What the projector runs, by the word of a stream. */
export const rowsByWord: ReadonlyMap<string, WordRows> = new Map(words.map((rows) => [rows.word, rows]));

/** Every table that holds rows of words. */
export const wordTables: readonly Table[] = words.flatMap((rows) => rows.tables);
