import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { FileProblem, TableRow } from './table.js';

/** A cell of a list is a name or a date; a quote that is never closed would otherwise swallow the rest of the file. */
const MAX_ROW_CHARACTERS = 32_768;
const SEPARATORS = [';', '\t', ','] as const;

/** Text of a file: UTF-8 where it is valid, else Windows-1252, as Excel for Windows saves CSV. */
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);

/** What separates the cells of the headings: what stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const first = /^[^\S\n]*\S[^\n]*/m.exec(text)?.[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => bare.split(separator).length;
  return SEPARATORS.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The rows of a CSV file, comma, semicolon or tab separated, with or without a byte order mark. */
export function readCsv(bytes: Uint8Array): TableRow[] | FileProblem {
  if (bytes.includes(0)) return 'NOT_A_LIST';
  const text = textOf(bytes);
  try {
    const rows: TableRow[] = [];
    parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW_CHARACTERS,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    if (error instanceof CsvError) return 'BROKEN_QUOTES';
    throw error;
  }
}
