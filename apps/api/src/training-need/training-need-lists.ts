import type { TrainingNeed } from '@traject/read-model';
import { among, asked, seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface TrainingNeedFilter {
  teamId?: string | null;
  themeId?: string | null;
  programmeId?: string | null;
  status?: TrainingNeed['status'][] | null;
  closedWithoutEvidenceOn?: number[] | null;
}

/** The needs that the viewer may see, oldest first within each team. */
export async function needsOf(
  context: RequestContext,
  snapshot: Snapshot,
  filter: TrainingNeedFilter | null | undefined,
): Promise<Placed<TrainingNeed>[]> {
  const teams = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const needs = (await Promise.all(teams.map((id) => snapshot.needsOfTeam.load(id)))).flat();
  const lacking = filter?.closedWithoutEvidenceOn;
  const fits = needs.filter(
    (need) =>
      asked(filter?.themeId, need.themeId) &&
      asked(filter?.programmeId, need.programmeId) &&
      among(filter?.status, need.status) &&
      (!lacking ||
        (need.status === 'closed' && !lacking.some((level) => need.guskeyLevels?.includes(level)))),
  );
  return snapshot.placeAll(fits.sort((a, b) => (a.proposedAt < b.proposedAt ? -1 : 1)));
}
