import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileSentence, LARGEST_LIST, readTable, recogniseColumns } from '@traject/list-import';
import type { ColumnMapping, Table } from '@traject/list-import';
import { codeOf } from '../database.js';
import { CliFailure, EXIT } from '../exit-code.js';
import { words } from '../import-duo-vsv/words.js';
import type { ListOptions } from './options.js';
import { listWords } from './words.js';

/** Reads a list (CSV or XLSX) into memory. Throws a CliFailure that says why it cannot be read. */
export async function readList(path: string, { language }: ListOptions): Promise<Table> {
  const refuse = (sentence: string): never => {
    throw new CliFailure(EXIT.refused, `${basename(path)}: ${sentence}`);
  };
  const sized = await stat(path).catch((error: unknown) => refuse(words(language).unreadable(codeOf(error))));
  // A file of gigabytes is refused before it is in memory.
  if (sized.size > LARGEST_LIST) refuse(fileSentence('TOO_MANY_BYTES')[language]);
  const bytes = await readFile(path).catch((error: unknown) =>
    refuse(words(language).unreadable(codeOf(error))),
  );
  const read = await readTable(bytes);
  return read.ok ? read.table : refuse(fileSentence(read.problem)[language]);
}

/**
 * The columns of the list: those that `--column` names, before `known` (chosen for such a file earlier) or what the
 * headings say. Throws a CliFailure for a heading that is not in the file.
 */
export function mappingOf(table: Table, known: ColumnMapping | null, options: ListOptions): ColumnMapping {
  const given = [...options.columns].map(([field, heading]): [string, number] => {
    const index = table.headings.findIndex((each) => each.trim().toLowerCase() === heading.toLowerCase());
    if (index >= 0) return [field, index];
    throw new CliFailure(EXIT.refused, listWords(options.language).noHeading(heading));
  });
  return { ...(known ?? recogniseColumns(options.kind, table.headings)), ...Object.fromEntries(given) };
}
