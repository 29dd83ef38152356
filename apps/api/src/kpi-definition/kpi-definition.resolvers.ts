import type { KpiDefinition, NormHeld } from '@traject/read-model';
import { dateOf } from '@traject/domain';
import type { Field } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { open } from '../person/person.resolvers.js';

type Definition = Placed<KpiDefinition>;
const openOrNull = (text: Parameters<typeof open>[0] | null) => text && open(text);

/** The norms of KPIs, for a level, valid on the snapshot's date or of every period. */
export async function normsOf(
  snapshot: Snapshot,
  kpis: readonly string[],
  { level, everyPeriod }: { level?: number | null; everyPeriod?: boolean },
): Promise<NormHeld[]> {
  const norms = (await Promise.all(kpis.map((kpi) => snapshot.normsOf.load(kpi)))).flat();
  const today = dateOf(snapshot.validAt);
  return norms.filter(
    (norm) =>
      (level === null || level === undefined || norm.level === level) &&
      (everyPeriod || (norm.periodFrom <= today && (norm.periodUntil === null || today < norm.periodUntil))),
  );
}

export const kpiDefinitionResolvers = {
  KpiDefinition: {
    name: (({ name }) => open(name)) satisfies Field<Definition>,
    numerator: (({ numerator }) => openOrNull(numerator)) satisfies Field<Definition>,
    denominator: (({ denominator }) => openOrNull(denominator)) satisfies Field<Definition>,
    source: (({ source }) => open(source)) satisfies Field<Definition>,
    norms: (({ kpi, snapshot }, args) => normsOf(snapshot, [kpi], args)) satisfies Field<
      Definition,
      { level?: number; everyPeriod?: boolean }
    >,
  },
  Norm: {
    id: (({ normId }) => normId) satisfies Field<NormHeld>,
    period: (({ periodFrom, periodUntil }) => ({
      from: periodFrom,
      until: periodUntil,
    })) satisfies Field<NormHeld>,
    source: (({ source }) => open(source)) satisfies Field<NormHeld>,
  },
};
