import { RowRefused } from './row-refused.js';
import { refuseRow } from './row-refusal.js';
import type { ColumnMapping } from './recognise-columns.js';
import type { TableRow } from './table/table.js';

/** A row of the list with its cells by field. */
export class ListRow {
  readonly index: number;
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #mapping: ColumnMapping;

  constructor(index: number, { line, cells }: TableRow, mapping: ColumnMapping) {
    this.index = index;
    this.line = line;
    this.#cells = cells;
    this.#mapping = mapping;
  }

  /** What stands in the column; empty where there is no such column or nothing in it. */
  cell(field: string): string {
    const at = this.#mapping[field];
    const cell = at === undefined ? '' : (this.#cells[at] ?? '').trim();
    // A file with refused rows keeps text that looks like a formula from being one by a quote before it.
    return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
  }

  /** As `cell`; throws a RowRefused where nothing stands. */
  needed(field: string): string {
    const cell = this.cell(field);
    if (cell === '') throw new RowRefused(refuseRow('CELL_MISSING', field));
    return cell;
  }
}
