// Which stream a command writes: one, always.
import { measurementStreamId, streamOf, trainingPlanId, type Level } from '@traject/domain';
import type { CommandWord } from './command-catalogue.js';

/** The field of a command's input that names the aggregate. */
const idFields: Record<Exclude<CommandWord, 'measurement'>, string> = {
  institution: 'institutionId',
  college: 'collegeId',
  team: 'teamId',
  person: 'personId',
  theme: 'themeId',
  programme: 'programmeId',
  trainingNeed: 'needId',
  trainingPlan: 'planId',
  trainingActivity: 'activityId',
  calendarFeed: 'feedId',
  ownership: 'themeId',
  ownershipAppraisal: 'roundId',
  driveScan: 'scanId',
  dialogueSession: 'sessionId',
  kpiAgreement: 'agreementId',
  leeway: 'leewayId',
  coalition: 'coalitionId',
  experiment: 'experimentId',
  network: 'networkId',
  partnership: 'partnershipId',
  networkCourse: 'courseId',
  learningGoal: 'goalId',
  reciprocityExchange: 'exchangeId',
  developmentQuestion: 'questionId',
  kpiDefinition: 'kpi',
  hoursNorm: 'cao',
  delivery: 'fileHash',
  auditNote: 'noteId',
};

/** A KPI's code as it can stand in the name of a stream. */
const inName = (code: string): string => encodeURIComponent(code);

/** The stream of a KPI's definition and norms. */
export const kpiDefinitionStream = (kpi: string): string => streamOf('kpiDefinition', inName(kpi));

/** The stream of a team's measurements of a KPI for a level; `all` where a KPI has no levels. */
export const measurementStream = (teamId: string, kpi: string, level: Level | null): string =>
  streamOf('measurement', measurementStreamId(teamId, kpi, level));

/** The stream that a command on `word` decides on and writes; `input` is complete, ids made included. */
export function streamOfCommand(word: CommandWord, input: object): string {
  const value = new Map<string, unknown>(Object.entries(input));
  if (word === 'measurement') {
    const level = value.get('level');
    return measurementStream(
      String(value.get('teamId')),
      String(value.get('kpi')),
      typeof level === 'number' ? (level as Level) : null,
    );
  }
  if (word === 'trainingPlan' && !value.has('planId')) {
    // Drafting names team and school year: a team has one plan a year.
    return streamOf(word, trainingPlanId(String(value.get('teamId')), Number(value.get('schoolYear'))));
  }
  const id = String(value.get(idFields[word]));
  return word === 'kpiDefinition' ? kpiDefinitionStream(id) : streamOf(word, id);
}
