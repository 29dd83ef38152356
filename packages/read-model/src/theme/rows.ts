import { themeDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { themeAppraisalTable, themeTable } from './table.js';

export const themeRows = wordRows({
  word: 'theme',
  folder: themeDecider,
  tables: [themeTable, themeAppraisalTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { themeId, institutionId, name, description, status } = state;
    return [
      row(themeTable, { themeId, institutionId, name, description, status }),
      ...Object.entries(state.appraisals).map(([teamId, { urgency, adoption, note, appraisedAt, eventId }]) =>
        row(themeAppraisalTable, { themeId, teamId, urgency, adoption, note, appraisedAt, eventId }),
      ),
    ];
  },
  scope: (event) => (event.type === 'ThemeNamed' ? { themeId: event.data.themeId } : null),
});
