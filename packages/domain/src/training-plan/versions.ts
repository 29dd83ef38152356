// Which version of a plan is on the table and which is in force, and what a version adds up to.
import type { PlanContent } from './events.js';
import type { PlanVersion, TrainingPlanState } from './state.js';

export type KnownPlan = Exclude<TrainingPlanState, { status: 'unknown' }>;

/** A team has one plan a school year: its id follows from both. */
export const trainingPlanId = (teamId: string, schoolYear: number): string => `${teamId}.${schoolYear}`;

const ON_ITS_WAY: readonly PlanVersion['status'][] = ['offered', 'adopted', 'submitted', 'returned'];

/** The version that the team or the manager has before them, or null. */
export function onTheTable(state: KnownPlan): PlanVersion | null {
  const last = state.versions.at(-1);
  return last && ON_ITS_WAY.includes(last.status) ? last : null;
}

/** The version that commits the team now, or null before the first approval. */
export const inForceVersion = (state: KnownPlan): PlanVersion | null =>
  state.versions.find(({ status }) => status === 'inForce') ?? null;

/** Euro: what the needs and the other costs ask together. */
export const budgetOf = ({ needs, costs }: PlanContent): number =>
  needs.reduce((sum, { budget }) => sum + budget, 0) + costs.reduce((sum, { amount }) => sum + amount, 0);

/** Person ids of those whose latest vote is for it. */
export const votersFor = ({ votes }: PlanVersion): string[] =>
  Object.values(votes)
    .filter(({ vote }) => vote === 'for')
    .map(({ personId }) => personId);
