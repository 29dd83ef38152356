import type { RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';

interface Figures {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** How many people figures of a KPI tell of: of one that is a number, the value itself is a count. */
export async function countedIn(snapshot: Snapshot, kpi: string | null, figures: Figures) {
  const { value, numerator, denominator } = figures;
  const definition = kpi === null ? null : await snapshot.definition.load(kpi);
  return { numerator: numerator ?? (definition?.unit === 'count' ? value : null), denominator };
}

/** The same for what an event or a state holds, by the KPI as it is defined now. */
export const countedNow = async (context: RequestContext, kpi: string | null, figures: Figures) =>
  countedIn(await context.present(), kpi, figures);
