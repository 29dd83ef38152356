import { DEVELOPMENT_PHASES, type DevelopmentPhase } from '@traject/domain';
import type { NetworkHeld } from '@traject/read-model';
import { connectionOf, type Connection, type PageArguments } from '../graphql/connection.js';
import { among, asked } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import { seenRows } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface NetworkArguments extends PageArguments {
  filter?: {
    programmeId?: string | null;
    institutionId?: string | null;
    themeId?: string | null;
    region?: string | null;
    phase?: DevelopmentPhase[] | null;
    status?: NetworkHeld['status'][] | null;
  } | null;
  order?: 'lead' | 'partners' | 'phase' | null;
}

const phaseOf = ({ phase }: NetworkHeld): number => (phase === null ? -1 : DEVELOPMENT_PHASES.indexOf(phase));
const byId = (a: NetworkHeld, b: NetworkHeld): number => (a.networkId < b.networkId ? -1 : 1);
const orders = {
  lead: (a: NetworkHeld, b: NetworkHeld) =>
    (b.leadSince ?? '').localeCompare(a.leadSince ?? '') || byId(a, b),
  partners: (a: NetworkHeld, b: NetworkHeld) => b.partnerCount - a.partnerCount || byId(a, b),
  phase: (a: NetworkHeld, b: NetworkHeld) => phaseOf(a) - phaseOf(b) || byId(a, b),
};

/** The networks of the viewer's institutions, and those in which these or the viewer take part. */
export async function networksOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, ...page }: NetworkArguments,
): Promise<Connection<Placed<NetworkHeld>>> {
  const rows = await seenRows(context, 'network', snapshot.network);
  const institutionId = filter?.institutionId;
  const takesPart = await Promise.all(
    rows.map(async ({ networkId, institutionId: host }) => {
      if (!institutionId || host === institutionId) return true;
      const partners = await snapshot.partnersOfNetwork.load(networkId);
      return partners.some((partner) => partner.institutionId === institutionId);
    }),
  );
  const fits = rows.filter(
    ({ programmeId, themeIds, region, phase, status }, index) =>
      takesPart[index] &&
      asked(filter?.programmeId, programmeId) &&
      asked(filter?.region, region) &&
      (!filter?.themeId || themeIds.includes(filter.themeId)) &&
      (!filter?.phase || (phase !== null && filter.phase.includes(phase))) &&
      among(filter?.status, status),
  );
  return connectionOf(
    fits.sort(orders[order ?? 'partners']),
    page,
    ({ networkId }) => networkId,
    (row) => snapshot.place(row),
  );
}
