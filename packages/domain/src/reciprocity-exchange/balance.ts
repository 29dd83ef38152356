// What two partners bring to and fetch from each other, per level: derived, never recorded.
import type { Instant } from '../kernel/instant.js';
import { RECIPROCITY_LEVELS, type ReciprocityLevel } from './side.js';

/** What the balance asks of an exchange; the states of the stream fit, and so do rows of the read model. */
export interface ExchangeForBalance {
  level: ReciprocityLevel;
  giverId: string;
  receiverId: string;
  /** When the receiver acknowledged it; null while that is not so. */
  acknowledgedAt: Instant | null;
  /** 1-5, null while it was not valued. */
  score: number | null;
}

/** What one of a pair brought to the other. */
export interface Brought {
  /** Exchanges that the other acknowledged. */
  exchanges: number;
  /** How many of them were valued, and the mean of those scores (1-5, not rounded); null when none was. */
  valued: number;
  meanScore: number | null;
}
/** A pair of partners on one level; `a` is the one whose id comes first. */
export interface ReciprocityBalance {
  a: string;
  b: string;
  level: ReciprocityLevel;
  aToB: Brought;
  bToA: Brought;
  /** What `a` brought more than it fetched; negative where it fetched more. */
  difference: number;
}

const brought = (exchanges: readonly ExchangeForBalance[]): Brought => {
  const scores = exchanges.flatMap(({ score }) => score ?? []);
  const total = scores.reduce((sum, score) => sum + score, 0);
  return {
    exchanges: exchanges.length,
    valued: scores.length,
    meanScore: scores.length === 0 ? null : total / scores.length,
  };
};

/**
 * The balance per pair and level of what was acknowledged from `from` (inclusive) until `until` (exclusive), both
 * instants in the world; null leaves that end open. What was delivered but not acknowledged counts for nobody: only the
 * receiver can say that something came. In order of pair, then of level.
 */
export function reciprocityBalance(
  exchanges: readonly ExchangeForBalance[],
  { from = null, until = null }: { from?: Instant | null; until?: Instant | null } = {},
): ReciprocityBalance[] {
  const groups = new Map<string, ExchangeForBalance[]>();
  for (const exchange of exchanges) {
    const { acknowledgedAt: at, giverId, receiverId, level } = exchange;
    if (at === null || (from !== null && at < from) || (until !== null && at >= until)) continue;
    const [a, b] = [giverId, receiverId].sort();
    const key = `${a} ${b} ${RECIPROCITY_LEVELS.indexOf(level)}`;
    groups.set(key, [...(groups.get(key) ?? []), exchange]);
  }
  return [...groups.keys()].sort().flatMap((key) => {
    const group = groups.get(key) ?? [];
    const [first] = group;
    if (!first) return [];
    const [a = '', b = ''] = [first.giverId, first.receiverId].sort();
    const aToB = brought(group.filter(({ giverId }) => giverId === a));
    const bToA = brought(group.filter(({ giverId }) => giverId === b));
    return [{ a, b, level: first.level, aToB, bToA, difference: aToB.exchanges - bToA.exchanges }];
  });
}
