import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { HoursNormEvent } from '../hours-norm/events.js';
import type { KpiDefinitionEvent } from '../kpi-definition/events.js';

/** Text as it is written, before the loader deposits it and puts its reference in the command. */
type Written<T> = {
  [K in keyof T]: [T[K]] extends [Text | null] ? (null extends T[K] ? string | null : string) : T[K];
};
type Said<T extends KpiDefinitionEvent['type']> = Written<Extract<KpiDefinitionEvent, { type: T }>['data']>;

/** What each command is given; a spec holds that it is what the command's own schema asks for. */
interface Inputs {
  DefineKpi: Said<'KpiDefined'>;
  SetNorm: Said<'NormSet'> & { kpi: string };
  SetHoursNorm: Written<HoursNormEvent['data']>;
}

/** A command to give, and when what it says began to hold. */
export interface ReferenceCommand<T extends keyof Inputs> {
  command: T;
  effectiveAt: Instant;
  input: Inputs[T];
}
/** An entry about a KPI. */
export type KpiReferenceEntry = ReferenceCommand<'DefineKpi'> | ReferenceCommand<'SetNorm'>;
export type ReferenceEntry = KpiReferenceEntry | ReferenceCommand<'SetHoursNorm'>;
