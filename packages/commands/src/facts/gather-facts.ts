// Facts of other aggregates: read at `effectiveAt` as known at recording, each with where it was read.
import type { Command } from '@traject/domain';
import type { CommandWord } from '../command-catalogue.js';
import { auditNoteFacts } from './audit-note-facts.js';
import { calendarFeedFacts } from './calendar-feed-facts.js';
import { coalitionFacts } from './coalition-facts.js';
import { collegeFacts } from './college-facts.js';
import { deliveryFacts } from './delivery-facts.js';
import { experimentFacts } from './experiment-facts.js';
import { dialogueSessionFacts } from './dialogue-session-facts.js';
import { driveScanFacts } from './drive-scan-facts.js';
import type { FactsQuestion } from './facts-question.js';
import { kpiAgreementFacts } from './kpi-agreement-facts.js';
import { leewayFacts } from './leeway-facts.js';
import { measurementFacts } from './measurement-facts.js';
import { ownershipAppraisalFacts } from './ownership-appraisal-facts.js';
import { ownershipFacts } from './ownership-facts.js';
import { programmeFacts } from './programme-facts.js';
import {
  learningGoalFacts,
  networkCourseFacts,
  networkFacts,
  partnershipFacts,
} from './shared-work-facts.js';
import { developmentQuestionFacts, reciprocityExchangeFacts } from './reciprocity-facts.js';
import { teamFacts } from './team-facts.js';
import { trainingActivityFacts } from './training-activity-facts.js';
import { trainingNeedFacts } from './training-need-facts.js';
import { trainingPlanFacts } from './training-plan-facts.js';

type Gather = (question: FactsQuestion) => Promise<unknown>;
const asksNothing: Gather = () => Promise.resolve({});

const gatherers: Record<CommandWord, Gather> = {
  institution: asksNothing,
  college: collegeFacts,
  team: teamFacts,
  person: asksNothing,
  theme: asksNothing,
  programme: programmeFacts,
  trainingNeed: trainingNeedFacts,
  trainingPlan: trainingPlanFacts,
  trainingActivity: trainingActivityFacts,
  calendarFeed: calendarFeedFacts,
  ownership: ownershipFacts,
  ownershipAppraisal: ownershipAppraisalFacts,
  driveScan: driveScanFacts,
  dialogueSession: dialogueSessionFacts,
  kpiAgreement: kpiAgreementFacts,
  measurement: measurementFacts,
  leeway: leewayFacts,
  coalition: coalitionFacts,
  experiment: experimentFacts,
  network: networkFacts,
  partnership: partnershipFacts,
  networkCourse: networkCourseFacts,
  learningGoal: learningGoalFacts,
  reciprocityExchange: reciprocityExchangeFacts,
  developmentQuestion: developmentQuestionFacts,
  kpiDefinition: asksNothing,
  hoursNorm: asksNothing,
  delivery: deliveryFacts,
  auditNote: auditNoteFacts,
};

/** What the command asks of other aggregates; empty where it asks nothing. */
export const gatherFacts = (
  word: CommandWord,
  command: Command,
  question: Omit<FactsQuestion, 'input' | 'command'>,
): Promise<unknown> =>
  gatherers[word]({
    ...question,
    input: new Map<string, unknown>(Object.entries(command)),
    command: command.type,
  });
