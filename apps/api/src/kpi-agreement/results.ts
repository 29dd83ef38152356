// Measurements in an agreement's period, each judged by the version and the norm in force on its date.
import { judgeAgainstTerms, type TermsJudgement } from '@traject/domain';
import type { KpiAgreement, KpiVersionHeld, MeasurementHeld } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { definitionOf, isWithheld, judged, measurementOf, normRow } from '../measurement/judgement.js';

/** The version that judges results of moment `at`: the last that had come into force by then. */
export const inForceAt = (versions: readonly KpiVersionHeld[], at: string): KpiVersionHeld | null =>
  versions.filter(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= at).at(-1) ?? null;

/** The measurements whose own period ends within that of the terms in force, or of the agreement before any are. */
export async function measurementsIn(
  snapshot: Snapshot,
  agreement: KpiAgreement,
): Promise<Placed<MeasurementHeld>[]> {
  const { agreementId, teamId, kpi, level } = agreement;
  const [all, versions] = await Promise.all([
    snapshot.measurementsOf.load(teamId),
    snapshot.versionsOf.load(agreementId),
  ]);
  const { periodFrom, periodUntil } = inForceAt(versions, snapshot.validAt) ?? agreement;
  const within = all.filter(
    (row) =>
      row.kpi === kpi &&
      row.level === level &&
      row.periodUntil !== null &&
      row.periodUntil > periodFrom &&
      (periodUntil === null || row.periodUntil <= periodUntil),
  );
  return snapshot.placeAll(within);
}

/** How a measurement compares with a version. */
export async function judgedByVersion(
  row: Placed<MeasurementHeld>,
  version: KpiVersionHeld | null,
): Promise<TermsJudgement | null> {
  const definition = await definitionOf(row.snapshot, row.kpi);
  if (version === null || definition.status === 'unknown') return null;
  const { direction, smallestDenominator } = definition;
  return judgeAgainstTerms(measurementOf(row), version, direction, smallestDenominator);
}

/** The results of an agreement, for the fields of `KpiResult`. */
export async function resultsOf(agreement: Placed<KpiAgreement>, context: RequestContext) {
  const { snapshot, agreementId } = agreement;
  const [rows, versions] = await Promise.all([
    measurementsIn(snapshot, agreement),
    snapshot.versionsOf.load(agreementId),
  ]);
  return Promise.all(rows.map((row) => resultOf(row, inForceAt(versions, row.measuredAt), context)));
}

async function resultOf(
  row: Placed<MeasurementHeld>,
  version: KpiVersionHeld | null,
  context: RequestContext,
) {
  const [terms, norm, withheld, definition] = await Promise.all([
    judgedByVersion(row, version),
    judged(row),
    isWithheld(row, context),
    definitionOf(row.snapshot, row.kpi),
  ]);
  const unassessable = terms?.outcome === 'notAssessable' ? terms.reason : null;
  const better = definition.status === 'defined' && definition.direction === 'lower' ? -1 : 1;
  const margin =
    version && row.value !== null ? Math.round(better * (row.value - version.target) * 1e9) / 1e9 : null;
  return {
    measurement: row,
    version: version && row.snapshot.place(version),
    outcome: terms === null ? null : withheld ? 'notAssessable' : terms.outcome,
    notAssessable: unassessable ?? (norm.outcome === 'notAssessable' ? norm.reason : null),
    norm: await normRow(row, norm.norm),
    normOutcome: norm.norm === null ? null : withheld ? 'notAssessable' : norm.outcome,
    margin: withheld || unassessable ? null : margin,
  };
}
