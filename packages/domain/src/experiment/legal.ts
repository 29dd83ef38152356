import type { Recorded } from '../kernel/envelope.js';
import type { Refusal } from '../kernel/refusal.js';
import { SMALLEST_SHOWN } from '../measurement/small-groups.js';
import { flawOf, type Criterion } from './criteria.js';
import type { ExperimentEvent } from './events.js';
import * as no from './refusals.js';
import {
  criteriaInForce,
  type DesignedExperiment,
  type ExperimentState,
  type StartedExperiment,
} from './state.js';

type Of<T extends ExperimentEvent['type']> = Recorded<Extract<ExperimentEvent, { type: T }>>;

const isIn = <S extends ExperimentState['status']>(
  state: ExperimentState,
  ...statuses: S[]
): state is Extract<ExperimentState, { status: S }> => statuses.some((status) => status === state.status);

function soundCriteria(criteria: readonly Criterion[]): Refusal | null {
  const flaw = flawOf(criteria);
  return flaw === null ? null : no.flawed[flaw]();
}

function soundDesign({ criteria, participants, decides, cost, period }: Of<'ExperimentDesigned'>['data']) {
  const kinds = new Set(participants.map(({ kind }) => kind));
  if (kinds.size < participants.length) return no.participantsRepeated();
  if (period.until === null) return no.periodOpen();
  if (cost > 0 && !decides.includes('budget')) return no.costWithoutBudget();
  return soundCriteria(criteria);
}

/** From approval on, until a side has evaluated: a verdict is on the criteria that it was given on. */
function amended(state: ExperimentState, { data }: Of<'CriteriaAmended'>): Refusal | null {
  if (!isIn(state, 'approved', 'running')) return no.notAmendable(state);
  const before: DesignedExperiment = state;
  const same = JSON.stringify(criteriaInForce(before)) === JSON.stringify(data.criteria);
  return same ? no.criteriaUnchanged() : soundCriteria(data.criteria);
}

const holds = (state: DesignedExperiment, criterionId: string): boolean =>
  criteriaInForce(state).some((criterion) => criterion.criterionId === criterionId);

function observed(state: StartedExperiment, { data }: Of<'ExperimentObserved'>): Refusal | null {
  if (!holds(state, data.criterionId)) return no.criterionUnknown();
  if (state.observations.some(({ observationId }) => observationId === data.observationId))
    return no.observationExists();
  const few = data.people !== null && data.people < SMALLEST_SHOWN;
  return few && data.value !== null ? no.tooFewPeople() : null;
}

function evaluated(state: ExperimentState, { data }: Of<'ExperimentEvaluated'>): Refusal | null {
  if (!isIn(state, 'running', 'evaluating')) return no.notEvaluable(state);
  if (state.evaluations[data.side]) return no.sideHasEvaluated();
  const judged = data.verdicts.map(({ criterionId }) => criterionId);
  const complete =
    new Set(judged).size === judged.length &&
    judged.length === criteriaInForce(state).length &&
    judged.every((criterionId) => holds(state, criterionId));
  return complete ? null : no.verdictsIncomplete();
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: ExperimentState, event: Recorded<ExperimentEvent>): Refusal | null {
  if (event.type === 'ExperimentProposed') return state.status === 'unknown' ? null : no.experimentExists();
  if (state.status === 'unknown') return no.experimentUnknown();
  switch (event.type) {
    case 'ExperimentDesigned':
      return isIn(state, 'idea', 'designed') ? soundDesign(event.data) : no.notDesignable(state);
    case 'ExperimentAdvised':
      return isIn(state, 'designed') ? null : no.notDesigned(state);
    case 'ExperimentApproved':
      if (!isIn(state, 'designed')) return no.notDesigned(state);
      return state.advice === null ? no.qualityNotConsulted() : null;
    case 'ExperimentStarted':
      return isIn(state, 'approved') ? null : no.notApproved(state);
    case 'CriteriaAmended':
      return amended(state, event);
    case 'ExperimentAdjusted':
      return isIn(state, 'running') ? null : no.notRunning(state);
    case 'ExperimentObserved':
      return isIn(state, 'running') ? observed(state, event) : no.notRunning(state);
    case 'ExperimentEvaluated':
      return evaluated(state, event);
    case 'ExperimentScaled':
    case 'ExperimentKeptLocal':
    case 'ExperimentStopped':
      return isIn(state, 'evaluated') ? null : no.notEvaluated(state);
    case 'ExperimentRepeated':
      if (!isIn(state, 'evaluated')) return no.notEvaluated(state);
      return event.data.intoExperimentId === state.experimentId ? no.repeatsItself() : null;
    default:
      return null;
  }
}
