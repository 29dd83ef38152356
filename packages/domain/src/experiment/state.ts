import type { Period, Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { DecisionDomain } from '../leeway/events.js';
import type { Criterion } from './criteria.js';
import type { EvaluatingSide, Participants, Verdicts } from './events.js';

export interface ExperimentDesign {
  question: Text;
  baseline: Text;
  participants: Participants;
  decides: DecisionDomain[];
  cost: number;
  period: Period;
}
/** A set of criteria: the first as designed, each later one an amendment with its reason. */
export interface CriteriaVersion {
  version: number;
  criteria: Criterion[];
  at: Instant;
  reason: Text | null;
  eventId: string;
}
/** What a person said or did at a moment; `by` is null where a policy did. */
interface Said {
  by: string | null;
  at: Instant;
  eventId: string;
}
export interface Advice extends Said {
  advice: Text;
}
export interface Approval extends Said {
  inside: string[] | null;
}
export interface Adjustment extends Said {
  seen: Text;
  changed: Text;
}
export interface Observation extends Said {
  observationId: string;
  criterionId: string;
  value: number | null;
  people: number | null;
  finding: Text;
}
export interface ExperimentEvaluation extends Said {
  verdicts: Verdicts;
  dueToContext: Text;
  wouldTransfer: Text;
}

interface Idea {
  experimentId: string;
  teamId: string;
  programmeId: string | null;
  themeId: string | null;
  title: Text;
  idea: Text;
  repeats: string | null;
  proposedBy: string | null;
  proposedAt: Instant;
}
interface Designed extends Idea {
  design: ExperimentDesign;
  /** In order; the last is in force. */
  criteria: CriteriaVersion[];
  advice: Advice | null;
}
interface Approved extends Designed {
  approval: Approval;
}
interface Ran extends Approved {
  startedAt: Instant;
  adjustments: Adjustment[];
  observations: Observation[];
  evaluations: Partial<Record<EvaluatingSide, ExperimentEvaluation>>;
}
/** What became of it, and why. */
interface Concluded extends Ran {
  reason: Text | null;
  concludedAt: Instant;
}
export type ExperimentState =
  | { status: 'unknown' }
  | ({ status: 'idea' } & Idea)
  | ({ status: 'designed' } & Designed)
  | ({ status: 'approved' } & Approved)
  | ({ status: 'running' } & Ran)
  /** One of the two sides has evaluated. */
  | ({ status: 'evaluating' } & Ran)
  | ({ status: 'evaluated' } & Ran)
  | ({ status: 'scaled'; where: Text } & Concluded)
  | ({ status: 'keptLocal' } & Concluded)
  | ({ status: 'stopped' } & Concluded)
  | ({ status: 'repeated'; intoExperimentId: string } & Concluded);
export type ExperimentStatus = ExperimentState['status'];
export type KnownExperiment = Exclude<ExperimentState, { status: 'unknown' }>;
export type DesignedExperiment = Exclude<KnownExperiment, { status: 'idea' }>;
export type StartedExperiment = Exclude<DesignedExperiment, { status: 'designed' | 'approved' }>;

export const EXPERIMENT_STATUSES = [
  'idea',
  'designed',
  'approved',
  'running',
  'evaluating',
  'evaluated',
  'scaled',
  'keptLocal',
  'stopped',
  'repeated',
] as const satisfies readonly ExperimentStatus[];

export const isDesigned = (state: ExperimentState): state is DesignedExperiment =>
  state.status !== 'unknown' && state.status !== 'idea';
export const isStarted = (state: ExperimentState): state is StartedExperiment =>
  isDesigned(state) && state.status !== 'designed' && state.status !== 'approved';

/** The criteria that are judged by now. */
export const criteriaInForce = ({ criteria }: Pick<DesignedExperiment, 'criteria'>): Criterion[] =>
  criteria.at(-1)?.criteria ?? [];
