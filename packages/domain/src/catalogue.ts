import { auditNoteEvents, type AuditNoteEvent } from './audit-note/events.js';
import { calendarFeedEvents, type CalendarFeedEvent } from './calendar-feed/events.js';
import { coalitionEvents, type CoalitionEvent } from './coalition/events.js';
import { collegeEvents, type CollegeEvent } from './college/events.js';
import { deliveryEvents, type DeliveryEvent } from './delivery/events.js';
import { developmentQuestionEvents, type DevelopmentQuestionEvent } from './development-question/events.js';
import { experimentEvents, type ExperimentEvent } from './experiment/events.js';
import { dialogueSessionEvents, type DialogueSessionEvent } from './dialogue-session/events.js';
import { driveScanEvents, type DriveScanEvent } from './drive-scan/events.js';
import { hoursNormEvents, type HoursNormEvent } from './hours-norm/events.js';
import { institutionEvents, type InstitutionEvent } from './institution/events.js';
import type { EventSpecs } from './kernel/define-events.js';
import { kpiAgreementEvents, type KpiAgreementEvent } from './kpi-agreement/events.js';
import { kpiDefinitionEvents, type KpiDefinitionEvent } from './kpi-definition/events.js';
import { leewayEvents, type LeewayEvent } from './leeway/events.js';
import { measurementEvents, type MeasurementEvent } from './measurement/events.js';
import { ownershipAppraisalEvents, type OwnershipAppraisalEvent } from './ownership-appraisal/events.js';
import { ownershipEvents, type OwnershipEvent } from './ownership/events.js';
import { personEvents, type PersonEvent } from './person/events.js';
import { learningGoalEvents, type LearningGoalEvent } from './learning-goal/events.js';
import { networkEvents, type NetworkEvent } from './network/events.js';
import { networkCourseEvents, type NetworkCourseEvent } from './network-course/events.js';
import { partnershipEvents, type PartnershipEvent } from './partnership/events.js';
import { programmeEvents, type ProgrammeEvent } from './programme/events.js';
import { receiptEvents, type ReceiptEvent } from './receipt/events.js';
import { reciprocityExchangeEvents, type ReciprocityExchangeEvent } from './reciprocity-exchange/events.js';
import { teamEvents, type TeamEvent } from './team/events.js';
import { themeEvents, type ThemeEvent } from './theme/events.js';
import { trainingActivityEvents, type TrainingActivityEvent } from './training-activity/events.js';
import { trainingNeedEvents, type TrainingNeedEvent } from './training-need/events.js';
import { trainingPlanEvents, type TrainingPlanEvent } from './training-plan/events.js';

/** Every event that Traject knows, by the aggregate's word: the word is the first part of its streams' names. */
export const eventCatalogue = {
  institution: institutionEvents,
  college: collegeEvents,
  team: teamEvents,
  person: personEvents,
  theme: themeEvents,
  programme: programmeEvents,
  trainingNeed: trainingNeedEvents,
  trainingPlan: trainingPlanEvents,
  trainingActivity: trainingActivityEvents,
  calendarFeed: calendarFeedEvents,
  ownership: ownershipEvents,
  ownershipAppraisal: ownershipAppraisalEvents,
  driveScan: driveScanEvents,
  dialogueSession: dialogueSessionEvents,
  kpiAgreement: kpiAgreementEvents,
  measurement: measurementEvents,
  leeway: leewayEvents,
  coalition: coalitionEvents,
  experiment: experimentEvents,
  network: networkEvents,
  partnership: partnershipEvents,
  networkCourse: networkCourseEvents,
  learningGoal: learningGoalEvents,
  reciprocityExchange: reciprocityExchangeEvents,
  developmentQuestion: developmentQuestionEvents,
  kpiDefinition: kpiDefinitionEvents,
  hoursNorm: hoursNormEvents,
  delivery: deliveryEvents,
  auditNote: auditNoteEvents,
  receipt: receiptEvents,
} satisfies Record<string, EventSpecs>;
export type Word = keyof typeof eventCatalogue;

/** Every event, as it is in the log. */
export type TrajectEvent =
  | InstitutionEvent
  | CollegeEvent
  | TeamEvent
  | PersonEvent
  | ThemeEvent
  | ProgrammeEvent
  | TrainingNeedEvent
  | TrainingPlanEvent
  | TrainingActivityEvent
  | CalendarFeedEvent
  | OwnershipEvent
  | OwnershipAppraisalEvent
  | DriveScanEvent
  | DialogueSessionEvent
  | KpiAgreementEvent
  | MeasurementEvent
  | LeewayEvent
  | CoalitionEvent
  | ExperimentEvent
  | NetworkEvent
  | PartnershipEvent
  | NetworkCourseEvent
  | LearningGoalEvent
  | ReciprocityExchangeEvent
  | DevelopmentQuestionEvent
  | KpiDefinitionEvent
  | HoursNormEvent
  | DeliveryEvent
  | AuditNoteEvent
  | ReceiptEvent;
