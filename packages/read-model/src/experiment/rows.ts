import { experimentDecider, isDesigned, isStarted, type KnownExperiment } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { experimentObservationTable, experimentTable } from './table.js';

export const experimentRows = wordRows({
  word: 'experiment',
  folder: experimentDecider,
  tables: [experimentTable, experimentObservationTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { experimentId, teamId } = state;
    const observations = isStarted(state) ? state.observations : [];
    return [
      experiment(state),
      ...observations.map(({ by, at, ...observation }) =>
        row(experimentObservationTable, {
          experimentId,
          teamId,
          ...observation,
          observedBy: by,
          observedAt: at,
        }),
      ),
    ];
  },
  scope(event) {
    if (event.type !== 'ExperimentProposed') return null;
    const { teamId, programmeId, themeId } = event.data;
    return { teamId, programmeId, themeId };
  },
});

const experiment = (state: KnownExperiment) =>
  row(experimentTable, {
    experimentId: state.experimentId,
    teamId: state.teamId,
    programmeId: state.programmeId,
    themeId: state.themeId,
    status: state.status,
    title: state.title,
    idea: state.idea,
    repeats: state.repeats,
    proposedBy: state.proposedBy,
    proposedAt: state.proposedAt,
    ...designOf(state),
    ...courseOf(state),
    reason: 'reason' in state ? state.reason : null,
    concludedAt: 'concludedAt' in state ? state.concludedAt : null,
    goesOnIn: state.status === 'scaled' ? state.where : null,
    intoExperimentId: state.status === 'repeated' ? state.intoExperimentId : null,
  });

function designOf(state: KnownExperiment) {
  const designed = isDesigned(state) ? state : null;
  const { design, advice } = designed ?? {};
  return {
    question: design?.question ?? null,
    baseline: design?.baseline ?? null,
    participants: design?.participants ?? null,
    decides: design?.decides ?? null,
    cost: design?.cost ?? null,
    periodFrom: design?.period.from ?? null,
    periodUntil: design?.period.until ?? null,
    criteria: designed?.criteria ?? null,
    advice: advice?.advice ?? null,
    advisedBy: advice?.by ?? null,
    advisedAt: advice?.at ?? null,
  };
}

function courseOf(state: KnownExperiment) {
  const approval = 'approval' in state ? state.approval : null;
  const started = isStarted(state) ? state : null;
  return {
    approvedBy: approval?.by ?? null,
    approvedAt: approval?.at ?? null,
    approvedInside: approval?.inside ?? null,
    startedAt: started?.startedAt ?? null,
    adjustments: started?.adjustments ?? null,
    evaluations: started?.evaluations ?? null,
  };
}
