import { inForceOn } from '@traject/domain';
import type { KpiAgreement, KpiVersionHeld } from '@traject/read-model';
import { ofSeenInstitution } from '../graphql/may-see.js';
import type { Field } from '../graphql/request-context.js';
import { tellsOfFew } from '../history/small-groups.js';
import type { Placed } from '../graphql/snapshot.js';
import { person, personOrNull } from '../person/person.resolvers.js';
import { differenceOf, leewayOn } from './positions.js';
import { judgedByAgreement, measurementsIn, resultsOf } from './results.js';

type Agreement = Placed<KpiAgreement>;
type Version = Placed<KpiVersionHeld>;

const period = ({ periodFrom, periodUntil }: { periodFrom: string; periodUntil: string | null }) => ({
  from: periodFrom,
  until: periodUntil,
});
const versionsOf = async ({ agreementId, snapshot }: Agreement): Promise<Version[]> =>
  snapshot.placeAll(await snapshot.versionsOf.load(agreementId));

/** Versions that came into force after the first measurement in the period was known to hold. */
const changedAfterFirstMeasurement: Field<Agreement> = async (agreement) => {
  const [rows, versions] = await Promise.all([
    measurementsIn(agreement.snapshot, agreement),
    versionsOf(agreement),
  ]);
  const first = rows.map(({ measuredAt }) => measuredAt).sort()[0];
  if (first === undefined) return [];
  return versions.filter(({ inForceFrom }) => inForceFrom !== null && inForceFrom > first);
};

const seenAtClosing: Field<Agreement> = async (agreement, _, context) => {
  const { outcome, seenValue, seenDenominator, seenMeasurementEventId } = agreement;
  if (outcome === null) return null;
  const rows = await measurementsIn(agreement.snapshot, agreement);
  const last = rows.at(-1);
  const judged = last && (await judgedByAgreement(last, await versionsOf(agreement)));
  const now = judged?.judgement?.outcome ?? 'notAssessable';
  const sight = await context.sight();
  const withheld =
    seenMeasurementEventId !== null &&
    !sight.seesSmallGroups(agreement.teamId) &&
    (await tellsOfFew(context, seenMeasurementEventId));
  return {
    value: withheld ? null : seenValue,
    denominator: withheld ? null : seenDenominator,
    measurementEventId: seenMeasurementEventId,
    differsNow: now !== outcome,
  };
};

const signature = (
  side: 'team' | 'management',
  by: string | null,
  at: string | null,
  eventId: string | null,
) => (by === null || at === null || eventId === null ? [] : [{ side, person: person(by), at, eventId }]);

export const kpiAgreementResolvers = {
  KpiAgreement: {
    id: (({ agreementId }) => agreementId) satisfies Field<Agreement>,
    team: (async ({ teamId, snapshot }) =>
      snapshot.place(await snapshot.team.load(teamId))) satisfies Field<Agreement>,
    theme: (async ({ themeId, snapshot }) =>
      themeId === null
        ? null
        : snapshot.place(await snapshot.theme.load(themeId))) satisfies Field<Agreement>,
    programme: (async ({ programmeId, snapshot }, _, context) =>
      programmeId === null
        ? null
        : snapshot.place(
            await ofSeenInstitution(context, await snapshot.programme.load(programmeId)),
          )) satisfies Field<Agreement>,
    definition: (async ({ kpi, snapshot }) =>
      snapshot.place(await snapshot.definition.load(kpi))) satisfies Field<Agreement>,
    period: ((agreement) => period(agreement)) satisfies Field<Agreement>,
    proposal: (({ proposalValue, proposalFeasibility, proposalWhy, proposalBy, proposalAt }) =>
      proposalValue === null
        ? null
        : {
            value: proposalValue,
            feasibility: proposalFeasibility,
            why: proposalWhy,
            by: personOrNull(proposalBy),
            at: proposalAt,
          }) satisfies Field<Agreement>,
    target: (({ targetValue, targetWhy, targetBy, targetAt }) =>
      targetValue === null
        ? null
        : {
            value: targetValue,
            why: targetWhy,
            by: personOrNull(targetBy),
            at: targetAt,
          }) satisfies Field<Agreement>,
    difference: ((agreement) => differenceOf(agreement)) satisfies Field<Agreement>,
    versions: ((agreement) => versionsOf(agreement)) satisfies Field<Agreement>,
    versionInForce: (async (agreement) =>
      inForceOn(await versionsOf(agreement), agreement.snapshot.validAt)) satisfies Field<Agreement>,
    versionOffered: (async (agreement) =>
      (await versionsOf(agreement)).findLast(({ status }) => status === 'offered') ??
      null) satisfies Field<Agreement>,
    dissent: (({ dissent, dissentBy, dissentAt }) =>
      dissent === null
        ? null
        : { text: dissent, by: personOrNull(dissentBy), at: dissentAt }) satisfies Field<Agreement>,
    leewayInForce: (async (agreement) =>
      agreement.snapshot.place(await leewayOn(agreement))) satisfies Field<Agreement>,
    results: ((agreement, _, context) => resultsOf(agreement, context)) satisfies Field<Agreement>,
    changedAfterFirstMeasurement,
    seenAtClosing,
  },
  KpiVersion: {
    terms: ((version) => ({
      target: version.target,
      bandwidth: version.bandwidth,
      decides: version.decides,
      budgetUpTo: version.budgetUpTo,
      period: period(version),
    })) satisfies Field<Version>,
    at: (({ offeredAt }) => offeredAt) satisfies Field<Version>,
    signatures: ((version) => [
      ...signature('team', version.teamSignedBy, version.teamSignedAt, version.teamSignatureEventId),
      ...signature(
        'management',
        version.managementSignedBy,
        version.managementSignedAt,
        version.managementSignatureEventId,
      ),
    ]) satisfies Field<Version>,
  },
};
