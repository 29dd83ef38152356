import { deliveryDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { deliveryTable } from './table.js';

export const deliveryRows = wordRows({
  word: 'delivery',
  folder: deliveryDecider,
  tables: [deliveryTable],
  rows: (state) => (state.status === 'unknown' ? [] : [row(deliveryTable, state.delivery)]),
});
