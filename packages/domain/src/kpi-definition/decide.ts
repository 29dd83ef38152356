import type { DecideContext, Decision } from '../kernel/decider.js';
import { heldFrom } from '../kernel/periods.js';
import { accept } from '../kernel/refusal.js';
import type { KpiDefinitionCommand } from './commands.js';
import type { KpiDefinitionEvent } from './events.js';

type Given<T extends KpiDefinitionCommand['type']> = Extract<KpiDefinitionCommand, { type: T }>;
type KpiDefinitionDecision = Decision<KpiDefinitionEvent>;

/** Defines a KPI: what it counts, in which unit, which direction is better, and from where. */
export function defineKpi({ type: _, ...data }: Given<'DefineKpi'>): KpiDefinitionDecision {
  return accept([{ type: 'KpiDefined', data }]);
}

/** Sets what is sufficient (and high) for a level in a period, in the KPI's unit. */
export function setNorm(
  { type: _type, kpi: _kpi, ...data }: Given<'SetNorm'>,
  { effectiveAt }: DecideContext,
): KpiDefinitionDecision {
  return accept([{ type: 'NormSet', data, effectiveAt: heldFrom(data.period.from, effectiveAt) }]);
}

export function decideKpiDefinition(
  command: KpiDefinitionCommand,
  _state: unknown,
  context: DecideContext,
): KpiDefinitionDecision {
  switch (command.type) {
    case 'DefineKpi':
      return defineKpi(command);
    case 'SetNorm':
      return setNorm(command, context);
    default:
      return command satisfies never;
  }
}
