import type { KpiAgreement } from '@traject/read-model';
import { among, asked, seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface KpiAgreementFilter {
  teamId?: string | null;
  themeId?: string | null;
  programmeId?: string | null;
  kpi?: string | null;
  status?: KpiAgreement['status'][] | null;
  imposed?: boolean | null;
  dissent?: boolean | null;
}

/** The agreements that the viewer may see. */
export async function agreementsOf(
  context: RequestContext,
  snapshot: Snapshot,
  filter: KpiAgreementFilter | null | undefined,
): Promise<Placed<KpiAgreement>[]> {
  const teams = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const agreements = (await Promise.all(teams.map((id) => snapshot.agreementsOfTeam.load(id)))).flat();
  return snapshot.placeAll(
    agreements.filter(
      (agreement) =>
        asked(filter?.themeId, agreement.themeId) &&
        asked(filter?.programmeId, agreement.programmeId) &&
        asked(filter?.kpi, agreement.kpi) &&
        among(filter?.status, agreement.status) &&
        asked(filter?.imposed, agreement.imposed) &&
        asked(filter?.dissent, agreement.dissent !== null),
    ),
  );
}
