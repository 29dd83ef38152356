import { networkDecider, networkLeadOn, networkPartnersOn } from '@traject/domain';
import { periodColumns } from '../period-columns.js';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import {
  networkLeadTable,
  networkPartnerTable,
  networkRoleTable,
  networkTable,
  phaseAppraisalTable,
} from './table.js';

export const networkRows = wordRows({
  word: 'network',
  folder: networkDecider,
  tables: [networkTable, networkPartnerTable, networkRoleTable, networkLeadTable, phaseAppraisalTable],
  rows(state, asOf) {
    if (state.status === 'unknown') return [];
    const { networkId, institutionId, programmeId, name, purpose, region, themeIds, status, phase } = state;
    const lead = networkLeadOn(state, asOf);
    return [
      row(networkTable, {
        ...{ networkId, institutionId, programmeId, name, purpose, region, themeIds, status, phase },
        findings: state.status === 'closed' ? state.findings : null,
        leadPersonId: lead?.personId ?? null,
        leadPartnerId: lead?.partnerId ?? null,
        leadSince: lead?.period.from ?? null,
        partnerCount: networkPartnersOn(state, asOf).length,
      }),
      ...state.partners.map(({ period, ...partner }) =>
        row(networkPartnerTable, { networkId, ...partner, ...periodColumns(period, asOf) }),
      ),
      ...state.roles.map(({ period, ...given }) =>
        row(networkRoleTable, { networkId, ...given, ...periodColumns(period, asOf) }),
      ),
      ...state.leads.map(({ period, ...term }) =>
        row(networkLeadTable, { networkId, ...term, ...periodColumns(period, asOf) }),
      ),
      ...state.appraisals.map(({ at, ...appraisal }) =>
        row(phaseAppraisalTable, { networkId, ...appraisal, appraisedAt: at }),
      ),
    ];
  },
  scope: (event) => (event.type === 'NetworkFormed' ? { programmeId: event.data.programmeId } : null),
});
