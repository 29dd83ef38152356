import { developmentQuestionDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { developmentQuestionTable } from './table.js';

export const developmentQuestionRows = wordRows({
  word: 'developmentQuestion',
  folder: developmentQuestionDecider,
  tables: [developmentQuestionTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { asker, ...question } = state;
    return [
      row(developmentQuestionTable, {
        ...question,
        askerNetworkId: asker.networkId,
        askerId: asker.partnerId,
        askerInstitutionId: asker.institutionId,
        askerContactId: asker.contactId,
        askerName: asker.name,
      }),
    ];
  },
  scope: (event) =>
    event.type === 'DevelopmentQuestionRaised'
      ? { programmeId: event.data.programmeId, themeId: event.data.themeId }
      : null,
});
