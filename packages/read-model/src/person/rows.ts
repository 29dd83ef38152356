import { personDecider } from '@traject/domain';
import { periodColumns } from '../period-columns.js';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { roleGrantTable } from './table.js';

export const personRows = wordRows({
  word: 'person',
  folder: personDecider,
  tables: [roleGrantTable],
  rows({ personId, grants }, asOf) {
    if (personId === null) return [];
    return grants.map(({ grantId, role, unit, period }) =>
      row(roleGrantTable, {
        grantId,
        personId,
        role,
        unitKind: unit.kind,
        unitId: unit.id,
        ...periodColumns(period, asOf),
      }),
    );
  },
});
