import type { z } from 'zod';
import type { DomainEvent } from './envelope.js';

/** Turns the payload of an older schema version into that of the next. */
export type Upcaster = (old: Record<string, unknown>) => Record<string, unknown>;

export interface EventSpec<S extends z.ZodType = z.ZodType> {
  schema: S;
  /** Current schema version, from 1. */
  version: number;
  /** `upcasters[n]` turns version n into n + 1; complete for every n below `version`. */
  upcasters: Record<number, Upcaster>;
}

/** Declares an event's payload; a second version brings the upcaster from the first. */
export const event = <S extends z.ZodType>(
  schema: S,
  version = 1,
  upcasters: Record<number, Upcaster> = {},
): EventSpec<S> => ({ schema, version, upcasters });

export type EventSpecs = Record<string, EventSpec>;

/** The union of events that a table of specs declares. */
export type EventOf<T extends EventSpecs> = {
  [K in keyof T & string]: { type: K; data: z.infer<T[K]['schema']> & object };
}[keyof T & string];

/** Upcasts a stored payload to the current version; a payload of a newer version is left as it is. */
export function upcast(spec: EventSpec, version: number, data: Record<string, unknown>): DomainEvent['data'] {
  let current = data;
  for (let v = version; v < spec.version; v += 1) {
    const step = spec.upcasters[v];
    if (!step) throw new Error(`no upcaster from schema version ${v}`);
    current = step(current);
  }
  return current;
}
