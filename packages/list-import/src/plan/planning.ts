// What a planner works with, and what it says of each row.
import type { Directory } from '@traject/commands';
import type { ListKind } from '../list-kind.js';
import type { ListRow } from '../list-row.js';
import { ofDomain, ofIssue, type RowRefusal } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import type { People } from './people.js';
import type { Rehearsal } from './rehearsal.js';
import { rehearse, type Giver, type Step } from './step.js';

/** What is said of a row. `known`: it stands already, so that it records nothing. */
export type Verdict = { outcome: 'accepted' | 'known' } | { outcome: 'refused'; refusal: RowRefusal };

export interface Planning {
  kind: ListKind;
  institutionId: string;
  directory: Directory;
  rehearsal: Rehearsal;
  people: People;
  giver: Giver;
  /** An id for the new person that these words name, the same each time it is asked in one import. */
  newPersonId(words: string): string;
}

/** Judges every row of a list: `verdicts` by the index of the row. */
export type Planner = (
  rows: readonly ListRow[],
  planning: Planning,
) => Promise<{ verdicts: ReadonlyMap<number, Verdict>; steps: readonly Step[] }>;

/** Why the rows of a step that could not be carried out are refused, or null where it could. */
export async function tryOut(rehearsal: Rehearsal, steps: readonly Step[]): Promise<RowRefusal | null> {
  const result = await rehearsal.attempt(steps.flatMap((step) => rehearse(rehearsal, step)));
  if (result === null) return null;
  if (result.kind === 'refused') return ofDomain(result.refusal);
  const [issue] = result.issues;
  if (!issue) throw new Error('a command is invalid and does not say where');
  return ofIssue(issue);
}

/** What `judge` says of a row; what it throws of the row itself refuses the row. */
export async function verdictOf(judge: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await judge();
  } catch (error) {
    if (error instanceof RowRefused) return { outcome: 'refused', refusal: error.refusal };
    throw error;
  }
}

/**
 * Plans a list row by row: `stepsOf` gives what a row would record on everything before it (nothing for what is known);
 * its steps are tried out together.
 */
export async function rowByRow(
  rows: readonly ListRow[],
  { rehearsal }: Planning,
  stepsOf: (row: ListRow) => Promise<readonly Step[]>,
  onAccepted: (steps: readonly Step[]) => void = () => undefined,
): Promise<{ verdicts: Map<number, Verdict>; steps: Step[] }> {
  const verdicts = new Map<number, Verdict>();
  const steps: Step[] = [];
  for (const row of rows) {
    const verdict = await verdictOf(async (): Promise<Verdict> => {
      const own = await stepsOf(row);
      if (own.length === 0) return { outcome: 'known' };
      const refusal = await tryOut(rehearsal, own);
      if (refusal) return { outcome: 'refused', refusal };
      steps.push(...own);
      onAccepted(own);
      return { outcome: 'accepted' };
    });
    verdicts.set(row.index, verdict);
  }
  return { verdicts, steps };
}

/**
 * Rows that say different things of one and the same (`keyOf`; null where a row cannot be read): all of them are refused,
 * for which is right is not ours to say. `sayingOf` is what they say.
 */
export function contradictingRows(
  rows: readonly ListRow[],
  keyOf: (row: ListRow) => string | null,
  sayingOf: (row: ListRow) => string,
): ReadonlySet<number> {
  const byKey = new Map<string, ListRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const contradicting = [...byKey.values()].filter(
    (same) => new Set(same.map((row) => sayingOf(row))).size > 1,
  );
  return new Set(contradicting.flat().map(({ index }) => index));
}
