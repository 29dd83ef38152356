// Writes src/<word>/documents.generated.ts: a typed document per operation in src/<word>/*.graphql, checked against the
// schema of packages/graphql-contract. A file per word, so that a page loads its own documents only. Fragments in
// src/graphql can be used everywhere. graphql/documents.spec.ts says when a file is out of date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { Kind, parse } from 'graphql';

const source = fileURLToPath(new URL('src', import.meta.url));
const schemaFolder = fileURLToPath(new URL('../../packages/graphql-contract/schema', import.meta.url));
const SHARED = 'graphql';

const graphqlFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => join(folder, name));

const documentsOf = (word) =>
  graphqlFiles(join(source, word)).map((path) => ({
    location: path.slice(source.length + 1),
    document: parse(readFileSync(path, 'utf8')),
  }));

const config = {
  useTypeImports: true,
  skipTypename: true,
  strictScalars: true,
  dedupeFragments: true,
  documentNodeImport: 'urql#TypedDocumentNode',
  scalars: {
    ID: 'string',
    LocalDate: 'string',
    Instant: 'string',
    Moment: 'string',
    Position: 'string',
    JSON: 'unknown',
  },
};

/** What the generated files should hold now: `{ path, text }` for every word with documents. */
export async function generate() {
  const schema = parse(
    graphqlFiles(schemaFolder)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n'),
  );
  const shared = documentsOf(SHARED).filter(({ document }) =>
    document.definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  );
  const words = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && graphqlFiles(join(source, entry.name)).length > 0)
    .map((entry) => entry.name);
  return Promise.all(
    words.map(async (word) => {
      const path = join(source, word, 'documents.generated.ts');
      const text = await codegen({
        filename: path,
        schema,
        documents: word === SHARED ? documentsOf(SHARED) : [...shared, ...documentsOf(word)],
        config,
        plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
        pluginMap: { typescriptOperations, typedDocumentNode },
      });
      return { path, text: `// Written by codegen.mjs; do not edit.\n${text}\n` };
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, text } of await generate()) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}
