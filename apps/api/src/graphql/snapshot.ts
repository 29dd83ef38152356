// Everything below one pair of clocks, batched: a list of keys is asked once, and what is asked at the same time together.
import type { Instant } from '@traject/domain';
import * as read from '@traject/read-model';
import type { ReadClocks, Sql } from '@traject/read-model';
import type { Budget } from './budget.js';
import { manyByKey, oneByKey } from './loaders.js';
import type { Turns } from './turns.js';

/** A row with the snapshot that it stands in: what hangs under it is asked on the same clocks. */
export type Placed<T> = T & { readonly snapshot: Snapshot };

export class Snapshot {
  readonly clocks: ReadClocks;
  /** What the read model holds in all. */
  readonly headPosition: number;
  readonly #sql: Sql;
  readonly #budget: Budget;
  readonly #turns: Turns;

  constructor(
    sql: Sql,
    clocks: ReadClocks,
    headPosition: number,
    budget: Budget,
    turns: Turns,
    byMany: read.AskedByMany,
  ) {
    this.#sql = sql;
    this.#budget = budget;
    this.#turns = turns;
    this.clocks = { ...clocks, together: new read.AskedTogether(byMany) };
    this.headPosition = headPosition;
  }

  get validAt(): Instant {
    return this.clocks.validAt;
  }

  place<T extends object>(row: T): Placed<T>;
  place<T extends object>(row: T | null): Placed<T> | null;
  place<T extends object>(row: T | null): Placed<T> | null {
    if (row) this.#budget.spend(1);
    return row && { ...row, snapshot: this };
  }
  placeAll<T extends object>(rows: readonly T[]): Placed<T>[] {
    return rows.map((row) => this.place(row));
  }

  #one<T>(
    load: (sql: Sql, clocks: ReadClocks, keys: readonly string[]) => Promise<readonly T[]>,
    keyOf: (row: T) => string,
  ) {
    return oneByKey((keys) => this.#turns.during(() => load(this.#sql, this.clocks, keys)), keyOf);
  }
  #many<T>(
    load: (sql: Sql, clocks: ReadClocks, keys: readonly string[]) => Promise<readonly T[]>,
    keyOf: (row: T) => string | null,
  ) {
    return manyByKey((keys) => this.#turns.during(() => load(this.#sql, this.clocks, keys)), keyOf);
  }

  readonly institution = this.#one(read.institutionsByIds, (row) => row.institutionId);
  readonly college = this.#one(read.collegesByIds, (row) => row.collegeId);
  readonly collegesOf = this.#many(read.collegesOfInstitutions, (row) => row.institutionId);
  readonly team = this.#one(read.teamsByIds, (row) => row.teamId);
  readonly teamsOf = this.#many(read.teamsOfInstitutions, (row) => row.institutionId);
  readonly teamsUnder = this.#many(read.teamsUnder, (row) => row.parentId);
  readonly membersOf = this.#many(read.membersOfTeams, (row) => row.teamId);
  readonly membersEverOf = this.#many(read.allMembershipsOfTeams, (row) => row.teamId);
  readonly leadsOf = this.#many(read.leadsOfTeams, (row) => row.teamId);
  readonly crebosOf = this.#many(read.crebosOfTeams, (row) => row.teamId);
  readonly providerUnitsOf = this.#many(read.providerUnitsOfTeams, (row) => row.teamId);
  readonly quorumOf = this.#many(read.quorumsOfTeams, (row) => row.teamId);
  readonly membershipsOf = this.#many(read.membershipsOfPersons, (row) => row.personId);
  readonly leadsOfPerson = this.#many(read.leadsOfPersons, (row) => row.personId);

  readonly theme = this.#one(read.themesByIds, (row) => row.themeId);
  readonly themesOf = this.#many(read.themesOfInstitutions, (row) => row.institutionId);
  readonly appraisalsOfTheme = this.#many(read.appraisalsOfThemes, (row) => row.themeId);
  readonly themeAppraisalsOf = this.#many(read.themeAppraisalsOfTeams, (row) => row.teamId);
  readonly programme = this.#one(read.programmesByIds, (row) => row.programmeId);
  readonly programmesOf = this.#many(read.programmesOfInstitutions, (row) => row.institutionId);
  readonly teamsOfProgramme = this.#many(read.teamsOfProgrammes, (row) => row.programmeId);
  readonly programmesOfTeam = this.#many(read.programmesOfTeams, (row) => row.teamId);
  readonly themesOfProgramme = this.#many(read.themesOfProgrammes, (row) => row.programmeId);
  readonly programmesOfTheme = this.#many(read.programmesOfThemes, (row) => row.themeId);
  readonly partnersOfProgramme = this.#many(read.partnersOfProgrammes, (row) => row.programmeId);

  readonly need = this.#one(read.needsByIds, (row) => row.needId);
  readonly needOutlinesOfTeam = this.#many(read.needOutlinesOfTeams, (row) => row.teamId);
  readonly needsOfTeam = this.#many(read.needsOfTeams, (row) => row.teamId);
  readonly needsMergedInto = this.#many(read.needsMergedInto, (row) => row.intoNeedId);
  readonly plan = this.#one(read.plansByIds, (row) => row.planId);
  readonly plansOfTeam = this.#many(read.plansOfTeams, (row) => row.teamId);
  readonly planVersionsOf = this.#many(read.versionsOfPlans, (row) => row.planId);
  readonly planVotesOf = this.#many(read.votesOnPlans, (row) => row.planId);
  readonly employmentsOf = this.#many(read.employmentsOfPersons, (row) => row.personId);
  readonly stancesOn = this.#many(read.stancesOnNeeds, (row) => row.needId);

  readonly activity = this.#one(read.activitiesByIds, (row) => row.activityId);
  readonly activityParts = this.#one(read.partsOfActivities, (row) => row.activityId);
  readonly sessionsOf = this.#many(read.sessionsOfActivities, (row) => row.activityId);
  readonly enrolmentsOf = this.#many(read.enrolmentsOfActivities, (row) => row.activityId);
  readonly attendanceOf = this.#many(read.attendanceOfActivities, (row) => row.activityId);
  readonly evaluationsOf = this.#many(read.evaluationsOfActivities, (row) => row.activityId);

  readonly ownership = this.#one(read.ownershipOfThemes, (row) => row.themeId);
  readonly heldBy = this.#many(read.themesHeldByTeams, (row) => row.teamId);
  readonly round = this.#one(read.appraisalRoundsByIds, (row) => row.roundId);
  readonly roundsOfTeam = this.#many(read.appraisalRoundsOfTeams, (row) => row.teamId);
  readonly roundsOnTheme = this.#many(read.appraisalRoundsOnThemes, (row) => row.themeId);

  readonly stakeholdersOf = this.#many(read.stakeholdersOfThemes, (row) => row.themeId);
  readonly dialogue = this.#one(read.dialoguesByIds, (row) => row.sessionId);
  readonly dialoguesOf = this.#many(read.dialoguesOfInstitutions, (row) => row.institutionId);
  readonly presencesAt = this.#many(read.presencesAtDialogues, (row) => row.sessionId);
  readonly presencesOnTheme = this.#many(read.presencesOnThemes, (row) => row.themeId);
  readonly followUpsOf = this.#many(read.followUpsOfDialogues, (row) => row.sessionId);
  readonly driveScan = this.#one(read.driveScansByIds, (row) => row.scanId);
  readonly driveScansOf = this.#many(read.driveScansOfTeams, (row) => row.teamId);

  readonly agreement = this.#one(read.agreementsByIds, (row) => row.agreementId);
  readonly agreementOutlinesOfTeam = this.#many(read.agreementOutlinesOfTeams, (row) => row.teamId);
  readonly agreementsOfTeam = this.#many(read.agreementsOfTeams, (row) => row.teamId);
  readonly versionsOf = this.#many(read.versionsOfAgreements, (row) => row.agreementId);
  readonly measurementsOf = this.#many(read.measurementsOfTeams, (row) => row.teamId);
  readonly leeway = this.#one(read.leewaysByIds, (row) => row.leewayId);
  readonly leewaysOfTeam = this.#many(read.leewaysOfTeams, (row) => row.teamId);
  readonly coalition = this.#one(read.coalitionsByIds, (row) => row.coalitionId);
  readonly membersOfCoalition = this.#many(read.membersOfCoalitions, (row) => row.coalitionId);
  readonly experiment = this.#one(read.experimentsByIds, (row) => row.experimentId);
  readonly experimentsOfTeam = this.#many(read.experimentsOfTeams, (row) => row.teamId);
  readonly observationsOf = this.#many(read.observationsOfExperiments, (row) => row.experimentId);
  readonly network = this.#one(read.networksByIds, (row) => row.networkId);
  readonly partnersOfNetwork = this.#many(read.partnersOfNetworks, (row) => row.networkId);
  readonly rolesInNetwork = this.#many(read.rolesInNetworks, (row) => row.networkId);
  readonly leadsOfNetwork = this.#many(read.leadsOfNetworks, (row) => row.networkId);
  readonly phasesOfNetwork = this.#many(read.phasesOfNetworks, (row) => row.networkId);
  readonly partnership = this.#one(read.partnershipsByIds, (row) => row.partnershipId);
  readonly partiesOf = this.#many(read.partiesOfPartnerships, (row) => row.partnershipId);
  readonly potentialOf = this.#many(read.potentialOfPartnerships, (row) => row.partnershipId);
  readonly versionsOfPartnership = this.#many(read.versionsOfPartnerships, (row) => row.partnershipId);
  readonly exchange = this.#one(read.exchangesByIds, (row) => row.exchangeId);
  readonly exchangesForQuestion = this.#many(read.exchangesForQuestions, (row) => row.questionId);
  readonly question = this.#one(read.questionsByIds, (row) => row.questionId);
  readonly networkCourse = this.#one(read.networkCoursesByIds, (row) => row.courseId);
  readonly sessionsOfCourse = this.#many(read.sessionsOfCourses, (row) => row.courseId);
  readonly participantsOfCourse = this.#many(read.participantsOfCourses, (row) => row.courseId);
  readonly learningGoal = this.#one(read.learningGoalsByIds, (row) => row.goalId);
  readonly goalsOfCourse = this.#many(read.goalsOfCourses, (row) => row.courseId);
  readonly stepsOfGoal = this.#many(read.stepsOfGoals, (row) => row.goalId);
  readonly auditNote = this.#one(read.auditNotesByIds, (row) => row.noteId);
  readonly auditNotesOn = this.#many(read.auditNotesOnScopes, (row) => row.scopeId);
  readonly auditNotesIn = this.#many(read.auditNotesOfInstitutions, (row) => row.institutionId);
  readonly definition = this.#one(read.kpiDefinitionsByCodes, (row) => row.kpi);
  readonly normsOf = this.#many(read.normsOf, (row) => row.kpi);
  readonly deliveriesOf = this.#many(read.deliveriesOfInstitutions, (row) => row.institutionId);

  #hoursNorms: Promise<read.HoursNormHeld[]> | undefined;
  /** Every hours norm, asked once: reference data is small. */
  hoursNorms(): Promise<read.HoursNormHeld[]> {
    return (this.#hoursNorms ??= read.allHoursNorms(this.#sql, this.clocks));
  }
  /** Every definition: reference data is small. */
  definitions() {
    return read.allKpiDefinitions(this.#sql, this.clocks);
  }

  /** What stood of many teams side by side, in one statement. */
  standingsOf(teamIds: readonly string[]): Promise<read.TeamStandings> {
    return this.#turns.during(() => read.teamStandings(this.#sql, this.clocks, teamIds));
  }

  /** The ownership of a theme; one that nobody ever held is unowned. */
  async ownershipOf(themeId: string): Promise<read.Ownership | UnownedTheme> {
    return (await this.ownership.load(themeId)) ?? { themeId, status: 'unowned', holderTeamIds: [] };
  }
}

/** A theme that nobody ever held or claimed. */
export interface UnownedTheme {
  themeId: string;
  status: 'unowned';
  holderTeamIds: string[];
}
