import type { Leeway } from '@traject/read-model';
import { among, asked, seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface LeewayFilter {
  teamId?: string | null;
  programmeId?: string | null;
  agreementId?: string | null;
  status?: Leeway['status'][] | null;
  inForce?: boolean | null;
}

/** True between beginning and end: planned and expired leeways are not in force. */
export const isInForce = ({ status }: Pick<Leeway, 'status'>): boolean =>
  status !== 'planned' && status !== 'expired';

/** The leeways that the viewer may see. */
export async function leewaysOf(
  context: RequestContext,
  snapshot: Snapshot,
  filter: LeewayFilter | null | undefined,
): Promise<Placed<Leeway>[]> {
  const teams = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const leeways = (await Promise.all(teams.map((id) => snapshot.leewaysOfTeam.load(id)))).flat();
  return snapshot.placeAll(
    leeways.filter(
      (leeway) =>
        asked(filter?.programmeId, leeway.programmeId) &&
        asked(filter?.agreementId, leeway.agreementId) &&
        among(filter?.status, leeway.status) &&
        asked(filter?.inForce, isInForce(leeway)),
    ),
  );
}
