import type { Aggregate, Level, ProviderUnit, WithoutLevel } from './delivery.js';
import type { RowRefusal } from './refusal.js';
import type { Row, RowFault } from './read-row.js';

/** How many refused rows are kept one by one; all are counted. */
export const KEPT_REFUSALS = 1000;
/** Different combinations of provider unit, level, crebo and month; a large institution has some thousands. */
export const MAX_GROUPS = 250_000;
const MAX_SPELLINGS = 200;
const MAX_LEVEL_NAMES = 50;

/** The counts of one file while it is read: the only thing that grows is the number of different combinations. */
export class Tally {
  readonly #counts = new Map<string, number>();
  readonly #names = new Map<string, Map<string, number>>();
  readonly #withoutLevel = new Map<string, number>();
  readonly refusals: RowRefusal[] = [];
  readonly refusalCounts = new Map<RowRefusal['code'], number>();
  rowsRead = 0;
  rowsUsed = 0;
  rowsRefused = 0;

  get groups(): number {
    return this.#counts.size;
  }

  refuse(fault: RowFault, line: number): void {
    this.rowsRead += 1;
    this.rowsRefused += 1;
    this.refusalCounts.set(fault.code, (this.refusalCounts.get(fault.code) ?? 0) + 1);
    if (this.refusals.length < KEPT_REFUSALS) this.refusals.push({ ...fault, line });
  }

  count(row: Row, month: string | null): void {
    if (row.level === null) {
      // Names made of a small vocabulary are few; beyond the cap they are counted without their name.
      const name =
        this.#withoutLevel.has(row.levelName) || this.#withoutLevel.size < MAX_LEVEL_NAMES
          ? row.levelName
          : '';
      this.#withoutLevel.set(name, (this.#withoutLevel.get(name) ?? 0) + 1);
    } else {
      const key = `${row.providerUnit}\t${String(row.level)}\t${row.crebo}\t${month ?? ''}`;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      this.rowsUsed += 1;
      this.#name(row);
    }
    this.rowsRead += 1;
  }

  #name(row: Row): void {
    let names = this.#names.get(row.providerUnit);
    if (!names) this.#names.set(row.providerUnit, (names = new Map()));
    const count = names.get(row.providerUnitName);
    if (count !== undefined || names.size < MAX_SPELLINGS) names.set(row.providerUnitName, (count ?? 0) + 1);
  }

  aggregates(): Aggregate[] {
    return [...this.#counts].sort(byKey).map(([key, count]) => {
      const [providerUnit = '', level = '', crebo = '', month = ''] = key.split('\t');
      return { providerUnit, level: Number(level) as Level, crebo, month: month || null, count };
    });
  }

  providerUnits(): ProviderUnit[] {
    return [...this.#names].sort(byKey).map(([code, names]) => {
      const [name] = [...names].sort((a, b) => b[1] - a[1] || byKey(a, b))[0] ?? [''];
      return { code, name, spellings: names.size };
    });
  }

  withoutLevel(): WithoutLevel[] {
    return [...this.#withoutLevel].sort(byKey).map(([name, count]) => ({ name, count }));
  }
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
