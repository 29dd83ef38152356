// The whole domain by name: which decider belongs to a stream, and which command to a decider.
import { auditNoteDecider } from './audit-note/audit-note.js';
import { auditNoteCommands, type AuditNoteCommand } from './audit-note/commands.js';
import { calendarFeedDecider } from './calendar-feed/calendar-feed.js';
import { calendarFeedCommands, type CalendarFeedCommand } from './calendar-feed/commands.js';
import type { Word } from './catalogue.js';
import { coalitionDecider } from './coalition/coalition.js';
import { coalitionCommands, type CoalitionCommand } from './coalition/commands.js';
import { collegeDecider } from './college/college.js';
import { collegeCommands, type CollegeCommand } from './college/commands.js';
import { deliveryCommands, type DeliveryCommand } from './delivery/commands.js';
import { deliveryDecider } from './delivery/delivery.js';
import {
  developmentQuestionCommands,
  type DevelopmentQuestionCommand,
} from './development-question/commands.js';
import { developmentQuestionDecider } from './development-question/development-question.js';
import { experimentCommands, type ExperimentCommand } from './experiment/commands.js';
import { experimentDecider } from './experiment/experiment.js';
import { dialogueSessionCommands, type DialogueSessionCommand } from './dialogue-session/commands.js';
import { dialogueSessionDecider } from './dialogue-session/dialogue-session.js';
import { driveScanCommands, type DriveScanCommand } from './drive-scan/commands.js';
import { driveScanDecider } from './drive-scan/drive-scan.js';
import { hoursNormCommands, type HoursNormCommand } from './hours-norm/commands.js';
import { hoursNormDecider } from './hours-norm/hours-norm.js';
import { institutionCommands, type InstitutionCommand } from './institution/commands.js';
import { institutionDecider } from './institution/institution.js';
import type { CommandSpecs } from './kernel/define-commands.js';
import { kpiAgreementCommands, type KpiAgreementCommand } from './kpi-agreement/commands.js';
import { kpiAgreementDecider } from './kpi-agreement/kpi-agreement.js';
import { kpiDefinitionCommands, type KpiDefinitionCommand } from './kpi-definition/commands.js';
import { kpiDefinitionDecider } from './kpi-definition/kpi-definition.js';
import { leewayCommands, type LeewayCommand } from './leeway/commands.js';
import { leewayDecider } from './leeway/leeway.js';
import { measurementCommands, type MeasurementCommand } from './measurement/commands.js';
import { measurementDecider } from './measurement/measurement.js';
import {
  ownershipAppraisalCommands,
  type OwnershipAppraisalCommand,
} from './ownership-appraisal/commands.js';
import { ownershipAppraisalDecider } from './ownership-appraisal/ownership-appraisal.js';
import { ownershipCommands, type OwnershipCommand } from './ownership/commands.js';
import { ownershipDecider } from './ownership/ownership.js';
import { personCommands, type PersonCommand } from './person/commands.js';
import { personDecider } from './person/person.js';
import { learningGoalCommands, type LearningGoalCommand } from './learning-goal/commands.js';
import { learningGoalDecider } from './learning-goal/learning-goal.js';
import { networkCommands, type NetworkCommand } from './network/commands.js';
import { networkDecider } from './network/network.js';
import { networkCourseCommands, type NetworkCourseCommand } from './network-course/commands.js';
import { networkCourseDecider } from './network-course/network-course.js';
import { partnershipCommands, type PartnershipCommand } from './partnership/commands.js';
import { partnershipDecider } from './partnership/partnership.js';
import { programmeCommands, type ProgrammeCommand } from './programme/commands.js';
import { programmeDecider } from './programme/programme.js';
import {
  reciprocityExchangeCommands,
  type ReciprocityExchangeCommand,
} from './reciprocity-exchange/commands.js';
import { reciprocityExchangeDecider } from './reciprocity-exchange/reciprocity-exchange.js';
import { teamCommands, type TeamCommand } from './team/commands.js';
import { teamDecider } from './team/team.js';
import { themeCommands, type ThemeCommand } from './theme/commands.js';
import { themeDecider } from './theme/theme.js';
import { trainingActivityCommands, type TrainingActivityCommand } from './training-activity/commands.js';
import { trainingActivityDecider } from './training-activity/training-activity.js';
import { trainingNeedCommands, type TrainingNeedCommand } from './training-need/commands.js';
import { trainingNeedDecider } from './training-need/training-need.js';
import { trainingPlanCommands, type TrainingPlanCommand } from './training-plan/commands.js';
import { trainingPlanDecider } from './training-plan/training-plan.js';

/** Every word that decides; receipts are recorded by the command handler and decide nothing. */
export type DecidingWord = Exclude<Word, 'receipt'>;

/** The decider of each aggregate, by its word. */
export const deciders = {
  institution: institutionDecider,
  college: collegeDecider,
  team: teamDecider,
  person: personDecider,
  theme: themeDecider,
  programme: programmeDecider,
  trainingNeed: trainingNeedDecider,
  trainingPlan: trainingPlanDecider,
  trainingActivity: trainingActivityDecider,
  calendarFeed: calendarFeedDecider,
  ownership: ownershipDecider,
  ownershipAppraisal: ownershipAppraisalDecider,
  driveScan: driveScanDecider,
  dialogueSession: dialogueSessionDecider,
  kpiAgreement: kpiAgreementDecider,
  measurement: measurementDecider,
  leeway: leewayDecider,
  coalition: coalitionDecider,
  experiment: experimentDecider,
  network: networkDecider,
  partnership: partnershipDecider,
  networkCourse: networkCourseDecider,
  learningGoal: learningGoalDecider,
  reciprocityExchange: reciprocityExchangeDecider,
  developmentQuestion: developmentQuestionDecider,
  kpiDefinition: kpiDefinitionDecider,
  hoursNorm: hoursNormDecider,
  delivery: deliveryDecider,
  auditNote: auditNoteDecider,
} satisfies Record<DecidingWord, { word: string }>;
export type Deciders = typeof deciders;

/** The decider of `word`, with its own types of state, command, event and facts. */
export const deciderOf = <W extends DecidingWord>(word: W): Deciders[W] => deciders[word];

/** True for a word that has a decider. */
export const isDecidingWord = (word: string): word is DecidingWord => Object.hasOwn(deciders, word);

/** The state of an aggregate, by its word. */
export type StateOf<W extends DecidingWord> = Deciders[W]['initialState'];

/** Every command of the spine. */
export type TrajectCommand =
  | InstitutionCommand
  | CollegeCommand
  | TeamCommand
  | PersonCommand
  | ThemeCommand
  | ProgrammeCommand
  | TrainingNeedCommand
  | TrainingPlanCommand
  | TrainingActivityCommand
  | CalendarFeedCommand
  | OwnershipCommand
  | OwnershipAppraisalCommand
  | DriveScanCommand
  | DialogueSessionCommand
  | KpiAgreementCommand
  | MeasurementCommand
  | LeewayCommand
  | CoalitionCommand
  | ExperimentCommand
  | NetworkCommand
  | PartnershipCommand
  | NetworkCourseCommand
  | LearningGoalCommand
  | ReciprocityExchangeCommand
  | DevelopmentQuestionCommand
  | KpiDefinitionCommand
  | HoursNormCommand
  | DeliveryCommand
  | AuditNoteCommand;
export type CommandName = TrajectCommand['type'];

/** The commands of each aggregate with the schemas of their input, by its word. */
export const commandsByWord = {
  institution: institutionCommands,
  college: collegeCommands,
  team: teamCommands,
  person: personCommands,
  theme: themeCommands,
  programme: programmeCommands,
  trainingNeed: trainingNeedCommands,
  trainingPlan: trainingPlanCommands,
  trainingActivity: trainingActivityCommands,
  calendarFeed: calendarFeedCommands,
  ownership: ownershipCommands,
  ownershipAppraisal: ownershipAppraisalCommands,
  driveScan: driveScanCommands,
  dialogueSession: dialogueSessionCommands,
  kpiAgreement: kpiAgreementCommands,
  measurement: measurementCommands,
  leeway: leewayCommands,
  coalition: coalitionCommands,
  experiment: experimentCommands,
  network: networkCommands,
  partnership: partnershipCommands,
  networkCourse: networkCourseCommands,
  learningGoal: learningGoalCommands,
  reciprocityExchange: reciprocityExchangeCommands,
  developmentQuestion: developmentQuestionCommands,
  kpiDefinition: kpiDefinitionCommands,
  hoursNorm: hoursNormCommands,
  delivery: deliveryCommands,
  auditNote: auditNoteCommands,
} satisfies Record<DecidingWord, CommandSpecs>;

/** Where a command belongs, and the schema of its input. */
export interface CommandEntry {
  word: DecidingWord;
  schema: CommandSpecs[string];
}

/** Every command by name; no two aggregates have a command of the same name. */
export const commandCatalogue: ReadonlyMap<string, CommandEntry> = new Map(
  Object.entries(commandsByWord).flatMap(([word, specs]) =>
    isDecidingWord(word)
      ? Object.entries(specs).map(([name, schema]): [string, CommandEntry] => [name, { word, schema }])
      : [],
  ),
);
