// Measurements in an agreement's period, each judged as closing judges: by the version and the norm of its period's end.
import { fallsIn, inForceOn, judgeByAgreement } from '@traject/domain';
import type { KpiAgreement, KpiVersionHeld, MeasurementHeld } from '@traject/read-model';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { definitionOf, isWithheld, judged, measurementOf, normRow } from '../measurement/judgement.js';

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
  const { periodFrom, periodUntil } = inForceOn(versions, snapshot.validAt) ?? agreement;
  const period = { from: periodFrom, until: periodUntil };
  const within = all.filter(
    (row) =>
      row.kpi === kpi &&
      row.level === level &&
      fallsIn({ from: row.periodFrom, until: row.periodUntil }, period),
  );
  return snapshot.placeAll(within);
}

/** How an agreement with these versions judges a measurement, and by which of them. */
export const judgedByAgreement = async (row: Placed<MeasurementHeld>, versions: readonly KpiVersionHeld[]) =>
  judgeByAgreement(measurementOf(row), versions, await definitionOf(row.snapshot, row.kpi));

/** The results of an agreement, for the fields of `KpiResult`. */
export async function resultsOf(agreement: Placed<KpiAgreement>, context: RequestContext) {
  const { snapshot, agreementId } = agreement;
  const [rows, versions] = await Promise.all([
    measurementsIn(snapshot, agreement),
    snapshot.versionsOf.load(agreementId),
  ]);
  return Promise.all(rows.map((row) => resultOf(row, versions, context)));
}

async function resultOf(
  row: Placed<MeasurementHeld>,
  versions: readonly KpiVersionHeld[],
  context: RequestContext,
) {
  const [{ version, judgement: terms }, norm, withheld, definition] = await Promise.all([
    judgedByAgreement(row, versions),
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
