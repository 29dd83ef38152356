// How teams stand on their KPIs, from what was read of all of them together. By the same rules as an agreement's own page.
import {
  fallsIn,
  inForceOn,
  judgeAgainstNorm,
  judgeByAgreement,
  judgedAt,
  mayShow,
  type AgreementFacts,
  type Instant,
  type JudgedMeasurement,
  type KpiDefinitionState,
} from '@traject/domain';
import type { AgreementStanding, MeasurementStanding, VersionStanding } from '@traject/read-model';

/** An agreement with its versions and the measurements in its period, in the order of their dates. */
export interface AgreementWithResults extends AgreementStanding {
  versions: readonly VersionStanding[];
  measurements: readonly MeasurementStanding[];
}

/** As `measurementsIn` has it: those whose own period ends within that of the terms in force, or of the agreement. */
export function withResults(
  agreement: AgreementStanding,
  versions: readonly VersionStanding[],
  ofTeam: readonly MeasurementStanding[],
  at: Instant,
): AgreementWithResults {
  const { periodFrom, periodUntil } = inForceOn(versions, at) ?? agreement;
  const period = { from: periodFrom, until: periodUntil };
  const measurements = ofTeam.filter(
    (row) =>
      row.kpi === agreement.kpi &&
      row.level === agreement.level &&
      fallsIn({ from: row.periodFrom, until: row.periodUntil }, period),
  );
  return { ...agreement, versions, measurements };
}

const latest = (instants: readonly Instant[]): Instant | null => instants.toSorted().at(-1) ?? null;

/** When anything last took effect on an agreement, its versions or its results. */
const lastOf = ({ lastChange, versions, measurements }: AgreementWithResults): Instant =>
  latest([lastChange, ...[...versions, ...measurements].map((each) => each.lastChange)]) ?? lastChange;

/** What of an agreement may be a reason to look. */
export function factsOfAgreement(agreement: AgreementWithResults): AgreementFacts {
  const { status, imposed, dissent, proposalAt, targetAt, versions, measurements } = agreement;
  const first = measurements.map(({ measuredAt }) => measuredAt).toSorted()[0];
  const changes = versions.flatMap(({ inForceFrom }) =>
    first !== undefined && inForceFrom !== null && inForceFrom > first ? [inForceFrom] : [],
  );
  return {
    status,
    imposed,
    dissent,
    bothSince: proposalAt === null || targetAt === null ? null : latest([proposalAt, targetAt]),
    changedAfterMeasurement: latest(changes),
    lastChange: lastOf(agreement),
  };
}

const measured = (row: MeasurementStanding): JudgedMeasurement => ({
  period: { from: row.periodFrom, until: row.periodUntil },
  value: row.value,
  denominator: row.denominator,
  at: row.measuredAt,
});

/** The agreements of a team on one KPI and level, the one with the latest period last; at least one. */
export type AgreementsOnKpi = readonly [AgreementWithResults, ...AgreementWithResults[]];

/** A team's agreements by KPI and level, in the order in which they were given. */
export function byKpi(agreements: readonly AgreementWithResults[]): AgreementsOnKpi[] {
  const groups = new Map<string, [AgreementWithResults, ...AgreementWithResults[]]>();
  for (const agreement of agreements) {
    const key = `${agreement.kpi} ${agreement.level ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(agreement);
    else groups.set(key, [agreement]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** How a team stands on one KPI and level: its latest agreement, and the latest result of any, judged. */
export function standingOn(
  agreements: AgreementsOnKpi,
  definition: KpiDefinitionState,
  at: Instant,
  seesSmallGroups: boolean,
) {
  const current = agreements.at(-1) ?? agreements[0];
  const inForce = inForceOn(current.versions, at);
  const results = agreements.flatMap((agreement) =>
    agreement.measurements.filter(({ value }) => value !== null).map((row) => ({ row, agreement })),
  );
  const last = results
    .toSorted((a, b) => (judgedAt(measured(a.row)) < judgedAt(measured(b.row)) ? -1 : 1))
    .at(-1);
  const standing = {
    agreementId: current.agreementId,
    kpi: current.kpi,
    level: current.level,
    status: current.status,
    imposed: current.imposed,
    proposal: current.proposalValue,
    managementTarget: current.targetValue,
    target: inForce?.target ?? null,
    bandwidth: inForce?.bandwidth ?? null,
  };
  if (!last) {
    const none = { result: null, resultUntil: null, outcome: null, norm: null, normOutcome: null };
    return { ...standing, ...none, withheld: false };
  }
  const { row, agreement } = last;
  const { judgement } = judgeByAgreement(measured(row), agreement.versions, definition);
  const norm = judgeAgainstNorm(measured(row), definition, row.level);
  const counts = definition.status === 'defined' && definition.unit === 'count';
  const counted = {
    numerator: row.numerator ?? (counts ? row.value : null),
    denominator: row.denominator,
  };
  const withheld = !mayShow(counted, seesSmallGroups);
  return {
    ...standing,
    result: withheld ? null : row.value,
    resultUntil: row.periodUntil,
    withheld,
    outcome: judgement && (withheld ? ('notAssessable' as const) : judgement.outcome),
    norm: norm.norm?.sufficient ?? null,
    normOutcome: norm.norm && (withheld ? ('notAssessable' as const) : norm.outcome),
  };
}
export type KpiStanding = ReturnType<typeof standingOn>;
