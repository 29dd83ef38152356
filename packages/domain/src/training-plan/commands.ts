import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { hash, id, text } from '../kernel/fields.js';
import { PLAN_VOTES, planContent } from './events.js';

const votedVersion = () => ({ planId: id(), version: z.number().int(), hash: hash() });

export const trainingPlanCommands = {
  /** `schoolYear`: its first calendar year. A team has one plan a school year. */
  DraftPlan: z.object({ teamId: id(), schoolYear: z.number().int(), programmeId: id().nullable() }),
  OfferPlanVersion: z.object({ planId: id(), content: planContent(), note: text().nullable() }),
  VoteOnPlan: z.object({ ...votedVersion(), vote: z.enum(PLAN_VOTES), note: text().nullable() }),
  SubmitPlan: z.object({ planId: id() }),
  ApprovePlan: z.object(votedVersion()),
  ReturnPlan: z.object({ planId: id(), reason: text() }),
  AmendPlan: z.object({ planId: id(), content: planContent(), reason: text() }),
  WithdrawPlanAmendment: z.object({ planId: id(), reason: text() }),
  ClosePlan: z.object({ planId: id(), findings: text() }),
};
export type TrainingPlanCommand = CommandOf<typeof trainingPlanCommands>;
