import type { eventCatalogue, TrajectEvent, Word } from '@traject/domain';
import type { Values } from '../i18n/use-t.js';
import type { Shape } from '../ui/event-glyph.js';
import type { Telling, WordSentences } from './telling.js';
import { auditNoteSentences } from './words/audit-note.js';
import { calendarFeedSentences } from './words/calendar-feed.js';
import { coalitionSentences } from './words/coalition.js';
import { collegeSentences } from './words/college.js';
import { deliverySentences } from './words/delivery.js';
import { developmentQuestionSentences } from './words/development-question.js';
import { dialogueSessionSentences } from './words/dialogue-session.js';
import { driveScanSentences } from './words/drive-scan.js';
import { experimentSentences } from './words/experiment.js';
import { hoursNormSentences } from './words/hours-norm.js';
import { institutionSentences } from './words/institution.js';
import { kpiAgreementSentences } from './words/kpi-agreement.js';
import { kpiDefinitionSentences } from './words/kpi-definition.js';
import { leewaySentences } from './words/leeway.js';
import { measurementSentences } from './words/measurement.js';
import { networkSentences } from './words/network.js';
import { partnershipSentences } from './words/partnership.js';
import { networkCourseSentences } from './words/network-course.js';
import { learningGoalSentences } from './words/learning-goal.js';
import { ownershipSentences } from './words/ownership.js';
import { ownershipAppraisalSentences } from './words/ownership-appraisal.js';
import { personSentences } from './words/person.js';
import { programmeSentences } from './words/programme.js';
import { receiptSentences } from './words/receipt.js';
import { reciprocityExchangeSentences } from './words/reciprocity-exchange.js';
import { teamSentences } from './words/team.js';
import { themeSentences } from './words/theme.js';
import { trainingActivitySentences } from './words/training-activity.js';
import { trainingNeedSentences } from './words/training-need.js';
import { trainingPlanSentences } from './words/training-plan.js';

/** A word of the catalogue without sentences, and a type of event without one, do not type-check. */
const words: { [W in Word]: WordSentences<Extract<keyof (typeof eventCatalogue)[W], TrajectEvent['type']>> } =
  {
    auditNote: auditNoteSentences,
    calendarFeed: calendarFeedSentences,
    coalition: coalitionSentences,
    college: collegeSentences,
    delivery: deliverySentences,
    developmentQuestion: developmentQuestionSentences,
    dialogueSession: dialogueSessionSentences,
    driveScan: driveScanSentences,
    experiment: experimentSentences,
    hoursNorm: hoursNormSentences,
    institution: institutionSentences,
    kpiAgreement: kpiAgreementSentences,
    kpiDefinition: kpiDefinitionSentences,
    leeway: leewaySentences,
    measurement: measurementSentences,
    network: networkSentences,
    partnership: partnershipSentences,
    networkCourse: networkCourseSentences,
    learningGoal: learningGoalSentences,
    ownership: ownershipSentences,
    ownershipAppraisal: ownershipAppraisalSentences,
    person: personSentences,
    programme: programmeSentences,
    receipt: receiptSentences,
    reciprocityExchange: reciprocityExchangeSentences,
    team: teamSentences,
    theme: themeSentences,
    trainingActivity: trainingActivitySentences,
    trainingNeed: trainingNeedSentences,
    trainingPlan: trainingPlanSentences,
  };

/** What each event's sentence (`event.<type>`) speaks of besides `who`, by its type. */
export const eventValues: Readonly<Record<string, (data: never, telling: Telling) => Values>> = Object.assign(
  {},
  ...Object.values(words).map(({ values }) => values),
);

/** The types of event of each word, by the word. */
export const typesOfWords: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([word, { values }]) => [word, Object.keys(values)]),
);

const shapes: Readonly<Record<string, Shape | ((data: never) => Shape)>> = Object.assign(
  {},
  ...Object.values(words).map((word) => word.shapes),
);

/**
 * The shape of an event: circle began, square signed, triangle measured, cross dissent, diamond changed (and what this
 * version does not know). `data` tells an objection from an endorsement.
 */
export function shapeOf(type: string, data?: unknown): Shape {
  const shape = shapes[type] ?? 'diamond';
  if (typeof shape === 'string') return shape;
  // The payload may be withheld, or of another version.
  return shape((typeof data === 'object' && data !== null ? data : {}) as never);
}
