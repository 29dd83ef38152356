import type { Text } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import type { KpiDefinitionCommand } from '../kpi-definition/commands.js';

/** Text as it is written, before the loader deposits it and puts its reference in the command. */
type Written<T> = {
  [K in keyof T]: [T[K]] extends [Text | null] ? (null extends T[K] ? string | null : string) : T[K];
};
type Input<T extends KpiDefinitionCommand['type']> = Written<
  Omit<Extract<KpiDefinitionCommand, { type: T }>, 'type'>
>;

/** A command to give, and when what it says began to hold. */
export type ReferenceCommand<T extends KpiDefinitionCommand['type']> = {
  command: T;
  effectiveAt: Instant;
  input: Input<T>;
};
export type ReferenceEntry = ReferenceCommand<'DefineKpi'> | ReferenceCommand<'SetNorm'>;
