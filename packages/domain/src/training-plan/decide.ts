import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis, Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { TeamQuorum } from '../team/team-quorum.js';
import type { TrainingPlanCommand } from './commands.js';
import type { PlanContent, TrainingPlanEvent } from './events.js';
import * as no from './refusals.js';
import type { TrainingPlanState } from './state.js';
import { onTheTable, votersFor, type KnownPlan } from './versions.js';

/** `named`: for DraftPlan, whether its programme is there. */
export interface TrainingPlanFacts extends NamedFacts {
  /** For VoteOnPlan: the team on `effectiveAt`. */
  team?: TeamQuorum;
  /** For OfferPlanVersion and AmendPlan: the needs that it names which this team had endorsed on `effectiveAt`. */
  endorsed?: { needIds: readonly string[]; basis: Basis[] };
}
type Context = DecideContext<TrainingPlanFacts>;
type Given<T extends TrainingPlanCommand['type']> = Extract<TrainingPlanCommand, { type: T }>;
type Decided = Decision<TrainingPlanEvent>;

const record = (...drafts: Draft<TrainingPlanEvent>[]): Decided => accept(drafts);

export function draftPlan({ type: _, ...data }: Given<'DraftPlan'>, { facts }: Context): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  return record({ type: 'PlanDrafted', data, basis: basisOfNamed(facts) });
}

/** Writes the next version as it will be voted on: canonical JSON, with commitments for text, and its hash. */
function nextVersion(state: KnownPlan, content: PlanContent, context: Context) {
  const { planId, teamId, schoolYear } = state;
  const version = state.versions.length + 1;
  const costs = content.costs.map(({ what, ...cost }) => ({ ...cost, what: what.commitment }));
  const signed = { planId, teamId, schoolYear, version, content: { ...content, costs } };
  return { version, content, ...context.digest(signed) };
}

/** Refuses the first need that this team had not endorsed. */
function refuseNeeds({ needs }: PlanContent, { facts }: Context): Refusal | null {
  const { needIds } = gathered(facts.endorsed, 'endorsed');
  const index = needs.findIndex(({ needId }) => !needIds.includes(needId));
  return index < 0 ? null : no.needNotEndorsed(`content.needs.${index}.needId`);
}

export function offerPlanVersion(
  { content, note }: Given<'OfferPlanVersion'>,
  state: TrainingPlanState,
  context: Context,
): Decided {
  if (state.status === 'unknown') return reject(no.planUnknown());
  const refusal = refuseNeeds(content, context);
  if (refusal) return reject(refusal);
  const { basis } = gathered(context.facts.endorsed, 'endorsed');
  return record({
    type: 'PlanVersionOffered',
    data: { ...nextVersion(state, content, context), note },
    basis,
  });
}

export function amendPlan(
  { content, reason }: Given<'AmendPlan'>,
  state: TrainingPlanState,
  context: Context,
): Decided {
  if (state.status === 'unknown') return reject(no.planUnknown());
  const refusal = refuseNeeds(content, context);
  if (refusal) return reject(refusal);
  const { basis } = gathered(context.facts.endorsed, 'endorsed');
  return record({ type: 'PlanAmendmentProposed', data: nextVersion(state, content, context), reason, basis });
}

/** The vote that reaches the team's quorum brings PlanAdopted along. */
export function voteOnPlan(
  { version, hash, vote, note }: Given<'VoteOnPlan'>,
  state: TrainingPlanState,
  { actor, capacity, facts }: Context,
): Decided {
  if (capacity?.role === 'manager') return reject(no.managerCannotVote());
  const { members, rule, needed, basis } = gathered(facts.team, 'team');
  const voter = personOf(actor);
  if (voter === null || !members.includes(voter)) return reject(no.notAMember());
  const voted: Draft<TrainingPlanEvent> = { type: 'PlanVoted', data: { version, hash, vote, note }, basis };
  const table = state.status === 'unknown' ? null : onTheTable(state);
  if (vote !== 'for' || table?.status !== 'offered') return record(voted);
  const voters = new Set([...votersFor(table), voter]);
  const votesFor = members.filter((member) => voters.has(member)).length;
  if (votesFor < needed) return record(voted);
  const data = { version, hash, votesFor, members: members.length, needed, rule };
  return record(voted, { type: 'PlanAdopted', data, basis });
}

/** Names the version on the table, so that submitting and returning say which one they are about. */
function aboutTable(
  type: 'PlanSubmitted' | 'PlanReturned',
  state: TrainingPlanState,
  reason?: Given<'ReturnPlan'>['reason'],
): Decided {
  if (state.status === 'unknown') return reject(no.planUnknown());
  const table = onTheTable(state);
  if (!table) return reject(type === 'PlanSubmitted' ? no.notAdopted(state) : no.notSubmitted(state));
  const { version, hash } = table;
  return record({ type, data: { version, hash }, ...(reason && { reason }) });
}

/** A manager approves the version that they read: its hash is in the command. */
export function approvePlan({ version, hash }: Given<'ApprovePlan'>): Decided {
  return record({ type: 'PlanApproved', data: { version, hash } });
}

export function withdrawPlanAmendment(
  { reason }: Given<'WithdrawPlanAmendment'>,
  state: TrainingPlanState,
): Decided {
  if (state.status !== 'amending') {
    return reject(state.status === 'unknown' ? no.planUnknown() : no.noAmendment(state));
  }
  return record({ type: 'PlanAmendmentWithdrawn', data: { version: state.amendment }, reason });
}

export function closePlan({ findings }: Given<'ClosePlan'>): Decided {
  return record({ type: 'PlanClosed', data: { findings } });
}

export function decide(command: TrainingPlanCommand, state: TrainingPlanState, context: Context): Decided {
  switch (command.type) {
    case 'DraftPlan':
      return draftPlan(command, context);
    case 'OfferPlanVersion':
      return offerPlanVersion(command, state, context);
    case 'VoteOnPlan':
      return voteOnPlan(command, state, context);
    case 'SubmitPlan':
      return aboutTable('PlanSubmitted', state);
    case 'ApprovePlan':
      return approvePlan(command);
    case 'ReturnPlan':
      return aboutTable('PlanReturned', state, command.reason);
    case 'AmendPlan':
      return amendPlan(command, state, context);
    case 'WithdrawPlanAmendment':
      return withdrawPlanAmendment(command, state);
    case 'ClosePlan':
      return closePlan(command);
    default:
      return command satisfies never;
  }
}
