import type { NeedOutline, TrainingNeed } from '@traject/read-model';
import type { GraphQLResolveInfo } from 'graphql';
import { asksOnly } from '../graphql/asked-of-rows.js';
import type { Loader } from '../graphql/loaders.js';
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

/** What `NeedOutline` answers. */
const OF_OUTLINES: ReadonlySet<string> = new Set([
  ...['__typename', 'id', 'teamId', 'team', 'themeId', 'theme', 'programmeId', 'programme'],
  ...['status', 'title', 'proposedAt', 'guskeyLevels'],
]);

/** The needs that the viewer may see, oldest first within each team; of each only what `info` asks, if that is little. */
export const needsOf = (
  context: RequestContext,
  snapshot: Snapshot,
  filter: TrainingNeedFilter | null | undefined,
  info: GraphQLResolveInfo,
): Promise<Placed<NeedOutline>[]> =>
  asksOnly(info, OF_OUTLINES)
    ? fitting(context, snapshot, filter, snapshot.needOutlinesOfTeam)
    : fitting(context, snapshot, filter, snapshot.needsOfTeam);

async function fitting<N extends NeedOutline>(
  context: RequestContext,
  snapshot: Snapshot,
  filter: TrainingNeedFilter | null | undefined,
  ofTeam: Loader<string, N[]>,
): Promise<Placed<N>[]> {
  const teams = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const needs = (await Promise.all(teams.map((id) => ofTeam.load(id)))).flat();
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
