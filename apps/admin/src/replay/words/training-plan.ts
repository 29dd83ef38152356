import {
  budgetOf,
  inForceVersion,
  onTheTable,
  trainingPlanDecider,
  type PlanVersion,
  type TrainingPlanState,
} from '@traject/domain';
import { amount, type Fact, factsOf, idOfKind, type Shown, term, words } from '../logic/facts.js';
import type { ReplayWord } from '../logic/replay-word.js';

type Rows = [field: string, value: Shown | null, of?: Shown, id?: string][];

/** A version's hours, money, and who voted how. */
function rowsOf(version: PlanVersion): Rows {
  const of: Shown = { as: 'version', value: version.version };
  return [
    ['planVersion', term('state.planVersion', version.status), of],
    ['planHours', { as: 'number', value: version.content.hours }, of],
    ['planBudget', amount(budgetOf(version.content)), of],
    ...version.content.needs.map(({ needId, hours }): Rows[number] => [
      'planHours',
      { as: 'number', value: hours },
      { as: 'need', id: needId },
      `${version.version} ${needId}`,
    ]),
    ...Object.values(version.votes).map(({ personId, vote }): Rows[number] => [
      'planVote',
      term('planVote', vote),
      { as: 'person', id: personId },
      `${version.version} ${personId}`,
    ]),
    [
      'planAdopted',
      version.adoption && { as: 'share', part: version.adoption.votesFor, whole: version.adoption.members },
      of,
    ],
    ['planReturned', words(version.returned), of],
  ];
}

function factsOfPlan(state: TrainingPlanState): Fact[] {
  if (state.status === 'unknown') return [];
  const versions = [inForceVersion(state), onTheTable(state)].filter((version) => version !== null);
  return factsOf([
    ['status', term('state.trainingPlan', state.status)],
    ['team', idOfKind('unit', state.teamId)],
    ['schoolYear', { as: 'plain', text: `${state.schoolYear}-${state.schoolYear + 1}` }],
    ...versions.flatMap(rowsOf),
    ['findings', state.status === 'closed' ? words(state.findings) : null],
  ]);
}

export const trainingPlanReplay: ReplayWord<TrainingPlanState> = {
  folder: trainingPlanDecider,
  lane: 'stream',
  over: ['closed'],
  tints: {
    draft: 'open',
    adopted: 'open',
    submitted: 'open',
    returned: 'contested',
    approved: 'planned',
    active: 'holding',
    amending: 'holding',
    closed: 'done',
  },
  titleOf: (state) =>
    state.status === 'unknown'
      ? null
      : { words: `${state.schoolYear}-${state.schoolYear + 1}`, teamId: state.teamId },
  factsOf: factsOfPlan,
  cardFields: [
    'planVersion',
    'planHours',
    'planBudget',
    'planVote',
    'planAdopted',
    'planReturned',
    'findings',
  ],
  pageOf: (state) => (state.status === 'unknown' ? null : `/plans/${state.planId}`),
};
