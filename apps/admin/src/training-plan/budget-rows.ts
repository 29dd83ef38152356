import type { Say } from '../i18n/use-t.js';
import type { BudgetQuery } from './documents.generated.js';
import type { BudgetColumn } from './search.js';

export type BudgetRow = BudgetQuery['now']['budgets'][number];

const nameOf = ({ team, teamId }: BudgetRow): string => team?.name.value ?? teamId;
const keys: Record<Exclude<BudgetColumn, 'team'>, (row: BudgetRow) => number> = {
  plan: ({ planBudget }) => planBudget ?? -1,
  committed: ({ committed }) => committed,
  spent: ({ spent }) => spent,
  // Without a plan there is nothing left to speak of: such teams come before those that are overspent.
  remaining: ({ remaining }) => remaining ?? -Infinity,
};

/** The rows that fit the search, in its order; by name without one. */
export function chosenBudgets(
  rows: readonly BudgetRow[],
  { q, sort, down }: { q?: string | undefined; sort?: BudgetColumn | undefined; down?: true | undefined },
): BudgetRow[] {
  const words = (q ?? '').toLocaleLowerCase();
  const byName = (a: BudgetRow, b: BudgetRow) => nameOf(a).localeCompare(nameOf(b));
  const compare = (a: BudgetRow, b: BudgetRow): number => {
    if (sort === undefined || sort === 'team') return byName(a, b);
    const [x, y] = [keys[sort](a), keys[sort](b)];
    return x === y ? 0 : x < y ? -1 : 1;
  };
  return rows
    .filter((row) =>
      `${nameOf(row)} ${row.team?.college?.name.value ?? ''}`.toLocaleLowerCase().includes(words),
    )
    .toSorted((a, b) => (down ? -compare(a, b) : compare(a, b)) || byName(a, b));
}

/** Of all rows together, in euro. */
export const totalOf = (rows: readonly Pick<BudgetRow, 'planBudget' | 'committed' | 'spent'>[]) => ({
  plan: rows.reduce((sum, { planBudget }) => sum + (planBudget ?? 0), 0),
  committed: rows.reduce((sum, { committed }) => sum + committed, 0),
  spent: rows.reduce((sum, { spent }) => sum + spent, 0),
});

/** The rows as a table for CSV, with its header. */
export const budgetTable = (rows: readonly BudgetRow[], t: Say): (string | number | null)[][] => [
  [
    ...([
      ...(['college', 'team', 'plan', 'committed', 'spent', 'remaining'] as const),
      ...(['planHours', 'hoursScheduled', 'hoursRealised'] as const),
    ] as const),
  ].map((column) => t(`budget.column.${column}`)),
  ...rows.map((row) => [
    row.team?.college?.name.value ?? '',
    nameOf(row),
    row.planBudget,
    row.committed,
    row.spent,
    row.remaining,
    row.planHours,
    row.hoursScheduled,
    row.hoursRealised,
  ]),
];
