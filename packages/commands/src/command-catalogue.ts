import { commandCatalogue, type CommandName, type DecidingWord } from '@traject/domain';

/** A word whose aggregate takes commands. */
export type CommandWord = DecidingWord;

/**
 * Ids that a command gives to what it makes. They may be left out of its input: then they are derived from the
 * command's id, so that the same command makes the same thing.
 */
const madeIds: Partial<Record<CommandName, string>> = {
  RegisterInstitution: 'institutionId',
  FoundCollege: 'collegeId',
  FormTeam: 'teamId',
  AddMember: 'membershipId',
  AppointLead: 'appointmentId',
  TeachCrebo: 'taughtId',
  MapProviderUnit: 'mappingId',
  GrantRole: 'grantId',
  StartEmployment: 'employmentId',
  NameTheme: 'themeId',
  StartProgramme: 'programmeId',
  AddProgrammePartner: 'partnerId',
  ProposeNeed: 'needId',
  ProposeActivity: 'activityId',
  ScheduleActivity: 'sessions.sessionId',
  AddSession: 'sessionId',
  OpenCalendarFeed: 'feedId',
  SplitNeed: 'parts.needId',
  OpenAppraisalRound: 'roundId',
  OpenDriveScan: 'scanId',
  MapStakeholder: 'stakeholderId',
  PlanDialogue: 'sessionId',
  AgreeFollowUp: 'followUpId',
  DraftKpiAgreement: 'agreementId',
  GrantLeeway: 'leewayId',
  ProposeExperiment: 'experimentId',
  ObserveExperiment: 'observationId',
  RepeatExperiment: 'intoExperimentId',
  FormNetwork: 'networkId',
  JoinNetwork: 'partnerId',
  GiveNetworkRole: 'assignmentId',
  ProspectPartnership: 'partnershipId',
  ObserveBoundary: 'observationId',
  PlanNetworkCourse: 'courseId',
  PlanCourseSession: 'sessionId',
  SetLearningGoal: 'goalId',
  OfferExchange: 'exchangeId',
  RequestExchange: 'exchangeId',
  RaiseDevelopmentQuestion: 'questionId',
  MatchDevelopmentQuestion: 'into',
  RecordMeasurement: 'measurementId',
  FormCoalition: 'coalitionId',
  AddCoalitionMember: 'memberId',
  SetCoalitionExpectation: 'expectationId',
  AddCoalitionExpectation: 'expectationId',
  PlanCoalitionMeeting: 'meetingId',
  BringToCoalition: 'contributionId',
  FetchFromCoalition: 'takeAwayId',
  RecordCoalitionFinding: 'findingId',
  AdjustCoalitionWork: 'adjustmentId',
  SetNorm: 'normId',
  SetHoursNorm: 'normId',
  WriteAuditNote: 'noteId',
};

/** True when the id at `path` (list indices left out) may be left out of the input of `command`. */
export const isMadeId = (command: CommandName, path: string): boolean => madeIds[command] === path;

/** True for the name of a command. */
export const isCommandName = (name: string): name is CommandName => commandCatalogue.has(name);
