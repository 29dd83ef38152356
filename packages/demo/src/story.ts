import { careProgramme } from './care-programme.js';
import { calendarAddresses } from './calendar-addresses.js';
import { calendarEndingOn } from './calendar.js';
import { coalitionForming } from './coalition-forming.js';
import { coalitionInstitutions } from './coalition-institutions.js';
import { coalitionTeams } from './coalition-teams.js';
import { coalitionTransfer } from './coalition-transfer.js';
import { coalitionWork } from './coalition-work.js';
import { communitiesExchanges } from './communities-exchanges.js';
import { communitiesInstitutions } from './communities-institutions.js';
import { communitiesNetworks } from './communities-networks.js';
import { communitiesOwnership } from './communities-ownership.js';
import { communitiesQuestions } from './communities-questions.js';
import { employments } from './employments.js';
import { lobDialogue } from './lob-dialogue.js';
import { lobActivities } from './lob-activities.js';
import { lobKpi } from './lob-kpi.js';
import { lobNotes } from './lob-notes.js';
import { lobNeeds } from './lob-needs.js';
import { lobOwnership } from './lob-ownership.js';
import { lobPartners } from './lob-partners.js';
import { lobPlan } from './lob-plan.js';
import { lobProgramme } from './lob-programme.js';
import { lobScans } from './lob-scans.js';
import { lobStakeholders } from './lob-stakeholders.js';
import { measurements } from './measurements.js';
import { demoNorms } from './norms.js';
import { montessoriActivities } from './montessori-activities.js';
import { montessoriLearning } from './montessori-learning.js';
import { montessoriParents } from './montessori-parents.js';
import { montessoriCircuits } from './montessori-circuits.js';
import { montessoriPupils } from './montessori-pupils.js';
import { montessoriProgramme, montessoriSchool } from './montessori-school.js';
import { montessoriStaff } from './montessori-staff.js';
import { networkCourseGoals } from './network-course-goals.js';
import { networkCourseInstitutions } from './network-course-institutions.js';
import { networkCourseNetwork } from './network-course-network.js';
import { networkCourseObservations } from './network-course-observations.js';
import { networkCoursePartnerships } from './network-course-partnerships.js';
import { networkCourseSessions } from './network-course-sessions.js';
import { organisation } from './organisation.js';
import { otherActivities } from './other-activities.js';
import { otherTeams } from './other-teams.js';
import { staffTraining } from './staff-training.js';
import { studySuccess } from './study-success.js';
import { tradeKpi } from './trade-kpi.js';
import { tradePlan } from './trade-plan.js';
import type { Instant } from '@traject/domain';
import type { Step } from './step.js';

/** The whole story in the order in which it was recorded, up to and including `now`. */
export function storyUntil(now: Instant): Step[] {
  const calendar = calendarEndingOn(now);
  const parts = [
    organisation(calendar),
    demoNorms(calendar),
    employments(calendar),
    lobProgramme(calendar),
    lobNeeds(calendar),
    lobActivities(calendar),
    lobPlan(calendar),
    lobOwnership(calendar),
    lobKpi(calendar),
    lobPartners(calendar),
    lobStakeholders(calendar),
    lobDialogue(calendar),
    lobScans(calendar),
    lobNotes(calendar),
    careProgramme(calendar),
    coalitionInstitutions(calendar),
    coalitionForming(calendar),
    coalitionWork(calendar),
    coalitionTeams(calendar),
    coalitionTransfer(calendar),
    otherTeams(calendar),
    otherActivities(calendar),
    staffTraining(calendar),
    calendarAddresses(calendar),
    tradeKpi(calendar),
    tradePlan(calendar),
    measurements(calendar),
    studySuccess(calendar),
    montessoriSchool(calendar),
    montessoriProgramme(calendar),
    montessoriPupils(calendar),
    montessoriCircuits(calendar),
    montessoriParents(calendar),
    montessoriStaff(calendar),
    montessoriLearning(calendar),
    montessoriActivities(calendar),
    networkCourseInstitutions(calendar),
    networkCourseNetwork(calendar),
    networkCoursePartnerships(calendar),
    networkCourseSessions(calendar),
    networkCourseObservations(calendar),
    networkCourseGoals(calendar),
    communitiesInstitutions(calendar),
    communitiesNetworks(calendar),
    communitiesExchanges(calendar),
    communitiesQuestions(calendar),
    communitiesOwnership(calendar),
  ];
  return parts
    .flat()
    .filter((step) => step.at <= now)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
