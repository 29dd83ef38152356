// A state as rows that people read, so that before and after can stand side by side. Nothing technical comes in: no
// hashes, no ids of events, no canonical text.
import type { Period, Text } from '@traject/domain';
import { wordsOf } from './replay-event.js';

/** What can be called by its name. */
export type Named = 'person' | 'unit' | 'theme' | 'need' | 'programme';

/** A value with what is needed to say it in a language. */
export type Shown =
  /** Words as they were written; null where they were erased or are not the viewer's to read. */
  | { as: 'words'; words: string | null }
  /** A value in the unit of the KPI. */
  | { as: 'figure'; value: number; kpi: string }
  /** How far from a value in that unit: of a percentage it is percentage points. */
  | { as: 'difference'; value: number; kpi: string }
  | { as: 'number'; value: number }
  | { as: 'money'; value: number }
  | { as: 'yes' | 'no' }
  /** A value from a list of the domain: `state.kpiAgreement.active`, `side.team`. */
  | { as: 'term'; term: string }
  | { as: Named; id: string }
  | { as: 'period'; from: string; until: string | null }
  | { as: 'day'; value: string }
  /** How many of how many. */
  | { as: 'share'; part: number; whole: number }
  /** Which one of a numbered list, from 1. */
  | { as: 'ordinal'; value: number }
  /** As it stands: codes, and what this version of the app does not know. */
  | { as: 'plain'; text: string }
  | { as: 'version'; value: number }
  | { as: 'list'; items: Shown[] };

/** One row: its field, whose catalogue entry is `replay.field.<field>`, and what stands there. */
export interface Fact {
  field: string;
  /** Which of several, such as the number of a version or who took the stance. */
  of?: Shown;
  /** The stable id of the member of a list that it is about: by it, and not by its place or name, rows are compared. */
  id?: string;
  value: Shown;
}

/** A fact as words write it; one without a value is left out. */
export type FactRow = readonly [
  field: string,
  value: Shown | null | undefined,
  of?: Shown | undefined,
  id?: string | undefined,
];

export interface ChangedRow {
  field: string;
  of?: Shown;
  id?: string;
  before: Shown | null;
  after: Shown | null;
}

export const words = (text: Text | null | undefined): Shown | null =>
  text ? { as: 'words', words: wordsOf(text) } : null;
export const term = (list: string, value: string): Shown => ({ as: 'term', term: `${list}.${value}` });
export const shownPeriod = ({ from, until }: Period): Shown => ({ as: 'period', from, until });
export const listOf = (items: Shown[]): Shown | null => (items.length === 0 ? null : { as: 'list', items });
export const idOfKind = (as: Named, id: string | null): Shown | null => (id === null ? null : { as, id });
/** A value in the unit of its KPI. */
export const figure = (kpi: string, value: number | null | undefined): Shown | null =>
  typeof value === 'number' ? { as: 'figure', value, kpi } : null;
/** The width of a leeway in the unit of its KPI. */
export const widthOf = (kpi: string, value: number): Shown => ({ as: 'difference', value, kpi });
/** What a team decides itself. */
export const decides = (domains: readonly string[]): Shown | null =>
  listOf(domains.map((domain) => term('decides', domain)));
export const amount = (value: number | null): Shown | null =>
  value === null ? null : { as: 'money', value };

/** The facts that have a value, in the order given. */
export const factsOf = (rows: readonly FactRow[]): Fact[] =>
  rows.flatMap(([field, value, of, id]) =>
    value ? [{ field, value, ...(of && { of }), ...(id !== undefined && { id }) }] : [],
  );

/** What a row is about, told apart from the other rows of its state. */
export const rowKey = ({ field, of, id }: Pick<Fact, 'field' | 'of' | 'id'>): string =>
  `${field}|${id ?? (of ? JSON.stringify(of) : '')}`;

const same = (a: Shown | undefined, b: Shown | undefined): boolean => said(a) === said(b);
/** What is in a list counts, not in which order. */
const said = (shown: Shown | undefined): string =>
  shown?.as === 'list'
    ? shown.items
        .map((item) => JSON.stringify(item))
        .sort()
        .join()
    : JSON.stringify(shown ?? null);

/** What differs between two lists of facts; what stayed the same is left out. */
export function changedRows(before: readonly Fact[], after: readonly Fact[]): ChangedRow[] {
  const left = new Map(before.map((fact) => [rowKey(fact), fact]));
  const right = new Map(after.map((fact) => [rowKey(fact), fact]));
  const rows: ChangedRow[] = [];
  for (const key of new Set([...right.keys(), ...left.keys()])) {
    const was = left.get(key);
    const is = right.get(key);
    const named = is ?? was;
    if (!named || same(was?.value, is?.value)) continue;
    rows.push({
      field: named.field,
      ...(named.of && { of: named.of }),
      ...(named.id !== undefined && { id: named.id }),
      before: was?.value ?? null,
      after: is?.value ?? null,
    });
  }
  return rows;
}
