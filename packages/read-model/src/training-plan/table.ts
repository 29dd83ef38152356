import type { PlanContent, PlanVersionStatus, PlanVote, TrainingPlanState } from '@traject/domain';
import { instant, integer, json, number, oneOf, optional, string, table, textRef } from '../table.js';

export const trainingPlanTable = table(
  'training_plan',
  {
    planId: string(),
    teamId: string(),
    programmeId: optional(string()),
    /** First calendar year. */
    schoolYear: integer(),
    status: oneOf<Exclude<TrainingPlanState['status'], 'unknown'>>(),
    /** Number of the version in force. */
    inForce: optional(integer()),
    /** Number of the version that the team or the manager has before them. */
    onTheTable: optional(integer()),
    /** What the version in force commits to: hours of all members together, and euro. */
    hours: optional(number()),
    budget: optional(number()),
    findings: optional(textRef()),
  },
  [['planId'], ['teamId'], ['programmeId']],
);

export const planVersionTable = table(
  'plan_version',
  {
    planId: string(),
    teamId: string(),
    version: integer(),
    hash: string(),
    status: oneOf<PlanVersionStatus>(),
    content: json<PlanContent>(),
    hours: number(),
    /** Euro: of needs and other costs together. */
    budget: number(),
    offeredBy: optional(string()),
    offeredAt: instant(),
    note: optional(textRef()),
    votesFor: optional(integer()),
    members: optional(integer()),
    needed: optional(integer()),
    adoptedAt: optional(instant()),
    returned: optional(textRef()),
    inForceFrom: optional(instant()),
    inForceUntil: optional(instant()),
  },
  [['planId'], ['teamId']],
);

/** The latest vote per version and person. */
export const planVoteTable = table(
  'plan_vote',
  {
    planId: string(),
    teamId: string(),
    version: integer(),
    personId: string(),
    vote: oneOf<PlanVote['vote']>(),
    note: optional(textRef()),
    castAt: instant(),
    eventId: string(),
  },
  [['planId'], ['personId']],
);
