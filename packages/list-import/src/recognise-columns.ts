// Which column of a file holds what.
import { digest } from '@traject/commands';
import { columnsOf, REASON_COLUMN } from './columns.js';
import type { ListKind } from './list-kind.js';

/** By field: the index of its column in the file. What is not named is not in the file. */
export type ColumnMapping = Readonly<Record<string, number>>;

/** A heading without capitals, accents, spaces and signs. */
const plain = (heading: string): string =>
  heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** True for the column that says why a row was refused before. */
export const isReasonColumn = (heading: string): boolean =>
  plain(heading) === plain(REASON_COLUMN.nl) || plain(heading) === plain(REASON_COLUMN.en);

/** Recognises columns by their headings; of two that could hold the same, the first. */
export function recogniseColumns(kind: ListKind, headings: readonly string[]): ColumnMapping {
  const given = headings.map(plain);
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  // Own headings of every column come before the others, so that "Team" is no other column's "team".
  for (const own of [true, false]) {
    for (const { field, nl, en, also } of columnsOf[kind]) {
      if (mapping[field] !== undefined) continue;
      const names = new Set((own ? [field, nl, en] : also).map(plain));
      const index = given.findIndex((heading, at) => !taken.has(at) && names.has(heading));
      if (index < 0) continue;
      mapping[field] = index;
      taken.add(index);
    }
  }
  return mapping;
}

/** The columns without which a list of this kind cannot be read and that `mapping` lacks. */
export function missingColumns(kind: ListKind, mapping: ColumnMapping): string[] {
  const missing = columnsOf[kind]
    .filter(({ field, required }) => required && mapping[field] === undefined)
    .map(({ field }) => field);
  const takesPersons = kind !== 'activities' && kind !== 'kpiValues';
  const named = ['staffNumber', 'email', 'name'].some((field) => mapping[field] !== undefined);
  return takesPersons && !named ? ['staffNumber', ...missing] : missing;
}

/**
 * Tells one set of headings from another without keeping them: a file without headings has a person in its first row.
 * The column that says why rows were refused does not count.
 */
export const headingsHash = (headings: readonly string[]): string =>
  digest(headings.filter((heading) => !isReasonColumn(heading)).map(plain)).hash;
