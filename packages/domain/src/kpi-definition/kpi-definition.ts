import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { inPeriod, type Level } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import { edgesOf, overlap } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { KpiDefinitionCommand } from './commands.js';
import { decideKpiDefinition } from './decide.js';
import type { KpiDefinitionEvent } from './events.js';
import { kpiDefinitionRefusals } from './refusals.js';
import type { KpiDefinitionState, Norm } from './state.js';

type Defined = Extract<KpiDefinitionState, { status: 'defined' }>;
type NormSet = Extract<KpiDefinitionEvent, { type: 'NormSet' }>['data'];

/** Lowest and highest value that a figure in a unit can have. */
export const RANGE_OF_UNIT = {
  percent: { minimum: 0, maximum: 100 },
  grade: { minimum: 1, maximum: 10 },
  count: { minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
} as const;

/** The norm that holds at `at` for a level: its own, or one for every level. Null without one, as for level 1 of JR. */
export function normOn(definition: KpiDefinitionState, level: Level | null, at: Instant): Norm | null {
  if (definition.status === 'unknown') return null;
  const valid = definition.norms.filter((norm) => inPeriod(norm.period, at));
  return valid.find((norm) => norm.level === level) ?? valid.find((norm) => norm.level === null) ?? null;
}

const byQuality: Permission = { roles: ['quality'], policy: true, anyUnit: true };
const permissions = { DefineKpi: byQuality, SetNorm: byQuality };

const byItsRecorders = correctedByItsRecorders<KpiDefinitionCommand, KpiDefinitionEvent>(permissions, {
  KpiDefined: 'DefineKpi',
  NormSet: 'SetNorm',
});

/** An open norm holds until a later one for its level begins. */
const succeeds = (next: NormSet, norm: Norm): boolean =>
  norm.level === next.level && norm.period.until === null && norm.period.from < next.period.from;

function evolve(state: KpiDefinitionState, event: Recorded<KpiDefinitionEvent>): KpiDefinitionState {
  if (event.type === 'KpiDefined') return { status: 'defined', ...event.data, norms: [] };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'NormSet': {
      const next = event.data;
      const norms = state.norms.map((norm) =>
        succeeds(next, norm) ? { ...norm, period: { ...norm.period, until: next.period.from } } : norm,
      );
      return { ...state, norms: [...norms, { ...next, eventId: event.id }] };
    }
    default:
      return state;
  }
}

function refuseNorm(state: Defined, next: NormSet): Refusal | null {
  if (!state.judged) return kpiDefinitionRefusals.KPI_NOT_JUDGED();
  if (state.norms.some(({ normId }) => normId === next.normId)) return refuseTakenId('normId');
  const { minimum, maximum } = RANGE_OF_UNIT[state.unit];
  for (const field of ['sufficient', 'high'] as const) {
    const value = next[field];
    if (value !== null && (value < minimum || value > maximum)) {
      return kpiDefinitionRefusals.NORM_OUT_OF_RANGE(field, minimum, maximum);
    }
  }
  if (next.high !== null) {
    const better = state.direction === 'higher' ? next.high > next.sufficient : next.high < next.sufficient;
    if (!better) return kpiDefinitionRefusals.HIGH_NOT_BETTER();
  }
  const clash = state.norms.find(
    (norm) => norm.level === next.level && overlap(norm.period, next.period) && !succeeds(next, norm),
  );
  return clash ? kpiDefinitionRefusals.NORM_ALREADY_SET(clash.normId) : null;
}

function legal(state: KpiDefinitionState, event: Recorded<KpiDefinitionEvent>): Refusal | null {
  if (event.type === 'KpiDefined') {
    return state.status === 'unknown' ? null : kpiDefinitionRefusals.KPI_ALREADY_DEFINED();
  }
  return state.status === 'unknown' ? kpiDefinitionRefusals.KPI_UNKNOWN() : refuseNorm(state, event.data);
}

/** A KPI and its norms: reference data with a source, by KPI code. Norms are valid for a period, per level. */
export const kpiDefinitionDecider: Decider<KpiDefinitionState, KpiDefinitionCommand, KpiDefinitionEvent> = {
  word: 'kpiDefinition',
  initialState: { status: 'unknown' },
  evolve,
  at: (state) => state,
  boundaries: (state) => (state.status === 'unknown' ? [] : edgesOf(state.norms.map(({ period }) => period))),
  legal,
  decide: decideKpiDefinition,
  permissions,
  // National: no unit of an institution owns it.
  unitOf: () => null,
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ?? keepsIdentity(event, change, ['kpi']),
};
