import { themeDecider } from '@traject/domain';
import { periodColumns } from '../period-columns.js';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { themeAppraisalTable, themeStakeholderTable, themeTable } from './table.js';

export const themeRows = wordRows({
  word: 'theme',
  folder: themeDecider,
  tables: [themeTable, themeAppraisalTable, themeStakeholderTable],
  rows(state, asOf) {
    if (state.status === 'unknown') return [];
    const { themeId, institutionId, name, description, status } = state;
    return [
      row(themeTable, { themeId, institutionId, name, description, status }),
      ...Object.entries(state.appraisals).map(([teamId, { urgency, adoption, note, appraisedAt, eventId }]) =>
        row(themeAppraisalTable, { themeId, teamId, urgency, adoption, note, appraisedAt, eventId }),
      ),
      ...state.stakeholders.map(({ stakeholderId, kind, name: called, interest, period }) =>
        row(themeStakeholderTable, {
          ...{ themeId, stakeholderId, kind, name: called, interest },
          ...periodColumns(period, asOf),
        }),
      ),
    ];
  },
  scope: (event) => (event.type === 'ThemeNamed' ? { themeId: event.data.themeId } : null),
});
