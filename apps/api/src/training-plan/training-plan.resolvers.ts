import {
  DEFAULT_QUORUM,
  quorumNeeded,
  type PlanContent,
  type QuorumRule,
  type UnitRef,
} from '@traject/domain';
import type { PlanVersionHeld, PlanVoteHeld, TeamBudget, TrainingPlan } from '@traject/read-model';
import type { PageArguments } from '../graphql/connection.js';
import { ofSeenInstitution, ofSeenTeam } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { person, personOrNull } from '../person/person.resolvers.js';
import { budgetsOf, plansOf, type TrainingPlanFilter } from './training-plan-lists.js';

type Plan = Placed<TrainingPlan>;
type Version = Placed<PlanVersionHeld>;
type PlacedNeed = Placed<PlanContent['needs'][number]>;

/** The version of this number; null where there is none. */
const versionOf = async ({ planId, snapshot }: Plan, number: number | null) => {
  const versions = number === null ? [] : await snapshot.planVersionsOf.load(planId);
  return snapshot.place(versions.find(({ version }) => version === number) ?? null);
};

const votesOn = async ({ planId, version, snapshot }: Version) =>
  (await snapshot.planVotesOf.load(planId)).filter((vote) => vote.version === version);

/** Counts the votes of those who are members on the snapshot's date. */
const quorum: Field<Version> = async (version) => {
  const { teamId, snapshot } = version;
  const [members, votes, rules] = await Promise.all([
    snapshot.membersOf.load(teamId),
    votesOn(version),
    snapshot.quorumOf.load(teamId),
  ]);
  const set = rules.find(({ holds }) => holds);
  const rule: QuorumRule = set ? { kind: set.kind, share: set.share } : DEFAULT_QUORUM;
  const counting = votes.filter(({ personId }) => members.some((member) => member.personId === personId));
  return {
    votesFor: counting.filter(({ vote }) => vote === 'for').length,
    votesAgainst: counting.filter(({ vote }) => vote === 'against').length,
    members: members.length,
    needed: quorumNeeded(rule, members.length),
  };
};

export const trainingPlanResolvers = {
  Snapshot: {
    trainingPlans: ((snapshot, { filter, ...page }, context) =>
      plansOf(context, snapshot, filter, page)) satisfies Field<
      Snapshot,
      PageArguments & { filter?: TrainingPlanFilter | null }
    >,
    trainingPlan: (async (snapshot, { id }, context) =>
      snapshot.place(await ofSeenTeam(context, await snapshot.plan.load(id)))) satisfies Field<
      Snapshot,
      { id: string }
    >,
    budgets: ((snapshot, args, context) => budgetsOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      { schoolYear?: number | null; unit?: UnitRef | null }
    >,
  },
  TrainingPlan: {
    id: (({ planId }) => planId) satisfies Field<Plan>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<Plan>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<Plan>,
    versionInForce: ((plan) => versionOf(plan, plan.inForce)) satisfies Field<Plan>,
    versionOnTheTable: ((plan) => versionOf(plan, plan.onTheTable)) satisfies Field<Plan>,
    versions: (async ({ planId, snapshot }) =>
      snapshot.placeAll(await snapshot.planVersionsOf.load(planId))) satisfies Field<Plan>,
  },
  PlanVersion: {
    needs: (({ content, snapshot }) => snapshot.placeAll(content.needs)) satisfies Field<Version>,
    costs: (({ content }) => content.costs) satisfies Field<Version>,
    offeredBy: (({ offeredBy }) => personOrNull(offeredBy)) satisfies Field<Version>,
    votes: ((version) => votesOn(version)) satisfies Field<Version>,
    quorum,
    adoption: (({ votesFor, members, needed, adoptedAt }) =>
      adoptedAt === null ? null : { votesFor, members, needed, at: adoptedAt }) satisfies Field<Version>,
  },
  PlanNeed: {
    need: (async ({ needId, snapshot }, _, context) =>
      snapshot.place(
        await ofSeenTeam(context, await snapshot.need.load(needId)),
      )) satisfies Field<PlacedNeed>,
  },
  PlanVote: {
    person: (({ personId }) => person(personId)) satisfies Field<PlanVoteHeld>,
    at: (({ castAt }) => castAt) satisfies Field<PlanVoteHeld>,
  },
  TeamBudget: {
    team: (async ({ teamId, snapshot }) => snapshot.place(await snapshot.team.load(teamId))) satisfies Field<
      Placed<TeamBudget>
    >,
    plan: (async ({ planId, snapshot }, _, context) =>
      planId === null
        ? null
        : snapshot.place(await ofSeenTeam(context, await snapshot.plan.load(planId)))) satisfies Field<
      Placed<TeamBudget>
    >,
  },
};
