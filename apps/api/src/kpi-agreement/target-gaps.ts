// What management asks beyond what teams propose, beside the width of the leeway that they have on the KPI.
import { spreadOf } from '../graphql/spread.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';
import { agreementsOf } from './kpi-agreement-lists.js';
import { differenceOf, leewayOn } from './positions.js';

interface TargetGapsArguments {
  kpi?: string | null;
}

/** Per KPI and width of leeway: how far the agreements are apart on which both sides were said, narrow leeway first. */
async function targetGaps(snapshot: Snapshot, { kpi }: TargetGapsArguments, context: RequestContext) {
  const agreements = await agreementsOf(context, snapshot, { kpi: kpi ?? null });
  const gaps = await Promise.all(
    agreements.map(async (agreement) => {
      const [gap, leeway] = await Promise.all([differenceOf(agreement), leewayOn(agreement)]);
      const width = leeway?.bandwidthKpi === agreement.kpi ? leeway.bandwidthWidth : null;
      return { kpi: agreement.kpi, width, gap };
    }),
  );
  const groups = new Map<string, { kpi: string; width: number | null; gaps: number[] }>();
  for (const { kpi: code, width, gap } of gaps) {
    if (gap === null) continue;
    const key = `${code} ${width}`;
    const group = groups.get(key) ?? { kpi: code, width, gaps: [] };
    group.gaps.push(gap);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => a.kpi.localeCompare(b.kpi) || (a.width ?? -1) - (b.width ?? -1))
    .map((group) => ({ ...group, agreements: group.gaps.length, gap: spreadOf(group.gaps) }));
}

export const targetGapResolvers = {
  Snapshot: { targetGaps: targetGaps satisfies Field<Snapshot, TargetGapsArguments> },
};
