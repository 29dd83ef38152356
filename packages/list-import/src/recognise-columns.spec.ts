import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.js';
import { LIST_KINDS } from './list-kind.js';
import { readTable } from './table/read-table.js';
import { headingsHash, missingColumns, recogniseColumns } from './recognise-columns.js';

describe('columns', () => {
  it.each(LIST_KINDS)('of %s are recognised by every heading that is promised', (kind) => {
    for (const { field, nl, en, also } of columnsOf[kind]) {
      for (const heading of [nl, en.toUpperCase(), ` ${en}. `, ...also]) {
        expect([heading, recogniseColumns(kind, ['Iets', heading])]).toEqual([heading, { [field]: 1 }]);
      }
    }
  });
  it.each(LIST_KINDS)('of %s have headings that no other column has', (kind) => {
    for (const language of ['nl', 'en'] as const) {
      const headings = columnsOf[kind].map((column) => column[language]);
      const fields = columnsOf[kind].map(({ field }, index) => [field, index]);
      expect(recogniseColumns(kind, headings)).toEqual(Object.fromEntries(fields));
    }
  });
  it('are missed by name, and one of number, address and name will do', () => {
    const mapping = recogniseColumns('attendance', ['Activiteit', 'Datum', 'Aanwezig']);
    expect(missingColumns('attendance', mapping)).toEqual(['staffNumber']);
    expect(missingColumns('attendance', { ...mapping, name: 3 })).toEqual([]);
    expect(missingColumns('kpiValues', {})).toEqual(['team', 'kpi', 'from', 'status', 'source']);
  });
  it('are remembered by their headings, whatever the capitals and the reasons of refusals', () => {
    expect(headingsHash(['Naam ', 'E-mail', 'Waarom geweigerd'])).toBe(headingsHash(['naam', 'Email']));
    expect(headingsHash(['Naam', 'Email'])).not.toBe(headingsHash(['Email', 'Naam']));
  });
  it.each([
    ['persons', 'persons'],
    ['memberships', 'memberships'],
    ['activities', 'activities'],
    ['enrolments', 'enrolments'],
    ['attendance', 'attendance'],
    ['kpiValues', 'kpi-values'],
  ] as const)('of the example of %s are all recognised', async (kind, name) => {
    const example = new URL(`../../../docs/examples/${name}.csv`, import.meta.url);
    const read = await readTable(readFileSync(example));
    if (!read.ok) throw new Error(read.problem);
    const mapping = recogniseColumns(kind, read.table.headings);
    const recognised = Object.values(mapping).sort((a, b) => a - b);
    expect(recognised).toEqual(read.table.headings.map((_, index) => index));
    expect(missingColumns(kind, mapping)).toEqual([]);
  });
});
