import type { z } from 'zod';

/** The input of each command of an aggregate: what people type, with text already deposited as references. */
export type CommandSpecs = Record<string, z.ZodObject>;

/** The union of commands that a table of specs declares: `{ type, ...input }`. */
export type CommandOf<T extends CommandSpecs> = {
  [K in keyof T & string]: { type: K } & z.infer<T[K]>;
}[keyof T & string];
