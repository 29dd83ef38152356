import type { z } from 'zod';

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
}

/** A text as GraphQL gives it. */
const isText = (shape: Record<string, z.ZodType>): boolean => 'text' in shape && 'commitment' in shape;

/** Some value of a schema of the domain: enough to tell a sentence with; not checked against patterns. */
export function sampleOf(schema: z.ZodType): unknown {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'object': {
      const shape = def.shape ?? {};
      if (isText(shape)) return { text: 'text-1', commitment: 'c'.repeat(64), value: 'Woorden' };
      return Object.fromEntries(Object.entries(shape).map(([key, each]) => [key, sampleOf(each)]));
    }
    case 'array':
      return def.element ? [sampleOf(def.element), sampleOf(def.element)] : [];
    case 'record':
      return {};
    case 'nullable':
    case 'optional':
      return def.innerType ? sampleOf(def.innerType) : null;
    case 'union':
      return def.options?.[0] ? sampleOf(def.options[0]) : null;
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'number':
      return 4.4;
    case 'boolean':
      return true;
    case 'string': {
      const kind = schema.meta()?.['traject'];
      if (kind === 'date') return '2025-01-06';
      return kind === 'instant' ? '2025-01-06T09:00:00.000Z' : 'code-1';
    }
    default:
      throw new Error(`no sample for a schema of type ${def.type}`);
  }
}
