import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { canonicalJson, hash, id, text } from '../kernel/fields.js';
import { quorumRule } from '../team/events.js';

export const PLAN_VOTES = ['for', 'against'] as const;

/** What a version commits a team to for the school year: hours are those of all members together, money is in euro. */
export const planContent = () =>
  z.object({
    /** In all, those of the needs included. */
    hours: z.number(),
    needs: z.array(z.object({ needId: id(), hours: z.number(), budget: z.number() })).max(100),
    /** Costs that are of no one need; a line keeps its id from version to version. */
    costs: z.array(z.object({ lineId: id(), what: text(), amount: z.number() })).max(100),
  });
export type PlanContent = z.infer<ReturnType<typeof planContent>>;

/** A version as it was written: `canonical` is what `hash` is the SHA-256 of; never computed again. */
const version = () => ({
  version: z.number().int().min(1),
  content: planContent(),
  canonical: canonicalJson(),
  hash: hash(),
});
const votedVersion = () => ({ version: z.number().int(), hash: hash() });

export const trainingPlanEvents = {
  /** `schoolYear`: its first calendar year. */
  PlanDrafted: event(z.object({ teamId: id(), programmeId: id().nullable(), schoolYear: z.number().int() })),
  /** A version on the table of a plan that is not approved yet; it replaces the one before it. */
  PlanVersionOffered: event(z.object({ ...version(), note: text().nullable() })),
  /** A personal act of a member on one hash; a later vote of the same person replaces the earlier one. */
  PlanVoted: event(z.object({ ...votedVersion(), vote: z.enum(PLAN_VOTES), note: text().nullable() })),
  /** The team's quorum voted for it; recorded together with the vote that reached it. */
  PlanAdopted: event(
    z.object({
      ...votedVersion(),
      votesFor: z.number().int(),
      members: z.number().int(),
      needed: z.number().int(),
      rule: quorumRule(),
    }),
  ),
  PlanSubmitted: event(z.object(votedVersion())),
  PlanApproved: event(z.object(votedVersion())),
  /** Back to the team, which can put another version on the table. */
  PlanReturned: event(z.object(votedVersion())),
  /** A next version of an approved plan; the one in force stays so until this one is approved. */
  PlanAmendmentProposed: event(z.object(version())),
  PlanAmendmentWithdrawn: event(z.object({ version: z.number().int() })),
  PlanClosed: event(z.object({ findings: text() })),
};
export type TrainingPlanEvent = EventOf<typeof trainingPlanEvents>;
