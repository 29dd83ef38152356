import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventCatalogue } from '../catalogue.js';
import { code, id, inPeriod, localDate, period, text } from './fields.js';
import { startOfDay } from './instant.js';

/**
 * The paths of plain strings in a schema: neither marked as a kind of field (`meta.traject`) nor an enumeration or a
 * literal. A kind of schema that this walk does not know is reported too, so that nothing is passed over in silence.
 */
function plainStrings(schema: z.core.$ZodType, path: string): string[] {
  const { def } = schema._zod;
  const inner = (of: z.core.$ZodType, step = '') => plainStrings(of, path + step);
  if (schema instanceof z.ZodString) {
    return typeof schema.meta()?.['traject'] === 'string' ? [] : [path];
  }
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, value]) => plainStrings(value, `${path}.${key}`));
  }
  if (schema instanceof z.ZodArray) return inner(schema.def.element, '[]');
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => inner(option, '|'));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return inner(schema.def.innerType);
  if (schema instanceof z.ZodRecord)
    return [...inner(schema.def.keyType, '{}'), ...inner(schema.def.valueType, '{}')];
  const harmless: readonly string[] = ['number', 'int', 'boolean', 'null', 'enum', 'literal'];
  return harmless.includes(def.type) ? [] : [`${path} (${def.type})`];
}

describe('the fields of events', () => {
  it('hold no plain string: every string is an id, a code, a date, a hash or a reference to text', () => {
    const found = Object.entries(eventCatalogue).flatMap(([word, events]) =>
      Object.entries(events).flatMap(([type, { schema }]) => plainStrings(schema, `${word}.${type}`)),
    );
    expect(found).toEqual([]);
  });

  it.each<[string, z.ZodObject, string[]]>([
    ['a plain string', z.object({ note: z.string() }), ['E.note']],
    ['one that only has a length', z.object({ note: z.string().max(10) }), ['E.note']],
    ['one that may be null', z.object({ note: z.string().nullable() }), ['E.note']],
    ['one that may be absent', z.object({ note: z.string().optional() }), ['E.note']],
    ['one in a list of objects', z.object({ parts: z.array(z.object({ a: z.string() })) }), ['E.parts[].a']],
    ['one among alternatives', z.object({ v: z.union([z.number(), z.string()]) }), ['E.v|']],
    ['one in a record', z.object({ v: z.record(z.enum(['a']), z.string()) }), ['E.v{}']],
    ['a kind of field that is not known', z.object({ v: z.unknown() }), ['E.v (unknown)']],
    ['a record with plain keys', z.object({ v: z.record(z.string(), z.number()) }), ['E.v{}']],
  ])('are found out: %s', (_name, schema, found) => expect(plainStrings(schema, 'E')).toEqual(found));

  it('may be marked, enumerated or literal', () =>
    expect(
      plainStrings(
        z.object({
          a: id(),
          b: code().nullable(),
          c: localDate().optional(),
          d: text(),
          e: z.enum(['x']),
          f: z.literal('y'),
          g: z.array(period()),
        }),
        'E',
      ),
    ).toEqual([]));
});

describe('a period', () => {
  it('holds from its first day until the day on which it ends', () => {
    const year = { from: '2024-08-01', until: '2025-08-01' };
    expect(inPeriod(year, startOfDay('2024-08-01'))).toBe(true);
    expect(inPeriod(year, '2024-07-31T21:59:59.999Z')).toBe(false);
    expect(inPeriod(year, '2025-07-31T21:59:59.999Z')).toBe(true);
    expect(inPeriod(year, startOfDay('2025-08-01'))).toBe(false);
    expect(inPeriod({ from: '2024-08-01', until: null }, '9000-01-01T00:00:00.000Z')).toBe(true);
  });

  it('ends after it begins', () => {
    expect(period().safeParse({ from: '2024-08-01', until: '2024-08-01' }).success).toBe(false);
    expect(period().safeParse({ from: '2024-08-01', until: '2024-08-02' }).success).toBe(true);
    expect(period().safeParse({ from: '2024-02-30', until: null }).success).toBe(false);
  });
});
