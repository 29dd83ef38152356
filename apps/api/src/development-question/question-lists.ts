import {
  isDismissed,
  QUESTION_STATUSES,
  suggestMatches,
  type CandidateExchange,
  type CandidatePartner,
  type MatchSuggestion,
  type QuestionStatus,
  type ReciprocityLevel,
} from '@traject/domain';
import type {
  DevelopmentQuestionHeld,
  NetworkHeld,
  NetworkPartnerHeld,
  ReciprocityExchangeHeld,
} from '@traject/read-model';
import { connectionOf, type Connection, type PageArguments } from '../graphql/connection.js';
import { among, asked } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import { seenRow, seenRows } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

type Row = DevelopmentQuestionHeld;

export interface QuestionArguments extends PageArguments {
  filter?: {
    programmeId?: string | null;
    networkId?: string | null;
    partnerId?: string | null;
    themeId?: string | null;
    level?: ReciprocityLevel[] | null;
    status?: QuestionStatus[] | null;
  } | null;
  order?: 'since' | 'sinceDescending' | 'status' | null;
}

const key = ({ since, questionId }: Row): string => `${since} ${questionId}`;
const bySince = (a: Row, b: Row): number => (key(a) < key(b) ? -1 : 1);
const place = ({ status }: Row): number => QUESTION_STATUSES.indexOf(status);
const orders = {
  since: bySince,
  sinceDescending: (a: Row, b: Row) => bySince(b, a),
  status: (a: Row, b: Row) => place(a) - place(b) || bySince(b, a),
};

/** The questions of the viewer's institutions, and those that these or the viewer ask or help with. */
export async function questionsOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, ...page }: QuestionArguments,
): Promise<Connection<Placed<Row>>> {
  const rows = await seenRows(context, 'developmentQuestion', snapshot.question);
  const fits = rows.filter(
    (row) =>
      asked(filter?.programmeId, row.programmeId) &&
      asked(filter?.networkId, row.askerNetworkId) &&
      asked(filter?.partnerId, row.askerId) &&
      asked(filter?.themeId, row.themeId) &&
      among(filter?.level, row.level) &&
      among(filter?.status, row.status),
  );
  return connectionOf(
    fits.sort(orders[order ?? 'status']),
    page,
    ({ questionId }) => questionId,
    (row) => snapshot.place(row),
  );
}

/** A suggestion with what it speaks of. */
export interface PlacedSuggestion extends MatchSuggestion {
  question: Placed<Row>;
  network: Placed<NetworkHeld>;
  partner: Placed<NetworkPartnerHeld> & { named: boolean };
  offer: Placed<ReciprocityExchangeHeld> | null;
}

interface Known {
  networks: ReadonlyMap<string, NetworkHeld>;
  partners: readonly (NetworkPartnerHeld & CandidatePartner)[];
  exchanges: readonly CandidateExchange[];
  rows: readonly ReciprocityExchangeHeld[];
}

/** Networks, partners and exchanges that the viewer meets, as matching looks at them. */
async function knownTo(context: RequestContext, snapshot: Snapshot): Promise<Known> {
  const [seen, rows] = await Promise.all([
    seenRows(context, 'network', snapshot.network),
    seenRows(context, 'reciprocityExchange', snapshot.exchange),
  ]);
  const open = seen.filter(({ status }) => status === 'formed');
  const partners = await Promise.all(
    open.map(async ({ networkId, themeIds, region }) =>
      (await snapshot.partnersOfNetwork.load(networkId))
        // Who cannot be reached cannot help: nobody speaks for it.
        .filter(({ holds, contactId }) => holds && contactId !== null)
        .map((partner) => ({ ...partner, themeIds, region })),
    ),
  );
  const exchanges = rows.flatMap(({ exchangeId, giverNetworkId, giverId, ...row }): CandidateExchange[] => {
    const status = row.status === 'offered' ? 'open' : row.acknowledgedAt ? 'acknowledged' : null;
    if (giverNetworkId === null || giverId === null || status === null) return [];
    const { themeId, level, score } = row;
    return [{ exchangeId, networkId: giverNetworkId, partnerId: giverId, themeId, level, status, score }];
  });
  const networks = new Map(open.map((network) => [network.networkId, network]));
  return { networks, partners: partners.flat(), exchanges, rows };
}

const questionFor = (row: Row) => ({
  networkId: row.askerNetworkId,
  partnerId: row.askerId,
  themeId: row.themeId,
  level: row.level,
  phase: row.phase,
  region: row.region,
});

/** Who could help with these questions, in their order; nobody with those that are not open. */
export async function suggestionsFor(
  context: RequestContext,
  snapshot: Snapshot,
  questions: readonly Row[],
): Promise<PlacedSuggestion[]> {
  const open = questions.filter(({ status }) => status === 'open');
  if (open.length === 0) return [];
  const { networks, partners, exchanges, rows } = await knownTo(context, snapshot);
  return open.flatMap((row) =>
    suggestMatches(questionFor(row), partners, exchanges)
      .filter((suggestion) => !isDismissed(row.dismissed, suggestion))
      .flatMap((suggestion): PlacedSuggestion[] => {
        const { networkId, partnerId, exchangeId } = suggestion.helper;
        const network = networks.get(networkId);
        const partner = partners.find((one) => one.networkId === networkId && one.partnerId === partnerId);
        if (!network || !partner) return [];
        const offer = rows.find((one) => one.exchangeId === exchangeId) ?? null;
        return [
          {
            ...suggestion,
            question: snapshot.place(row),
            network: snapshot.place(network),
            partner: { ...snapshot.place(partner), named: partner.contactId === context.personId },
            offer: snapshot.place(offer),
          },
        ];
      }),
  );
}

/** Who could help with one question, or with those that were raised in a network. */
export async function matchSuggestions(
  context: RequestContext,
  snapshot: Snapshot,
  { questionId, networkId }: { questionId?: string | null; networkId?: string | null },
): Promise<PlacedSuggestion[]> {
  if (questionId) {
    const row = await seenRow(context, 'developmentQuestion', questionId, () =>
      snapshot.question.load(questionId),
    );
    return row && asked(networkId, row.askerNetworkId) ? suggestionsFor(context, snapshot, [row]) : [];
  }
  const rows = await seenRows(context, 'developmentQuestion', snapshot.question);
  const raised = rows.filter(({ askerNetworkId }) => asked(networkId, askerNetworkId));
  return suggestionsFor(context, snapshot, raised.sort(bySince));
}
