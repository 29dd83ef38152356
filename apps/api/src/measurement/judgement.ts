// Results are judged by the norm and the definition on the snapshot's clocks: derived, never recorded.
import {
  judgeAgainstNorm,
  mayShow,
  type KpiDefinitionState,
  type Measurement,
  type Norm,
  type NormJudgement,
} from '@traject/domain';
import type { KpiDefinition, MeasurementHeld, NormHeld } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import { countedIn } from './counted.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

/** A row as the domain knows a measurement. */
export const measurementOf = (row: MeasurementHeld): Measurement => ({
  measurementId: row.measurementId,
  period: { from: row.periodFrom, until: row.periodUntil },
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  status: row.status,
  source: row.source,
  deliveryHash: row.deliveryHash,
  at: row.measuredAt,
  eventId: row.eventId,
});

const normOf = (row: NormHeld): Norm => ({
  normId: row.normId,
  level: row.level,
  period: { from: row.periodFrom, until: row.periodUntil },
  sufficient: row.sufficient,
  high: row.high,
  source: row.source,
  eventId: row.eventId,
});

const stateOf = (row: KpiDefinition | null, norms: readonly NormHeld[]): KpiDefinitionState =>
  row === null
    ? { status: 'unknown' }
    : {
        status: 'defined',
        kpi: row.kpi,
        name: row.name,
        unit: row.unit,
        direction: row.direction,
        per: row.per,
        judged: row.judged,
        smallestDenominator: row.smallestDenominator,
        numerator: row.numerator,
        denominator: row.denominator,
        source: row.source,
        norms: norms.map(normOf),
      };

/** A KPI as it was defined, with its norms. */
export async function definitionOf(snapshot: Snapshot, kpi: string): Promise<KpiDefinitionState> {
  const [row, norms] = await Promise.all([snapshot.definition.load(kpi), snapshot.normsOf.load(kpi)]);
  return stateOf(row, norms);
}

/** What a measurement amounts to beside the norm that was valid. */
export async function judged(row: Placed<MeasurementHeld>): Promise<NormJudgement> {
  return judgeAgainstNorm(measurementOf(row), await definitionOf(row.snapshot, row.kpi), row.level);
}

/** The row of a norm that the domain picked. */
export async function normRow(
  { snapshot, kpi }: Placed<MeasurementHeld>,
  norm: Norm | null,
): Promise<NormHeld | null> {
  if (norm === null) return null;
  return (await snapshot.normsOf.load(kpi)).find(({ normId }) => normId === norm.normId) ?? null;
}

/** Whether the figures are about too few people for this viewer. */
export async function isWithheld(row: Placed<MeasurementHeld>, context: RequestContext): Promise<boolean> {
  const sight = await context.sight();
  return !mayShow(await countedIn(row.snapshot, row.kpi, row), sight.seesSmallGroups(row.teamId));
}
