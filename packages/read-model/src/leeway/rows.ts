import { leewayDecider } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { leewayTable } from './table.js';

export const leewayRows = wordRows({
  word: 'leeway',
  folder: leewayDecider,
  tables: [leewayTable],
  rows(state) {
    if (state.status === 'unknown') return [];
    const { bandwidth, decides, budgetUpTo } = state.room;
    return [
      row(leewayTable, {
        leewayId: state.leewayId,
        teamId: state.teamId,
        programmeId: state.programmeId,
        agreementId: state.agreementId,
        status: state.status,
        lastChange: state.lastChange,
        bandwidthKpi: bandwidth?.kpi ?? null,
        bandwidthLevel: bandwidth?.level ?? null,
        bandwidthWidth: bandwidth?.width ?? null,
        decides,
        budgetUpTo,
        periodFrom: state.period.from,
        periodUntil: state.period.until,
        reason: state.reason,
      }),
    ];
  },
  scope(event) {
    if (event.type !== 'LeewayGranted') return null;
    const { teamId, programmeId } = event.data;
    return { teamId, programmeId };
  },
});
