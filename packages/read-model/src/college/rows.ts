import { collegeDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { collegeTable } from './table.js';

export const collegeRows = wordRows({
  word: 'college',
  folder: collegeDecider,
  tables: [collegeTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { collegeId, institutionId, name, status } = state;
    return [row(collegeTable, { collegeId, institutionId, name, status })];
  },
});
