import { PARTNERSHIP_STATUSES, type PartnershipStatus } from '@traject/domain';
import type { PartnershipHeld } from '@traject/read-model';
import { connectionOf, type Connection, type PageArguments } from '../graphql/connection.js';
import { among, asked } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import { seenRows } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface PartnershipArguments extends PageArguments {
  filter?: {
    programmeId?: string | null;
    networkId?: string | null;
    partnerId?: string | null;
    status?: PartnershipStatus[] | null;
  } | null;
  order?: 'since' | 'status' | 'observations' | null;
}

type Held = PartnershipHeld;
const bySince = (a: Held, b: Held): number =>
  b.since.localeCompare(a.since) || a.partnershipId.localeCompare(b.partnershipId);
const place = ({ status }: Held): number => PARTNERSHIP_STATUSES.indexOf(status);
const orders = {
  since: bySince,
  status: (a: Held, b: Held) => place(a) - place(b) || bySince(a, b),
  observations: (a: Held, b: Held) => b.observations - a.observations || bySince(a, b),
};

/** The partnerships of the viewer's institutions, and those in which these or the viewer take part. */
export async function partnershipsOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, ...page }: PartnershipArguments,
): Promise<Connection<Placed<Held>>> {
  const rows = await seenRows(context, 'partnership', snapshot.partnership);
  const partnerId = filter?.partnerId;
  const withPartner = await Promise.all(
    rows.map(async ({ partnershipId }) => {
      if (!partnerId) return true;
      const parties = await snapshot.partiesOf.load(partnershipId);
      return parties.some((party) => party.partnerId === partnerId);
    }),
  );
  const fits = rows.filter(
    ({ programmeId, networkId, status }, index) =>
      withPartner[index] &&
      asked(filter?.programmeId, programmeId) &&
      asked(filter?.networkId, networkId) &&
      among(filter?.status, status),
  );
  return connectionOf(
    fits.sort(orders[order ?? 'since']),
    page,
    ({ partnershipId }) => partnershipId,
    (row) => snapshot.place(row),
  );
}
