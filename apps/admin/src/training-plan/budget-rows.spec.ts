import { describe, expect, it } from 'vitest';
import { sayIn } from '../testing/catalogues.js';
import { budgetTable, type BudgetRow, chosenBudgets, totalOf } from './budget-rows.js';

const row = (teamId: string, name: string, more: Partial<BudgetRow> = {}): BudgetRow => ({
  ...{ teamId, plan: null, planBudget: null, committed: 0, spent: 0, remaining: null },
  ...{ planHours: null, hoursScheduled: 0, hoursRealised: 0 },
  team: { id: teamId, name: { value: name }, college: { id: 'c', name: { value: 'Techniek' } } },
  ...more,
});
const rows = [
  row('1', 'Zorg', { planBudget: 900, committed: 100, spent: 300, remaining: 500 }),
  row('2', 'Bouw', { committed: 50 }),
  row('3', 'Handel', { planBudget: 200, spent: 250, remaining: -50 }),
];
const ids = (search: Parameters<typeof chosenBudgets>[1]) =>
  chosenBudgets(rows, search).map(({ teamId }) => teamId);

describe('budgets of teams', () => {
  it('are found by team or college and sorted by a column, those without a plan first', () => {
    expect(ids({})).toEqual(['2', '3', '1']);
    expect(ids({ q: 'techniek' })).toHaveLength(3);
    expect(ids({ q: 'zorg' })).toEqual(['1']);
    expect(ids({ sort: 'remaining' })).toEqual(['2', '3', '1']);
    expect(ids({ sort: 'remaining', down: true })).toEqual(['1', '3', '2']);
    expect(ids({ sort: 'spent', down: true })).toEqual(['1', '3', '2']);
  });
  it('are added up and saved as they stand', () => {
    expect(totalOf(rows)).toEqual({ plan: 1100, committed: 150, spent: 550 });
    expect(budgetTable(rows, sayIn('nl'))[1]).toEqual(['Techniek', 'Zorg', 900, 100, 300, 500, null, 0, 0]);
    expect(budgetTable(rows, sayIn('nl'))[0]).toHaveLength(9);
  });
});
