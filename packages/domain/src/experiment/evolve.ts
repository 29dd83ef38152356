import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { ExperimentEvent } from './events.js';
import { isDesigned, isStarted, type DesignedExperiment, type ExperimentState } from './state.js';

type Of<T extends ExperimentEvent['type']> = Recorded<Extract<ExperimentEvent, { type: T }>>;

const said = ({ actor, effectiveAt, id }: Recorded<ExperimentEvent>) => ({
  by: personOf(actor),
  at: effectiveAt,
  eventId: id,
});

function designed(state: ExperimentState, event: Of<'ExperimentDesigned'>): ExperimentState {
  if (state.status !== 'idea' && state.status !== 'designed') return state;
  const { criteria, ...design } = event.data;
  const first = { version: 1, criteria, at: event.effectiveAt, reason: null, eventId: event.id };
  // Quality was consulted on the design as it was: of another one it has not spoken.
  return { ...state, status: 'designed', design, criteria: [first], advice: null };
}

function amended(state: DesignedExperiment, event: Of<'CriteriaAmended'>): ExperimentState {
  const next = {
    version: state.criteria.length + 1,
    criteria: event.data.criteria,
    at: event.effectiveAt,
    reason: event.reason ?? null,
    eventId: event.id,
  };
  return { ...state, criteria: [...state.criteria, next] };
}

function whileRunning(state: ExperimentState, event: Recorded<ExperimentEvent>): ExperimentState {
  if (!isStarted(state)) return state;
  const concluded = { ...state, reason: event.reason ?? null, concludedAt: event.effectiveAt };
  switch (event.type) {
    case 'ExperimentAdjusted':
      return { ...state, adjustments: [...state.adjustments, { ...event.data, ...said(event) }] };
    case 'ExperimentObserved':
      return { ...state, observations: [...state.observations, { ...event.data, ...said(event) }] };
    case 'ExperimentEvaluated': {
      if (state.status !== 'running' && state.status !== 'evaluating') return state;
      const { side, ...rest } = event.data;
      const evaluations = { ...state.evaluations, [side]: { ...rest, ...said(event) } };
      const both = evaluations.team !== undefined && evaluations.quality !== undefined;
      return { ...state, status: both ? 'evaluated' : 'evaluating', evaluations };
    }
    case 'ExperimentScaled':
      return { ...concluded, status: 'scaled', where: event.data.where };
    case 'ExperimentKeptLocal':
      return { ...concluded, status: 'keptLocal' };
    case 'ExperimentStopped':
      return { ...concluded, status: 'stopped' };
    case 'ExperimentRepeated':
      return { ...concluded, status: 'repeated', intoExperimentId: event.data.intoExperimentId };
    default:
      return state;
  }
}

/** What the experiment becomes by `event`. Total: an event that it does not know changes nothing. */
export function evolve(state: ExperimentState, event: Recorded<ExperimentEvent>): ExperimentState {
  if (event.type === 'ExperimentProposed')
    return {
      status: 'idea',
      ...event.data,
      proposedBy: personOf(event.actor),
      proposedAt: event.effectiveAt,
    };
  switch (event.type) {
    case 'ExperimentDesigned':
      return designed(state, event);
    case 'ExperimentAdvised':
      return state.status === 'designed' ? { ...state, advice: { ...event.data, ...said(event) } } : state;
    case 'ExperimentApproved':
      return state.status === 'designed'
        ? { ...state, status: 'approved', approval: { ...event.data, ...said(event) } }
        : state;
    case 'ExperimentStarted':
      return state.status === 'approved'
        ? {
            ...state,
            status: 'running',
            startedAt: event.effectiveAt,
            adjustments: [],
            observations: [],
            evaluations: {},
          }
        : state;
    case 'CriteriaAmended':
      return isDesigned(state) ? amended(state, event) : state;
    default:
      return whileRunning(state, event);
  }
}
