// What differs between two versions of a plan, line by line.
import type { PlanVersionFieldsFragment } from './documents.generated.js';

export type PlanVersion = PlanVersionFieldsFragment;

/** A line of two versions: hours and euro, null where a version has no such line. */
export interface ComparedLine {
  key: string;
  kind: 'total' | 'need' | 'cost';
  title: { value: string | null; erased?: boolean } | null;
  before: { hours: number | null; budget: number } | null;
  after: { hours: number | null; budget: number } | null;
}

type Side = 'before' | 'after';

/** The lines of `before` and `after`, totals first, then needs, then other costs, each in the order of the later version. */
export function comparedLines(before: PlanVersion | null, after: PlanVersion): ComparedLine[] {
  const lines = new Map<string, ComparedLine>();
  const put = (
    side: Side,
    key: string,
    line: Pick<ComparedLine, 'kind' | 'title'>,
    figures: ComparedLine[Side],
  ) => {
    const known = lines.get(key) ?? { key, before: null, after: null, ...line };
    lines.set(key, { ...known, [side]: figures });
  };
  const tell = (side: Side, version: PlanVersion) => {
    const { hours, budget } = version;
    put(side, 'total', { kind: 'total', title: null }, { hours, budget });
    for (const need of version.needs) {
      const title = need.need?.title ?? null;
      put(side, `need ${need.needId}`, { kind: 'need', title }, { hours: need.hours, budget: need.budget });
    }
    for (const { lineId, what, amount } of version.costs) {
      put(side, `cost ${lineId}`, { kind: 'cost', title: what }, { hours: null, budget: amount });
    }
  };
  tell('after', after);
  if (before) tell('before', before);
  const rank = { total: 0, need: 1, cost: 2 };
  return [...lines.values()].sort((a, b) => rank[a.kind] - rank[b.kind]);
}

/** True where both versions say the same. */
export const isSame = ({ before, after }: ComparedLine): boolean =>
  before?.hours === after?.hours && before?.budget === after?.budget;
