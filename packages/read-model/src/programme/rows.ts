import { programmeDecider } from '@traject/domain';
import { periodColumns } from '../period-columns.js';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { programmePartnerTable, programmeTable, programmeTeamTable, programmeThemeTable } from './table.js';

export const programmeRows = wordRows({
  word: 'programme',
  folder: programmeDecider,
  tables: [programmeTable, programmeTeamTable, programmeThemeTable, programmePartnerTable],
  rows(state, asOf) {
    if (state.status === 'unknown') return [];
    const { programmeId, institutionId, unit, title, purpose, status, period } = state;
    return [
      row(programmeTable, {
        programmeId,
        institutionId,
        unitKind: unit.kind,
        unitId: unit.id,
        title,
        purpose,
        status,
        findings: state.status === 'closed' ? state.findings : null,
        ...periodColumns(period, asOf),
      }),
      ...state.teams.map((team) =>
        row(programmeTeamTable, { programmeId, teamId: team.teamId, ...periodColumns(team.period, asOf) }),
      ),
      ...state.themeIds.map((themeId) => row(programmeThemeTable, { programmeId, themeId })),
      ...state.partners.map(({ partnerId, name, contactId, period: joined }) =>
        row(programmePartnerTable, {
          programmeId,
          partnerId,
          name,
          contactId,
          ...periodColumns(joined, asOf),
        }),
      ),
    ];
  },
  scope: (event) => (event.type === 'ProgrammeStarted' ? { programmeId: event.data.programmeId } : null),
});
