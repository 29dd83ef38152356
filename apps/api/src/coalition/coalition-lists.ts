import { COALITION_STATUSES, type CoalitionStatus } from '@traject/domain';
import type { CoalitionHeld } from '@traject/read-model';
import { connectionOf, type Connection, type PageArguments } from '../graphql/connection.js';
import { among, asked, seenSharedWork } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface CoalitionArguments extends PageArguments {
  filter?: {
    programmeId?: string | null;
    themeId?: string | null;
    institutionId?: string | null;
    personId?: string | null;
    status?: CoalitionStatus[] | null;
  } | null;
  order?: 'begun' | 'begunDescending' | 'status' | null;
}

const key = ({ periodFrom, coalitionId }: CoalitionHeld): string => `${periodFrom} ${coalitionId}`;
const byTime = (a: CoalitionHeld, b: CoalitionHeld): number => (key(a) < key(b) ? -1 : 1);
const place = ({ status }: CoalitionHeld): number => COALITION_STATUSES.indexOf(status);
const orders = {
  begun: byTime,
  begunDescending: (a: CoalitionHeld, b: CoalitionHeld) => byTime(b, a),
  status: (a: CoalitionHeld, b: CoalitionHeld) => place(a) - place(b) || byTime(a, b),
};

/** The coalitions of the viewer's institutions, and those in which these or the viewer take part. */
export async function coalitionsOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, ...page }: CoalitionArguments,
): Promise<Connection<Placed<CoalitionHeld>>> {
  const ids = await seenSharedWork(context, 'coalition');
  const rows = (await snapshot.coalition.loadMany(ids)).filter(
    (row): row is CoalitionHeld => row !== null && !(row instanceof Error),
  );
  const { institutionId, personId } = filter ?? {};
  const takingPart = await Promise.all(
    rows.map(async (row) => {
      if (!institutionId && !personId) return true;
      const members = await snapshot.membersOfCoalition.load(row.coalitionId);
      const of = (id: string) =>
        row.institutionId === id || members.some((member) => member.institutionId === id);
      return (
        (!institutionId || of(institutionId)) &&
        (!personId || members.some((member) => member.personId === personId))
      );
    }),
  );
  const fits = rows.filter(
    ({ programmeId, themeId, status }, index) =>
      takingPart[index] &&
      asked(filter?.programmeId, programmeId) &&
      asked(filter?.themeId, themeId) &&
      among(filter?.status, status),
  );
  return connectionOf(
    fits.sort(orders[order ?? 'begun']),
    page,
    ({ coalitionId }) => coalitionId,
    (row) => snapshot.place(row),
  );
}

/** The coalition, when the viewer may know of it; else null. */
export async function seenCoalition(
  context: RequestContext,
  snapshot: Snapshot,
  id: string,
): Promise<Placed<CoalitionHeld> | null> {
  const ids = await seenSharedWork(context, 'coalition');
  return ids.includes(id) ? snapshot.place(await snapshot.coalition.load(id)) : null;
}
