import {
  EXCHANGE_STATUSES,
  startOfDay,
  type ExchangeStatus,
  type ReciprocityBalance,
  type ReciprocityLevel,
} from '@traject/domain';
import { balanceOfExchanges, type ReciprocityExchangeHeld } from '@traject/read-model';
import { connectionOf, type Connection, type PageArguments } from '../graphql/connection.js';
import { among, asked, seenSharedWork } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import { seenRows } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface ExchangeArguments extends PageArguments {
  filter?: {
    programmeId?: string | null;
    networkId?: string | null;
    partnerId?: string | null;
    personId?: string | null;
    level?: ReciprocityLevel[] | null;
    status?: ExchangeStatus[] | null;
  } | null;
  order?: 'since' | 'sinceDescending' | 'status' | null;
}

type Row = ReciprocityExchangeHeld;
const key = ({ since, exchangeId }: Row): string => `${since} ${exchangeId}`;
const bySince = (a: Row, b: Row): number => (key(a) < key(b) ? -1 : 1);
const place = ({ status }: Row): number => EXCHANGE_STATUSES.indexOf(status);
const orders = {
  since: bySince,
  sinceDescending: (a: Row, b: Row) => bySince(b, a),
  status: (a: Row, b: Row) => place(a) - place(b) || bySince(b, a),
};
const either = (wanted: string | null | undefined, ...values: (string | null)[]): boolean =>
  !wanted || values.includes(wanted);

/** The exchanges of the viewer's institutions, and those of which these or the viewer are one side. */
export async function exchangesOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, ...page }: ExchangeArguments,
): Promise<Connection<Placed<Row>>> {
  const rows = await seenRows(context, 'reciprocityExchange', snapshot.exchange);
  const fits = rows.filter(
    (row) =>
      asked(filter?.programmeId, row.programmeId) &&
      either(filter?.networkId, row.giverNetworkId, row.receiverNetworkId) &&
      either(filter?.partnerId, row.giverId, row.receiverId) &&
      either(filter?.personId, row.giverContactId, row.receiverContactId) &&
      among(filter?.level, row.level) &&
      among(filter?.status, row.status),
  );
  return connectionOf(
    fits.sort(orders[order ?? 'sinceDescending']),
    page,
    ({ exchangeId }) => exchangeId,
    (row) => snapshot.place(row),
  );
}

export interface BalanceArguments {
  networkId?: string | null;
  level?: ReciprocityLevel | null;
  from?: string | null;
  until?: string | null;
}
/** A balance with the exchanges that the viewer meets: they tell who its partners are. */
export interface PlacedBalance extends ReciprocityBalance {
  rows: readonly Row[];
  snapshot: Snapshot;
}

/** The balance per pair and level, over what the viewer meets. */
export async function balanceOf(
  context: RequestContext,
  snapshot: Snapshot,
  { networkId, level, from, until }: BalanceArguments,
): Promise<PlacedBalance[]> {
  const [rows, exchangeIds] = await Promise.all([
    seenRows(context, 'reciprocityExchange', snapshot.exchange),
    seenSharedWork(context, 'reciprocityExchange'),
  ]);
  const balances = await balanceOfExchanges(context.services.pool, {
    clocks: snapshot.clocks,
    exchangeIds,
    networkId: networkId ?? undefined,
    level: level ?? undefined,
    from: from ? startOfDay(from) : undefined,
    until: until ? startOfDay(until) : undefined,
  });
  return snapshot.placeAll(balances).map((balance) => ({ ...balance, rows }));
}
