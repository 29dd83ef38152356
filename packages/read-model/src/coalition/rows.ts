import { coalitionDecider } from '@traject/domain';
import { periodColumns } from '../period-columns.js';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { coalitionMemberTable, coalitionTable } from './table.js';

export const coalitionRows = wordRows({
  word: 'coalition',
  folder: coalitionDecider,
  tables: [coalitionTable, coalitionMemberTable],
  rows(state, asOf) {
    if (state.status === 'unknown') return [];
    const { coalitionId, unit, period, members, contributions, takeAways, ...rest } = state;
    const { institutionId, programmeId, themeId, title, question, status } = rest;
    const { charterInForce, charters, expectations, findings, meetings, delivered } = rest;
    const { lookingBack, transfers } = rest;
    return [
      row(coalitionTable, {
        ...{ coalitionId, institutionId, unitKind: unit.kind, unitId: unit.id, programmeId, themeId },
        ...{ title, question, status, charterInForce, charters, expectations, findings, meetings },
        ...{ delivered, lookingBack, transfers },
        ...periodColumns(period, asOf),
      }),
      ...members.map((member) =>
        row(coalitionMemberTable, {
          coalitionId,
          memberId: member.memberId,
          personId: member.personId,
          institutionId: member.institutionId,
          part: member.part,
          brought: contributions.filter(({ memberId }) => memberId === member.memberId),
          fetched: takeAways.filter(({ memberId }) => memberId === member.memberId),
          ...periodColumns(member.period, asOf),
        }),
      ),
    ];
  },
  scope: (event) =>
    event.type === 'CoalitionFormed'
      ? { programmeId: event.data.programmeId, themeId: event.data.themeId }
      : null,
});
