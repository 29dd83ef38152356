// What the map draws and the table lists, from what the server answered.
import type { NetworkBalanceQuery, NetworkMapQuery } from './documents.generated.js';
import type { MapLink, MapNode } from './map-layout.js';

export type Answer = NetworkMapQuery['now'] & NetworkBalanceQuery['now'];
export type Balance = Answer['reciprocityBalance'][number];

const keyOf = (a: string, b: string): string => [a, b].sort().join(' ');

/** Networks at work, the asked one alone where one is asked. */
export const networksShown = ({ networks }: Answer, networkId: string | undefined) =>
  networks.nodes.filter(
    ({ id, status }) => status === 'formed' && (networkId === undefined || id === networkId),
  );

/** Partners that take part now, each once, and those of other networks with whom they exchange. */
export function nodesOf(
  answer: Answer,
  networkId: string | undefined,
  nameOf: (text: TextOf) => string,
): MapNode[] {
  const shown = new Map<string, MapNode>();
  const partners = answer.networks.nodes.flatMap((network) =>
    network.partners.map((partner) => ({
      ...partner,
      networkId: network.id,
      open: network.status === 'formed',
    })),
  );
  const exchanging = new Set(answer.reciprocityBalance.flatMap(({ a, b }) => [a.id, b.id]));
  for (const { id, name, networkId: of, holds, open } of partners) {
    if (!holds || !open || (networkId !== undefined && of !== networkId && !exchanging.has(id))) continue;
    const known = shown.get(id);
    shown.set(id, { id, name: nameOf(name), networkIds: [...(known?.networkIds ?? []), of] });
  }
  return [...shown.values()];
}
type TextOf = Answer['networks']['nodes'][number]['name'];

/** What goes between each pair: exchanges of all levels together, a partnership that runs, a match that is suggested. */
export function linksOf(answer: Answer): MapLink[] {
  const links = new Map<string, MapLink>();
  const of = (x: string, y: string): MapLink => {
    const [a = '', b = ''] = [x, y].sort();
    const key = keyOf(a, b);
    const link = links.get(key) ?? { a, b, aToB: 0, bToA: 0, partnership: false, suggested: false };
    links.set(key, link);
    return link;
  };
  for (const { a, b, aToB, bToA } of answer.reciprocityBalance) {
    const link = of(a.id, b.id);
    const straight = link.a === a.id;
    link.aToB += straight ? aToB.exchanges : bToA.exchanges;
    link.bToA += straight ? bToA.exchanges : aToB.exchanges;
  }
  for (const { status, parties } of answer.partnerships.nodes) {
    const [first, second] = parties;
    if (first && second && (status === 'agreed' || status === 'active'))
      of(first.id, second.id).partnership = true;
  }
  for (const { question, partner } of answer.matchSuggestions)
    of(question.asker.partnerId, partner.id).suggested = true;
  return [...links.values()].toSorted((x, y) => (keyOf(x.a, x.b) < keyOf(y.a, y.b) ? -1 : 1));
}
