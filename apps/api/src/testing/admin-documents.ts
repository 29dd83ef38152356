// Every query of the admin app as it stands in its documents, with variables to ask it with. For tests only.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSchema } from '@traject/graphql-contract';
import {
  buildSchema,
  isEnumType,
  isNonNullType,
  Kind,
  parse,
  print,
  typeFromAST,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

const source = fileURLToPath(new URL('../../../admin/src/', import.meta.url));
const schema = buildSchema(readSchema());

/** A query of the admin app. */
export interface AdminQuery {
  /** Folder and name: names are unique in a folder only. */
  name: string;
  /** The operation with the fragments that it needs. */
  text: string;
  operation: OperationDefinitionNode;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort();

/** The fragments that a definition needs, also by way of one another. */
function neededBy(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  needed = new Map<string, FragmentDefinitionNode>(),
): ReadonlyMap<string, FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || needed.has(name.value)) return;
      needed.set(name.value, fragment);
      neededBy(fragment, fragments, needed);
    },
  });
  return needed;
}

/** All queries in the documents of the admin app, by folder. */
export function adminQueries(): AdminQuery[] {
  const documents = files.map((file): [string, DocumentNode] => [
    file.split(sep)[0] ?? '',
    parse(readFileSync(join(source, file), 'utf8')),
  ]);
  const definitionsOf = (wanted: string) =>
    documents.filter(([folder]) => folder === wanted).flatMap(([, { definitions }]) => definitions);
  return [...new Set(documents.map(([folder]) => folder))].flatMap((folder) => {
    const own = definitionsOf(folder);
    const fragments = new Map(
      [...definitionsOf('graphql'), ...own].flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
    return own.flatMap((operation) => {
      if (operation.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') return [];
      const definitions = [operation, ...neededBy(operation, fragments).values()];
      return [
        {
          name: `${folder}/${operation.name?.value ?? ''}`,
          text: print({ kind: Kind.DOCUMENT, definitions }),
          operation,
        },
      ];
    });
  });
}

/** The variables that `operation` cannot be asked without: from `given`, and of an order the first. */
export function neededVariables(
  { name, operation }: AdminQuery,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ type, variable }): [string, unknown][] => {
      const asked = variable.name.value;
      if (asked in given) return [[asked, given[asked]]];
      if (type.kind !== Kind.NON_NULL_TYPE) return [];
      const known = typeFromAST(schema, type);
      const inner = isNonNullType(known) ? known.ofType : known;
      if (!isEnumType(inner)) throw new Error(`${name} asks for $${asked}, of which no sample is given`);
      return [[asked, inner.getValues()[0]?.name]];
    }),
  );
}
