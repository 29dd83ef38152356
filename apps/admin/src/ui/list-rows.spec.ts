import { describe, expect, it } from 'vitest';
import { choicesOf, type ListColumn, listRows, listTable, pageOf } from './list-rows.js';

interface Figure {
  team: string;
  month: string;
  value: number | null;
}
const MONTHS: Record<string, string> = { '2026-02': 'februari', '2026-10': 'oktober' };
const columns: ListColumn<Figure>[] = [
  { key: 'team', name: 'Team', cell: ({ team }) => team, value: ({ team }) => team, choose: true },
  {
    ...{ key: 'month', name: 'Maand', cell: ({ month }) => month, choose: true },
    value: ({ month }) => MONTHS[month] ?? month,
    order: ({ month }) => month,
  },
  { key: 'value', name: 'Waarde', cell: ({ value }) => value, value: ({ value }) => value },
  { key: 'do', name: 'Doen', cell: () => 'knop' },
];
const rows: Figure[] = [
  { team: 'Team Zorg', month: '2026-10', value: 10 },
  { team: 'Team ICT', month: '2026-02', value: null },
  { team: 'Team Zorg', month: '2026-02', value: 9 },
];
const teamsOf = (found: readonly Figure[]) => found.map(({ team, month }) => `${team} ${month}`);

describe('a list whose rows are all at hand', () => {
  it('keeps its order when nothing is asked', () => {
    expect(listRows(rows, columns, {})).toEqual(rows);
  });

  it('finds every word that is asked for, wherever it stands in the row', () => {
    expect(teamsOf(listRows(rows, columns, { q: 'zorg FEBR' }))).toEqual(['Team Zorg 2026-02']);
    expect(listRows(rows, columns, { q: 'zorg ict' })).toEqual([]);
  });

  it('keeps the rows with a chosen value, of columns that can be chosen by', () => {
    expect(teamsOf(listRows(rows, columns, { where: { team: 'Team ICT' } }))).toEqual(['Team ICT 2026-02']);
    expect(listRows(rows, columns, { where: { value: '9' } })).toEqual(rows);
  });

  it('sorts figures as figures and months by time, with what is not known last both ways', () => {
    const values = (down?: true) =>
      listRows(rows, columns, { sort: 'value', down }).map(({ value }) => value);
    expect(values()).toEqual([9, 10, null]);
    expect(values(true)).toEqual([10, 9, null]);
    expect(listRows(rows, columns, { sort: 'month' })[2]?.month).toBe('2026-10');
    expect(listRows(rows, columns, { sort: 'do' })).toEqual(rows);
  });

  it('offers the values that occur, each once, in the order of the column', () => {
    expect(columns.map((column) => choicesOf(rows, column))).toEqual([
      ['Team ICT', 'Team Zorg'],
      ['februari', 'oktober'],
      ['9', '10'],
      [],
    ]);
  });

  it('exports what is found, without the columns that only show', () => {
    expect(listTable(listRows(rows, columns, { q: 'ict' }), columns)).toEqual([
      ['Team', 'Maand', 'Waarde'],
      ['Team ICT', 'februari', null],
    ]);
  });

  it('shows the last page where the list has become shorter', () => {
    expect(pageOf(rows, 2, 2)).toEqual({ page: 2, pages: 2, rows: rows.slice(2) });
    expect(pageOf(rows, 7, 2).page).toBe(2);
    expect(pageOf([], 3, 2)).toEqual({ page: 1, pages: 1, rows: [] });
  });
});
