import { REASON_COLUMN } from './columns.js';
import type { PlannedRow } from './list-plan.js';
import { isReasonColumn } from './recognise-columns.js';

/** What a spreadsheet would take for a formula; a quote before it keeps it text. */
const FORMULA = /^[=+\-@\t\r]/;

const cellOf = (value: string): string => {
  const safe = FORMULA.test(value) && !/^-?[\d.,]+$/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * The refused rows as CSV (semicolons, UTF-8 with a byte order mark, as Excel opens it), with the headings of the file and
 * one more column that says why. Mended, it can be imported again: that column is left out of account.
 */
export function refusedRowsCsv(
  headings: readonly string[],
  rows: readonly PlannedRow[],
  language: 'nl' | 'en',
): string {
  const kept = headings.flatMap((heading, index) => (isReasonColumn(heading) ? [] : [index]));
  const line = (cells: readonly string[], why: string): string =>
    [...kept.map((index) => cells[index] ?? ''), why].map(cellOf).join(';');
  const refused = rows.flatMap((row) =>
    row.outcome === 'refused' ? [line(row.cells, row.refusal[language])] : [],
  );
  return `\uFEFF${[line(headings, REASON_COLUMN[language]), ...refused, ''].join('\r\n')}`;
}
