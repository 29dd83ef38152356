import { dateOf, teamDecider, type Instant, type TeamState } from '@traject/domain';
import { periodColumns } from '../period-columns.js';
import { row, type Row } from '../row.js';
import { wordRows } from '../word-rows.js';
import {
  teamCreboTable,
  teamLeadTable,
  teamMemberTable,
  teamProviderUnitTable,
  teamQuorumTable,
  teamTable,
} from './table.js';

type KnownTeam = Exclude<TeamState, { status: 'unknown' }>;

export const teamRows = wordRows({
  word: 'team',
  folder: teamDecider,
  tables: [teamTable, teamMemberTable, teamLeadTable, teamCreboTable, teamProviderUnitTable, teamQuorumTable],
  rows: (state, asOf) => (state.status === 'unknown' ? [] : [team(state, asOf), ...parts(state, asOf)]),
  scope: (event) => (event.type === 'TeamFormed' ? { teamId: event.data.teamId } : null),
});

const team = (state: KnownTeam, asOf: Instant): Row =>
  row(teamTable, {
    teamId: state.teamId,
    institutionId: state.institutionId,
    name: state.name,
    status: state.status,
    parentKind: state.parent.kind,
    parentId: state.parent.id,
    ...periodColumns(state.period, asOf),
  });

function parts({ teamId, institutionId, ...state }: KnownTeam, asOf: Instant): Row[] {
  const today = dateOf(asOf);
  const began = state.quorums.filter(({ from }) => from <= today);
  const inForce = began.reduce<(typeof began)[number] | null>(
    (last, quorum) => (last === null || quorum.from >= last.from ? quorum : last),
    null,
  );
  return [
    ...state.memberships.map(({ membershipId, personId, fte, period }) =>
      row(teamMemberTable, { membershipId, teamId, personId, fte, ...periodColumns(period, asOf) }),
    ),
    ...state.leads.map(({ appointmentId, personId, period }) =>
      row(teamLeadTable, { appointmentId, teamId, personId, ...periodColumns(period, asOf) }),
    ),
    ...state.taught.map(({ taughtId, crebo, level, path, period }) =>
      row(teamCreboTable, { taughtId, teamId, crebo, level, path, ...periodColumns(period, asOf) }),
    ),
    ...state.mappings.map(({ period, ...mapping }) =>
      row(teamProviderUnitTable, { ...mapping, teamId, institutionId, ...periodColumns(period, asOf) }),
    ),
    ...state.quorums.map((quorum) =>
      row(teamQuorumTable, {
        teamId,
        kind: quorum.rule.kind,
        share: quorum.rule.share,
        fromDate: quorum.from,
        source: quorum.source,
        holds: quorum === inForce,
      }),
    ),
  ];
}
