import type { Tint } from '../ui/chip.js';
import type { ExperimentQuery, ExperimentsQuery } from './documents.generated.js';

/** An experiment as its page knows it, and as it stands beside others. */
export type Experiment = NonNullable<ExperimentQuery['now']['experiment']>;
export type Compared = ExperimentsQuery['now']['experiments']['nodes'][number];
export type ExperimentStatus = Experiment['status'];
export type Criterion = Compared['criteria'][number];
export type Outcome = Compared['evaluations'][number]['verdicts'][number]['outcome'];

/** The course that every experiment takes; what becomes of it is the last step. */
export const COURSE: readonly ExperimentStatus[] = [
  'idea',
  'designed',
  'approved',
  'running',
  'evaluating',
  'evaluated',
];

export const EXPERIMENT_TINTS: Record<ExperimentStatus, Tint> = {
  idea: 'open',
  designed: 'open',
  approved: 'planned',
  running: 'holding',
  evaluating: 'holding',
  evaluated: 'open',
  scaled: 'done',
  keptLocal: 'done',
  stopped: 'contested',
  repeated: 'done',
};

/** Meeting a success criterion is good; meeting a stop criterion is the ground to stop. */
export function verdictTint(kind: Criterion['kind'], outcome: Outcome): Tint {
  if (outcome === 'notAssessable') return 'none';
  const good = (kind === 'success') === (outcome === 'met');
  return good ? 'done' : 'contested';
}
