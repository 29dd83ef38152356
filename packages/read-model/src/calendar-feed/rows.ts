import { calendarFeedDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { calendarFeedTable } from './table.js';

export const calendarFeedRows = wordRows({
  word: 'calendarFeed',
  folder: calendarFeedDecider,
  tables: [calendarFeedTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { feedId, unit, of, secretHash, status, openedBy } = state;
    return [
      row(calendarFeedTable, {
        feedId,
        unitKind: unit.kind,
        unitId: unit.id,
        subjectKind: of.kind,
        subjectId: of.id,
        secretHash,
        status,
        openedBy,
      }),
    ];
  },
});
