import { personDecider, spellsOf } from '@traject/domain';
import { periodColumns } from '../period-columns.js';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { employmentTable, roleGrantTable } from './table.js';

export const personRows = wordRows({
  word: 'person',
  folder: personDecider,
  tables: [roleGrantTable, employmentTable],
  rows({ personId, grants, employments }, asOf) {
    if (personId === null) return [];
    const granted = grants.map(({ grantId, role, unit, period }) =>
      row(roleGrantTable, {
        grantId,
        personId,
        role,
        unitKind: unit.kind,
        unitId: unit.id,
        ...periodColumns(period, asOf),
      }),
    );
    const employed = employments
      .flatMap(spellsOf)
      .map(({ period, ...spell }) =>
        row(employmentTable, { ...spell, personId, ...periodColumns(period, asOf) }),
      );
    return [...granted, ...employed];
  },
});
