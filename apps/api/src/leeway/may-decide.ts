import { mayDecide, type LeewayState } from '@traject/domain';
import type { Leeway } from '@traject/read-model';
import { seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';

/** What a team may decide itself at the snapshot's date; nothing for a team that the viewer does not see. */
export async function mayDecideOf(context: RequestContext, snapshot: Snapshot, teamId: string) {
  const [seen] = await seenTeams(context, [teamId]);
  const leeways = seen ? await snapshot.leewaysOfTeam.load(teamId) : [];
  const { domains, budgetUpTo, bandwidths, leewayIds } = mayDecide(leeways.map(stateOf), snapshot.validAt);
  return {
    teamId,
    decides: domains.map(({ domain }) => domain),
    budgetUpTo: budgetUpTo?.amount ?? null,
    bandwidths,
    from: snapshot.placeAll(leeways.filter(({ leewayId }) => leewayIds.includes(leewayId))),
  };
}

const stateOf = (row: Leeway): LeewayState => ({
  status: row.status,
  leewayId: row.leewayId,
  teamId: row.teamId,
  programmeId: row.programmeId,
  agreementId: row.agreementId,
  room: {
    bandwidth:
      row.bandwidthKpi === null || row.bandwidthWidth === null
        ? null
        : { kpi: row.bandwidthKpi, level: row.bandwidthLevel, width: row.bandwidthWidth },
    decides: row.decides,
    budgetUpTo: row.budgetUpTo,
  },
  period: { from: row.periodFrom, until: row.periodUntil },
  reason: row.reason,
  lastChange: row.lastChange,
});
