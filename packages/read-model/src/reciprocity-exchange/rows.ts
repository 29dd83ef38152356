import { reciprocityExchangeDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { reciprocityExchangeTable } from './table.js';

export const reciprocityExchangeRows = wordRows({
  word: 'reciprocityExchange',
  folder: reciprocityExchangeDecider,
  tables: [reciprocityExchangeTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { exchangeId, institutionId, programmeId, themeId, questionId, level, began } = state;
    const { status, since, subject, until, disputes, lapsedBecause } = state;
    const { giver, receiver, match, delivery, acknowledged, value } = state;
    return [
      row(reciprocityExchangeTable, {
        ...{ exchangeId, institutionId, programmeId, themeId, questionId, level, began },
        ...{ status, since, subject, until, disputes, lapsedBecause },
        giverNetworkId: giver?.networkId ?? null,
        giverId: giver?.partnerId ?? null,
        giverInstitutionId: giver?.institutionId ?? null,
        giverContactId: giver?.contactId ?? null,
        giverName: giver?.name ?? null,
        receiverNetworkId: receiver?.networkId ?? null,
        receiverId: receiver?.partnerId ?? null,
        receiverInstitutionId: receiver?.institutionId ?? null,
        receiverContactId: receiver?.contactId ?? null,
        receiverName: receiver?.name ?? null,
        matchedAt: match?.at ?? null,
        matchWhy: match?.why ?? null,
        deliveredAt: delivery?.at ?? null,
        deliveryNote: delivery?.note ?? null,
        acknowledgedAt: acknowledged?.at ?? null,
        acknowledgementNote: acknowledged?.note ?? null,
        score: value?.score ?? null,
        valueNote: value?.note ?? null,
      }),
    ];
  },
  scope: (event) =>
    event.type === 'ExchangeOffered' || event.type === 'ExchangeRequested'
      ? { programmeId: event.data.programmeId, themeId: event.data.themeId }
      : null,
});
