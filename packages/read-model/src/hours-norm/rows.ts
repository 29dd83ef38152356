import { hoursNormDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { hoursNormTable } from './table.js';

export const hoursNormRows = wordRows({
  word: 'hoursNorm',
  folder: hoursNormDecider,
  tables: [hoursNormTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    return state.norms.map(({ period, ...norm }) =>
      row(hoursNormTable, {
        ...norm,
        cao: state.cao,
        periodFrom: period.from,
        periodUntil: period.until,
      }),
    );
  },
});
