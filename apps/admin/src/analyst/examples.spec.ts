import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from './examples.js';

const folder = fileURLToPath(new URL('../../../../packages/graphql-contract/schema', import.meta.url));
const schema = buildSchema(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n'),
);

describe('the examples of GraphiQL', () => {
  it.each(EXAMPLES.map(({ label, query }) => [label, query] as const))(
    '%s fits the schema',
    (_label, query) => {
      expect(validate(schema, parse(query))).toEqual([]);
    },
  );
});
