import { dateOf, schoolYearOf, type Role, type UnitRef } from '@traject/domain';
import { budgetsOfTeams, type TrainingPlan } from '@traject/read-model';
import { connectionOf, type PageArguments } from '../graphql/connection.js';
import { among, asked, seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';
import { checkedYear, reachOf } from '../hours-norm/answered-units.js';

export interface TrainingPlanFilter {
  teamId?: string | null;
  collegeId?: string | null;
  programmeId?: string | null;
  schoolYear?: number | null;
  status?: TrainingPlan['status'][] | null;
}

/** The plans that the viewer may see, the latest school year first. */
export async function plansOf(
  context: RequestContext,
  snapshot: Snapshot,
  filter: TrainingPlanFilter | null | undefined,
  page: PageArguments,
) {
  const seen = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const inCollege = async (teamId: string): Promise<boolean> =>
    !filter?.collegeId || (await snapshot.team.load(teamId))?.parentId === filter.collegeId;
  const ofTeams = await Promise.all(
    seen.map(async (teamId) => ((await inCollege(teamId)) ? snapshot.plansOfTeam.load(teamId) : [])),
  );
  const rows = ofTeams
    .flat()
    .filter(
      (plan) =>
        asked(filter?.programmeId, plan.programmeId) &&
        asked(filter?.schoolYear, plan.schoolYear) &&
        among(filter?.status, plan.status),
    )
    .sort((a, b) => b.schoolYear - a.schoolYear || (a.teamId < b.teamId ? -1 : 1));
  return connectionOf(
    rows,
    page,
    ({ planId }) => planId,
    (plan) => snapshot.place(plan),
  );
}

/** Who meets money and hours of teams as a whole; members those of their own team. */
const BUDGET_READERS: readonly Role[] = [
  ...(['member', 'teamLead', 'hr', 'manager', 'board', 'auditor', 'analyst', 'quality'] as const),
];
/** Who meets hours of people one by one meets those of a small team too. */
const READS_PERSONS: readonly Role[] = ['member', 'teamLead', 'hr', 'manager', 'board', 'auditor', 'quality'];
/** About fewer people than this nothing is shown to whom it is not theirs to know. */
const SMALLEST_GROUP = 5;

/** Plan, committed, spent and remaining of the teams that the viewer answers for or belongs to. */
export async function budgetsOf(
  context: RequestContext,
  snapshot: Snapshot,
  { schoolYear, unit }: { schoolYear?: number | null; unit?: UnitRef | null },
) {
  const year = checkedYear(schoolYear ?? schoolYearOf(dateOf(snapshot.validAt)));
  const [{ teamIds }, persons] = await Promise.all([
    reachOf(context, BUDGET_READERS, unit),
    reachOf(context, READS_PERSONS, unit),
  ]);
  const budgets = await budgetsOfTeams(context.services.pool, snapshot.clocks, year, teamIds);
  return Promise.all(
    budgets.map(async (budget) => {
      const known = persons.teamIds.includes(budget.teamId);
      const members = known ? [] : await snapshot.membersOf.load(budget.teamId);
      const shown = known || members.length >= SMALLEST_GROUP;
      return snapshot.place(shown ? budget : { ...budget, hoursScheduled: null, hoursRealised: null });
    }),
  );
}
