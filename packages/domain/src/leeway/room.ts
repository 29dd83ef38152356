// Comparing one leeway with another, dimension by dimension.
import type { LeewayRoom } from './state.js';

/** Room and its end: `until` is the first day on which it no longer holds, null without an end. */
export interface Extent extends LeewayRoom {
  until: string | null;
}

/** -1 less, 0 equal, 1 more, null when neither contains the other. */
type Compared = -1 | 0 | 1 | null;

const sign = (difference: number): Compared => (difference < 0 ? -1 : difference > 0 ? 1 : 0);

function bandwidth(a: LeewayRoom['bandwidth'], b: LeewayRoom['bandwidth']): Compared {
  // No bandwidth, and one of no width, leave equally little room.
  const [widthA, widthB] = [a?.width ?? 0, b?.width ?? 0];
  if (widthA === 0 || widthB === 0) return sign(widthA - widthB);
  return a?.kpi === b?.kpi && a?.level === b?.level ? sign(widthA - widthB) : null;
}

function domains(a: LeewayRoom['decides'], b: LeewayRoom['decides']): Compared {
  const more = a.some((domain) => !b.includes(domain));
  const less = b.some((domain) => !a.includes(domain));
  if (more && less) return null;
  return more ? 1 : less ? -1 : 0;
}

const end = (a: string | null, b: string | null): Compared => {
  if (a === b) return 0;
  return a === null || (b !== null && a > b) ? 1 : -1;
};

const compare = (a: Extent, b: Extent): Compared[] => [
  bandwidth(a.bandwidth, b.bandwidth),
  domains(a.decides, b.decides),
  sign((a.budgetUpTo ?? 0) - (b.budgetUpTo ?? 0)),
  end(a.until, b.until),
];

/** True when `a` gives less than `b` in nothing, and more in something. */
export function isWider(a: Extent, b: Extent): boolean {
  const compared = compare(a, b);
  return compared.every((c) => c === 0 || c === 1) && compared.includes(1);
}

/** True when `a` gives more than `b` in nothing, and less in something. */
export const isNarrower = (a: Extent, b: Extent): boolean => isWider(b, a);

/** True when nothing can be decided with it. */
export const isEmpty = ({ bandwidth: band, decides, budgetUpTo }: LeewayRoom): boolean =>
  band === null && decides.length === 0 && budgetUpTo === null;
