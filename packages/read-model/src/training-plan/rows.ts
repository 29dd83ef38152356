import {
  budgetOf,
  inForceVersion,
  onTheTable,
  trainingPlanDecider,
  type KnownPlan,
  type PlanVersion,
} from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { planVersionTable, planVoteTable, trainingPlanTable } from './table.js';

export const trainingPlanRows = wordRows({
  word: 'trainingPlan',
  folder: trainingPlanDecider,
  tables: [trainingPlanTable, planVersionTable, planVoteTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    return [
      plan(state),
      ...state.versions.map((version) => versionRow(state, version)),
      ...state.versions.flatMap((version) => voteRows(state, version)),
    ];
  },
  scope(event) {
    if (event.type !== 'PlanDrafted') return null;
    const { teamId, programmeId } = event.data;
    return { teamId, programmeId };
  },
});

function plan(state: KnownPlan) {
  const inForce = inForceVersion(state);
  return row(trainingPlanTable, {
    planId: state.planId,
    teamId: state.teamId,
    programmeId: state.programmeId,
    schoolYear: state.schoolYear,
    status: state.status,
    inForce: inForce?.version ?? null,
    onTheTable: onTheTable(state)?.version ?? null,
    hours: inForce?.content.hours ?? null,
    budget: inForce ? budgetOf(inForce.content) : null,
    findings: state.status === 'closed' ? state.findings : null,
  });
}

const versionRow = ({ planId, teamId }: KnownPlan, version: PlanVersion) =>
  row(planVersionTable, {
    planId,
    teamId,
    version: version.version,
    hash: version.hash,
    status: version.status,
    content: version.content,
    hours: version.content.hours,
    budget: budgetOf(version.content),
    offeredBy: version.offeredBy,
    offeredAt: version.offeredAt,
    note: version.note,
    votesFor: version.adoption?.votesFor ?? null,
    members: version.adoption?.members ?? null,
    needed: version.adoption?.needed ?? null,
    adoptedAt: version.adoption?.at ?? null,
    returned: version.returned,
    inForceFrom: version.inForceFrom,
    inForceUntil: version.inForceUntil,
  });

const voteRows = ({ planId, teamId }: KnownPlan, { version, votes }: PlanVersion) =>
  Object.values(votes).map(({ personId, vote, note, at, eventId }) =>
    row(planVoteTable, { planId, teamId, version, personId, vote, note, castAt: at, eventId }),
  );
