// The contract lies in ../schema, one file per word; people review it there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the SDL, one file per word. */
export const schemaFolder: string = fileURLToPath(new URL('../schema/', import.meta.url));

/** The whole contract as SDL, its files in alphabetical order. */
export function readSchema(): string {
  return readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => readFileSync(join(schemaFolder, file), 'utf8'))
    .join('\n');
}
