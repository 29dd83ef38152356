import { ask, type Held, type ReadClocks } from '../query.js';
import type { Sql } from '../sql.js';
import { planVersionTable, planVoteTable, trainingPlanTable } from './table.js';

export type TrainingPlan = Held<typeof trainingPlanTable>;
export type PlanVersionHeld = Held<typeof planVersionTable>;
export type PlanVoteHeld = Held<typeof planVoteTable>;

type Ids = readonly string[];
const order: (keyof (typeof trainingPlanTable)['columns'])[] = ['schoolYear', 'teamId'];

/** The plans with these ids at the clocks. */
export const plansByIds = (sql: Sql, clocks: ReadClocks, ids: Ids): Promise<TrainingPlan[]> =>
  ask(sql, { table: trainingPlanTable, clocks, by: 'planId', keys: ids, order });

/** The plans of teams at the clocks, of every school year. */
export const plansOfTeams = (sql: Sql, clocks: ReadClocks, teamIds: Ids): Promise<TrainingPlan[]> =>
  ask(sql, { table: trainingPlanTable, clocks, by: 'teamId', keys: teamIds, order });

/** The plans made under programmes, at the clocks. */
export const plansOfProgrammes = (sql: Sql, clocks: ReadClocks, programmeIds: Ids): Promise<TrainingPlan[]> =>
  ask(sql, { table: trainingPlanTable, clocks, by: 'programmeId', keys: programmeIds, order });

/** Every version of plans at the clocks, those that were replaced too. */
export const versionsOfPlans = (sql: Sql, clocks: ReadClocks, planIds: Ids): Promise<PlanVersionHeld[]> =>
  ask(sql, { table: planVersionTable, clocks, by: 'planId', keys: planIds, order: ['planId', 'version'] });

/** Who voted for or against the versions of plans, at the clocks. */
export const votesOnPlans = (sql: Sql, clocks: ReadClocks, planIds: Ids): Promise<PlanVoteHeld[]> =>
  ask(sql, {
    table: planVoteTable,
    clocks,
    by: 'planId',
    keys: planIds,
    order: ['planId', 'version', 'castAt', 'personId'],
  });
