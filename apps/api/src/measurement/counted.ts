import type { Snapshot } from '../graphql/snapshot.js';

interface Figures {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/** How many people figures tell of: of a KPI that is a number (`isCount`) the value itself is a count. */
export const counted = (isCount: boolean, { value, numerator, denominator }: Figures) => ({
  numerator: numerator ?? (isCount ? value : null),
  denominator,
});

/** The same by the KPI as it is defined at a snapshot. */
export async function countedIn(snapshot: Snapshot, kpi: string | null, figures: Figures) {
  const definition = kpi === null ? null : await snapshot.definition.load(kpi);
  return counted(definition?.unit === 'count', figures);
}
