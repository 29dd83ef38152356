import type { ExchangeDispute } from '@traject/domain';
import type { ReciprocityExchangeHeld } from '@traject/read-model';
import { ofSeenInstitution } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import { institutionNamed, personNamed, programmeOf, seenRow } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import type { TextRef } from '../person/person.resolvers.js';
import {
  balanceOf,
  exchangesOf,
  type BalanceArguments,
  type ExchangeArguments,
  type PlacedBalance,
} from './exchange-lists.js';

type PlacedExchange = Placed<ReciprocityExchangeHeld>;

/** A partner as it was named; `named` where the viewer speaks for one of the sides and knows the other by name. */
export interface PlacedSide {
  partnerId: string;
  name: TextRef;
  networkId: string;
  institutionId: string | null;
  contactId: string;
  named: boolean;
  snapshot: Snapshot;
}

const giverOf = (row: PlacedExchange, { personId }: RequestContext): PlacedSide | null => {
  const { giverId, giverName, giverNetworkId, giverContactId, giverInstitutionId, snapshot } = row;
  if (giverId === null || giverName === null || giverNetworkId === null || giverContactId === null)
    return null;
  const named = [giverContactId, row.receiverContactId].includes(personId);
  const about = { partnerId: giverId, name: giverName, networkId: giverNetworkId };
  return { ...about, institutionId: giverInstitutionId, contactId: giverContactId, named, snapshot };
};
const receiverOf = (row: PlacedExchange, { personId }: RequestContext): PlacedSide | null => {
  const { receiverId, receiverName, receiverNetworkId, receiverContactId, snapshot } = row;
  if (
    receiverId === null ||
    receiverName === null ||
    receiverNetworkId === null ||
    receiverContactId === null
  )
    return null;
  const named = [row.giverContactId, receiverContactId].includes(personId);
  const about = { partnerId: receiverId, name: receiverName, networkId: receiverNetworkId };
  const institutionId = row.receiverInstitutionId;
  return { ...about, institutionId, contactId: receiverContactId, named, snapshot };
};

/** The theme of shared work: null to who does not work for its institution. */
export const themeOf = async (
  { themeId, snapshot }: { themeId: string | null; snapshot: Snapshot },
  context: RequestContext,
) =>
  themeId === null
    ? null
    : snapshot.place(await ofSeenInstitution(context, await snapshot.theme.load(themeId)));

/** The exchange with this id, when the viewer may know of it. */
export const exchangeById = async (snapshot: Snapshot, id: string | null, context: RequestContext) =>
  id === null
    ? null
    : snapshot.place(await seenRow(context, 'reciprocityExchange', id, () => snapshot.exchange.load(id)));

interface PlacedBalancePartner {
  id: string;
  name: TextRef;
  institutionId: string | null;
  snapshot: Snapshot;
}
/** The partner with this id as it was last named in an exchange. */
function partnerOf({ rows, snapshot }: PlacedBalance, id: string): PlacedBalancePartner | null {
  const named = rows.flatMap((row) => [
    { partnerId: row.giverId, name: row.giverName, institutionId: row.giverInstitutionId },
    { partnerId: row.receiverId, name: row.receiverName, institutionId: row.receiverInstitutionId },
  ]);
  const found = named.findLast(({ partnerId }) => partnerId === id);
  return found?.name ? { id, name: found.name, institutionId: found.institutionId, snapshot } : null;
}

export const reciprocityExchangeResolvers = {
  Snapshot: {
    exchanges: ((snapshot, args, context) => exchangesOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      ExchangeArguments
    >,
    exchange: ((snapshot, { id }, context) => exchangeById(snapshot, id, context)) satisfies Field<
      Snapshot,
      { id: string }
    >,
    reciprocityBalance: ((snapshot, args, context) => balanceOf(context, snapshot, args)) satisfies Field<
      Snapshot,
      BalanceArguments
    >,
  },
  ReciprocityExchange: {
    id: (({ exchangeId }) => exchangeId) satisfies Field<PlacedExchange>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedExchange>,
    programme: ((row, _, context) => programmeOf(row, context)) satisfies Field<PlacedExchange>,
    theme: ((row, _, context) => themeOf(row, context)) satisfies Field<PlacedExchange>,
    question: (async ({ questionId, snapshot }, _, context) =>
      questionId === null
        ? null
        : snapshot.place(
            await seenRow(context, 'developmentQuestion', questionId, () =>
              snapshot.question.load(questionId),
            ),
          )) satisfies Field<PlacedExchange>,
    giver: ((row, _, context) => giverOf(row, context)) satisfies Field<PlacedExchange>,
    receiver: ((row, _, context) => receiverOf(row, context)) satisfies Field<PlacedExchange>,
  },
  ExchangeSide: {
    network: (async ({ networkId, snapshot }, _, context) =>
      snapshot.place(
        await seenRow(context, 'network', networkId, () => snapshot.network.load(networkId)),
      )) satisfies Field<PlacedSide>,
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedSide>,
    contact: (({ contactId, named }) => personNamed(contactId, named)) satisfies Field<PlacedSide>,
  },
  ExchangeDispute: {
    outcome: (({ resolution }) => resolution?.outcome ?? null) satisfies Field<ExchangeDispute>,
    how: (({ resolution }) => resolution?.how ?? null) satisfies Field<ExchangeDispute>,
    resolvedAt: (({ resolution }) => resolution?.at ?? null) satisfies Field<ExchangeDispute>,
  },
  ReciprocityBalance: {
    a: ((balance) => partnerOf(balance, balance.a)) satisfies Field<PlacedBalance>,
    b: ((balance) => partnerOf(balance, balance.b)) satisfies Field<PlacedBalance>,
  },
  BalancePartner: {
    institution: (({ institutionId, snapshot }) =>
      institutionNamed(institutionId, snapshot)) satisfies Field<PlacedBalancePartner>,
  },
};
