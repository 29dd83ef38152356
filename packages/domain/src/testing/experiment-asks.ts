// The commands of an experiment, as specs give them.
import { design, evaluation, idea, stop, success, verdictsOn } from './experiment-story.js';
import { words } from './scenario.js';

export const experimentId = '1';
export const reason = words('reason');
export const propose = { type: 'ProposeExperiment', ...idea } as const;
export const redesign = (more: Partial<typeof design> = {}) =>
  ({ type: 'DesignExperiment', experimentId, ...design, ...more }) as const;
export const advise = { type: 'AdviseOnExperiment', experimentId, advice: words('Count it') } as const;
export const approve = { type: 'ApproveExperiment', experimentId } as const;
export const start = { type: 'StartExperiment', experimentId } as const;
export const adjust = {
  type: 'AdjustExperiment',
  experimentId,
  seen: words('Noise'),
  changed: words('Six'),
} as const;
export const amend = (criteria = [{ ...success, target: null }, stop]) =>
  ({ type: 'AmendCriteria', experimentId, criteria, reason }) as const;
export const observe = (more: { criterionId?: string; value?: number | null; people?: number | null } = {}) =>
  ({
    type: 'ObserveExperiment',
    experimentId,
    observationId: 'o-1',
    criterionId: 'calm',
    value: 3,
    people: 48,
    finding: words('Three'),
    ...more,
  }) as const;
export const evaluate = {
  type: 'EvaluateExperiment',
  experimentId,
  verdicts: verdictsOn(),
  ...evaluation,
} as const;
export const scale = {
  type: 'ScaleExperiment',
  experimentId,
  where: words('Groups 5 and 6'),
  reason,
} as const;
export const keep = { type: 'KeepExperimentLocal', experimentId, reason } as const;
export const end = { type: 'StopExperiment', experimentId, reason } as const;
export const repeat = (intoExperimentId = '2') =>
  ({
    type: 'RepeatExperiment',
    experimentId,
    intoExperimentId,
    title: words('Again'),
    idea: words('With parents'),
    reason,
  }) as const;
