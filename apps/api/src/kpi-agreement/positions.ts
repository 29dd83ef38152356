// How far the two sides of an agreement are apart, and what room the team has on its KPI.
import type { KpiAgreement, Leeway } from '@traject/read-model';
import type { Placed } from '../graphql/snapshot.js';
import { isInForce } from '../leeway/leeway-lists.js';
import { definitionOf } from '../measurement/judgement.js';

type Agreement = Placed<KpiAgreement>;

/** How much more management asks than the team proposes, in the KPI's unit and direction; null until both were said. */
export async function differenceOf({
  kpi,
  proposalValue,
  targetValue,
  snapshot,
}: Agreement): Promise<number | null> {
  if (proposalValue === null || targetValue === null) return null;
  const definition = await definitionOf(snapshot, kpi);
  const lower = definition.status === 'defined' && definition.direction === 'lower';
  const raw = lower ? proposalValue - targetValue : targetValue - proposalValue;
  // Figures are given in decimals; binary rounding does not belong in a difference that people read.
  return Math.round(raw * 1e9) / 1e9;
}

/** The leeway in force that was given with the agreement, else one of the team on the same KPI and level; null without. */
export async function leewayOn({
  teamId,
  agreementId,
  kpi,
  level,
  snapshot,
}: Agreement): Promise<Leeway | null> {
  const leeways = (await snapshot.leewaysOfTeam.load(teamId)).filter(isInForce);
  const own = leeways.find((leeway) => leeway.agreementId === agreementId);
  const onKpi = leeways.find(
    ({ bandwidthKpi, bandwidthLevel }) =>
      bandwidthKpi === kpi && (bandwidthLevel === null || bandwidthLevel === level),
  );
  return own ?? onKpi ?? null;
}
