// Reads a list from the bytes of a file, CSV or Excel. The messages of the libraries quote what they tripped over, so
// none of them leaves these functions.
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { LARGEST_LIST, MOST_COLUMNS, MOST_ROWS, type FileProblem, type ReadTable } from './table.js';

const begins = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** The list in `bytes`: the first row with something in it holds the headings, rows without anything are left out. */
export async function readTable(bytes: Uint8Array): Promise<ReadTable> {
  if (bytes.length > LARGEST_LIST) return refused('TOO_MANY_BYTES');
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused('OLD_EXCEL');
  const read = begins(bytes, 0x50, 0x4b) ? await readXlsx(bytes) : readCsv(bytes);
  if (!Array.isArray(read)) return refused(read);
  const trimmed = read.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }));
  const [headings, ...rows] = trimmed.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!headings || rows.length === 0) return refused('EMPTY_FILE');
  if (rows.length > MOST_ROWS) return refused('TOO_MANY_ROWS');
  if (headings.cells.length > MOST_COLUMNS) return refused('TOO_MANY_COLUMNS');
  return { ok: true, table: { headings: headings.cells, rows } };
}

const refused = (problem: FileProblem): ReadTable => ({ ok: false, problem });
