import { readSheet } from 'read-excel-file/node';
import type { FileProblem, TableRow } from './table.js';
import { unpackedSize } from './unpacked-size.js';

/** A list of 20,000 rows unpacks to some 20 MB; what unpacks to far more is no list. */
const LARGEST_UNPACKED = 200_000_000;

/** The rows of the first sheet of an .xlsx, dates as YYYY-MM-DD (with HH:MM where there is a time). */
export async function readXlsx(bytes: Uint8Array): Promise<TableRow[] | FileProblem> {
  const size = unpackedSize(bytes);
  if (size === null || size > LARGEST_UNPACKED) return 'BROKEN_EXCEL';
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }));
  } catch {
    // Whatever it stumbled over may quote a cell.
    return 'BROKEN_EXCEL';
  }
}

/** Excel keeps times of day as days since 1899. */
const BEFORE_DATES = Date.UTC(1901, 0, 1);

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    // Cells have no time zone; the library gives what they show as if it were UTC. A second is lost to rounding.
    const shown = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString();
    const [date = '', time = ''] = [shown.slice(0, 10), shown.slice(11, 16)];
    if (cell.getTime() < BEFORE_DATES) return time;
    return time === '00:00' ? date : `${date} ${time}`;
  }
  // 0.1 + 0.2 is kept as 0.30000000000000004.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)));
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell).trim() : '';
}
