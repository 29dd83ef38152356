import { institutionDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { institutionTable } from './table.js';

export const institutionRows = wordRows({
  word: 'institution',
  folder: institutionDecider,
  tables: [institutionTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { institutionId, name, brin, sector } = state;
    return [row(institutionTable, { institutionId, name, brin, sector })];
  },
});
