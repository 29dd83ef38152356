import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  validateSchema,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from './index.js';

const described = (text: string | null | undefined): boolean =>
  Boolean(text?.trim().endsWith('.') || text?.includes('`'));

/** Everything in the schema that has no sentence. */
function undescribed(schema: GraphQLSchema): string[] {
  const missing: string[] = [];
  const check = (name: string, text: string | null | undefined) => {
    if (!described(text)) missing.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    check(type.name, type.description);
    if (isEnumType(type)) {
      for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        check(`${type.name}.${field.name}`, field.description);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        for (const arg of field.args) check(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
  }
  return missing;
}

describe('the contract', () => {
  const schema = buildSchema(readSchema());

  it('is a valid schema', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('describes every type, field, argument and value in a sentence', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  it('finds what is not described', () => {
    const bare = buildSchema(
      '"Asks." type Query { "Known." a("Yes." b: Int, c: Int): Int d: E } "Is." enum E { "One." x y }',
    );
    expect(undescribed(bare)).toEqual(['Query.a(c)', 'Query.d', 'E.y']);
  });

  it('answers every mutation with a union that holds the refusal', () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const others = ['discardDuoImport', 'discardListImport', 'setLanguage'];
    for (const { name, type } of mutations) {
      const result = schema.getType(String(type).replace('!', ''));
      const members = isUnionType(result) ? result.getTypes().map((member) => member.name) : [];
      expect([name, members.includes('Refused')]).toEqual([name, !others.includes(name)]);
    }
  });
});
