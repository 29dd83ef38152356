import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { UnitRef } from '../kernel/fields.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import type { TrainingPlanCommand } from './commands.js';
import { decide, type TrainingPlanFacts } from './decide.js';
import type { TrainingPlanEvent } from './events.js';
import { beginningOf, evolve } from './evolve.js';
import { legal } from './legal.js';
import { managerCannotVote, offerInstead, quorumStands } from './refusals.js';
import type { TrainingPlanState } from './state.js';

type Of = Decider<TrainingPlanState, TrainingPlanCommand, TrainingPlanEvent, TrainingPlanFacts>;

const byTeam: Permission = { roles: ['teamLead', 'member'] };
const byLead: Permission = { roles: ['teamLead'] };
const byManager: Permission = { roles: ['manager'] };
const permissions: Record<TrainingPlanCommand['type'], Permission> = {
  DraftPlan: byTeam,
  OfferPlanVersion: byTeam,
  VoteOnPlan: {
    roles: ['member', 'teamLead'],
    personal: true,
    refused: { manager: managerCannotVote() },
  },
  SubmitPlan: byLead,
  ApprovePlan: byManager,
  ReturnPlan: byManager,
  AmendPlan: byTeam,
  WithdrawPlanAmendment: byLead,
  ClosePlan: { roles: ['hr'] },
};

const unitOf = (command: TrainingPlanCommand, state: TrainingPlanState): UnitRef | null => {
  if (command.type === 'DraftPlan') return { kind: 'team', id: command.teamId };
  return state.status === 'unknown' ? null : { kind: 'team', id: state.teamId };
};

const correctable: Of['correctable'] = (event, _state, context, change) => {
  switch (event.type) {
    case 'PlanDrafted':
      return keepsIdentity(event, change, ['teamId', 'schoolYear']) ?? onlyBy(byTeam, context);
    case 'PlanVersionOffered':
    case 'PlanAmendmentProposed':
      return offerInstead();
    case 'PlanVoted':
      return keepsIdentity(event, change, ['version', 'hash']) ?? onlyItsAuthor(event, context);
    case 'PlanAdopted':
      if (change.kind === 'replace') return quorumStands();
      return onlyBy({ roles: ['teamLead', 'quality'] }, context);
    case 'PlanSubmitted':
      return keepsIdentity(event, change, ['version', 'hash']) ?? onlyBy(permissions.SubmitPlan, context);
    case 'PlanApproved':
    case 'PlanReturned':
      return keepsIdentity(event, change, ['version', 'hash']) ?? onlyBy(byManager, context);
    case 'PlanAmendmentWithdrawn':
      return keepsIdentity(event, change, ['version']) ?? onlyBy(byLead, context);
    case 'PlanClosed':
      return onlyBy(permissions.ClosePlan, context);
    default:
      return event satisfies never;
  }
};

/** A plan is approved until its school year begins, and active from then on. Nothing fires on that day. */
const at: Of['at'] = (state, asOf) =>
  state.status === 'approved' && asOf >= beginningOf(state) ? { ...state, status: 'active' } : state;

/** What a team commits itself to for a school year: needs, hours and budget (scholingsplan). */
export const trainingPlanDecider: Of = {
  word: 'trainingPlan',
  initialState: { status: 'unknown' },
  permissions,
  unitOf,
  decide,
  legal,
  correctable,
  personalActs: ['PlanVoted'],
  evolve,
  at,
  boundaries: (state) => (state.status === 'approved' ? [beginningOf(state)] : []),
};
