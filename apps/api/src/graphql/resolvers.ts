import type { CommandBus } from '@nestjs/cqrs';
import type { GraphQLSchema } from 'graphql';
import { auditNoteResolvers } from '../audit-note/audit-note.resolvers.js';
import { calendarFeedResolvers } from '../calendar-feed/calendar-feed.resolvers.js';
import { coalitionResolvers } from '../coalition/coalition.resolvers.js';
import { commandResolvers } from '../command/command.resolvers.js';
import { developmentQuestionResolvers } from '../development-question/development-question.resolvers.js';
import { dialogueSessionResolvers } from '../dialogue-session/dialogue-session.resolvers.js';
import { driveScanResolvers } from '../drive-scan/drive-scan.resolvers.js';
import { duoImportResolvers } from '../duo-import/duo-import.resolvers.js';
import { experimentResolvers } from '../experiment/experiment.resolvers.js';
import { projectionResolvers } from '../health/projection.resolvers.js';
import { differenceResolvers } from '../history/difference.resolvers.js';
import { erasureResolvers } from '../history/erasures.js';
import { historyResolvers } from '../history/history.resolvers.js';
import { recordedResolvers } from '../history/recorded.resolvers.js';
import { replayResolvers } from '../history/replay.resolvers.js';
import { hoursNormResolvers } from '../hours-norm/hours-norm.resolvers.js';
import { kpiAgreementResolvers } from '../kpi-agreement/kpi-agreement.resolvers.js';
import { targetGapResolvers } from '../kpi-agreement/target-gaps.js';
import { kpiDefinitionResolvers } from '../kpi-definition/kpi-definition.resolvers.js';
import { learningGoalResolvers } from '../learning-goal/learning-goal.resolvers.js';
import { leewayResolvers } from '../leeway/leeway.resolvers.js';
import { listImportResolvers } from '../list-import/list-import.resolvers.js';
import { measurementResolvers } from '../measurement/measurement.resolvers.js';
import { networkCourseResolvers } from '../network-course/network-course.resolvers.js';
import { networkResolvers } from '../network/network.resolvers.js';
import { organisationResolvers } from '../organisation/organisation.resolvers.js';
import { ownershipResolvers } from '../ownership/ownership.resolvers.js';
import { partnershipResolvers } from '../partnership/partnership.resolvers.js';
import { personResolvers } from '../person/person.resolvers.js';
import { programmeResolvers } from '../programme/programme.resolvers.js';
import { reciprocityExchangeResolvers } from '../reciprocity-exchange/reciprocity-exchange.resolvers.js';
import { studySuccessResolvers } from '../study-success/study-success.resolvers.js';
import { teamOverviewResolvers } from '../team-overview/team-overview.resolvers.js';
import { themeResolvers } from '../theme/theme.resolvers.js';
import { trainingActivityResolvers } from '../training-activity/training-activity.resolvers.js';
import { leadTimeResolvers } from '../training-need/lead-times.js';
import { needsInboxResolvers } from '../training-need/needs-inbox.js';
import { trainingNeedResolvers } from '../training-need/training-need.resolvers.js';
import { trainingPlanResolvers } from '../training-plan/training-plan.resolvers.js';
import { rootResolvers } from './root.resolvers.js';
import { scalars } from './scalars.js';

/** Every resolver, in parts: a type may be in several (Query, Mutation). */
export const resolvers = (bus: CommandBus, contract: GraphQLSchema): object[] => [
  scalars(contract),
  rootResolvers,
  projectionResolvers,
  historyResolvers,
  differenceResolvers,
  erasureResolvers,
  recordedResolvers,
  auditNoteResolvers,
  replayResolvers,
  commandResolvers(bus),
  duoImportResolvers,
  listImportResolvers,
  personResolvers,
  organisationResolvers,
  teamOverviewResolvers,
  themeResolvers,
  programmeResolvers,
  trainingNeedResolvers,
  needsInboxResolvers,
  leadTimeResolvers,
  trainingPlanResolvers,
  hoursNormResolvers,
  trainingActivityResolvers,
  calendarFeedResolvers,
  ownershipResolvers,
  dialogueSessionResolvers,
  driveScanResolvers,
  kpiAgreementResolvers,
  targetGapResolvers,
  kpiDefinitionResolvers,
  measurementResolvers,
  leewayResolvers,
  networkResolvers,
  partnershipResolvers,
  networkCourseResolvers,
  learningGoalResolvers,
  reciprocityExchangeResolvers,
  developmentQuestionResolvers,
  coalitionResolvers,
  experimentResolvers,
  studySuccessResolvers,
];
