import type { AgreementOutline, KpiAgreement } from '@traject/read-model';
import type { GraphQLResolveInfo } from 'graphql';
import { asksOnly } from '../graphql/asked-of-rows.js';
import type { Loader } from '../graphql/loaders.js';
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

/** What `AgreementOutline` answers. */
const OF_OUTLINES: ReadonlySet<string> = new Set([
  ...['__typename', 'id', 'teamId', 'team', 'themeId', 'theme', 'programmeId', 'programme'],
  ...['kpi', 'definition', 'level', 'period', 'status', 'imposed'],
]);

/** The agreements that the viewer may see, as a list shows them: of each only what `info` asks, if that is little. */
export const agreementList = (
  context: RequestContext,
  snapshot: Snapshot,
  filter: KpiAgreementFilter | null | undefined,
  info: GraphQLResolveInfo,
): Promise<Placed<AgreementOutline>[]> =>
  asksOnly(info, OF_OUTLINES)
    ? fitting(context, snapshot, filter, snapshot.agreementOutlinesOfTeam)
    : agreementsOf(context, snapshot, filter);

/** The agreements that the viewer may see. */
export const agreementsOf = (
  context: RequestContext,
  snapshot: Snapshot,
  filter: KpiAgreementFilter | null | undefined,
): Promise<Placed<KpiAgreement>[]> => fitting(context, snapshot, filter, snapshot.agreementsOfTeam);

async function fitting<A extends AgreementOutline>(
  context: RequestContext,
  snapshot: Snapshot,
  filter: KpiAgreementFilter | null | undefined,
  ofTeam: Loader<string, A[]>,
): Promise<Placed<A>[]> {
  const teams = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const agreements = (await Promise.all(teams.map((id) => ofTeam.load(id)))).flat();
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
