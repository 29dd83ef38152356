import { kpiAgreementDecider, type KpiAgreementState, type KpiVersion } from '@traject/domain';
import { row } from '../row.js';
import { wordRows } from '../word-rows.js';
import { kpiAgreementTable, kpiVersionTable } from './table.js';

type KnownAgreement = Exclude<KpiAgreementState, { status: 'unknown' }>;

export const kpiAgreementRows = wordRows({
  word: 'kpiAgreement',
  folder: kpiAgreementDecider,
  tables: [kpiAgreementTable, kpiVersionTable],
  rows: (state) =>
    state.status === 'unknown'
      ? []
      : [agreement(state), ...state.versions.map((written) => version(state, written))],
  scope(event) {
    if (event.type !== 'KpiAgreementDrafted') return null;
    const { teamId, programmeId, themeId } = event.data;
    return { teamId, programmeId, themeId };
  },
});

function agreement(state: KnownAgreement) {
  const { proposal, target, dissent } = state;
  const closed = state.status === 'closed' ? state : null;
  return row(kpiAgreementTable, {
    agreementId: state.agreementId,
    teamId: state.teamId,
    themeId: state.themeId,
    programmeId: state.programmeId,
    kpi: state.kpi,
    level: state.level,
    periodFrom: state.period.from,
    periodUntil: state.period.until,
    status: state.status,
    imposed: state.imposed,
    proposalValue: proposal?.value ?? null,
    proposalFeasibility: proposal?.feasibility ?? null,
    proposalWhy: proposal?.why ?? null,
    proposalBy: proposal?.by ?? null,
    proposalAt: proposal?.at ?? null,
    targetValue: target?.value ?? null,
    targetWhy: target?.why ?? null,
    targetBy: target?.by ?? null,
    targetAt: target?.at ?? null,
    dissent: dissent?.text ?? null,
    dissentBy: dissent?.by ?? null,
    dissentAt: dissent?.at ?? null,
    escalatedBy: state.status === 'escalated' ? state.escalatedBy : null,
    reason: state.status === 'escalated' || state.status === 'amending' ? state.reason : null,
    amendment: state.status === 'amending' ? state.amendment : null,
    outcome: closed?.outcome ?? null,
    seenValue: closed?.seen.value ?? null,
    seenDenominator: closed?.seen.denominator ?? null,
    seenMeasurementEventId: closed?.seen.measurementEventId ?? null,
  });
}

function version({ agreementId, teamId, kpi, level }: KnownAgreement, written: KpiVersion) {
  const { terms, signatures } = written;
  return row(kpiVersionTable, {
    agreementId,
    teamId,
    kpi,
    level,
    version: written.version,
    status: written.status,
    target: terms.target,
    bandwidth: terms.bandwidth,
    decides: terms.decides,
    budgetUpTo: terms.budgetUpTo,
    periodFrom: terms.period.from,
    periodUntil: terms.period.until,
    canonical: written.canonical,
    hash: written.hash,
    offeredBy: written.offeredBy,
    offeredAt: written.at,
    why: written.why,
    inForceFrom: written.inForceFrom,
    teamSignedBy: signatures.team?.personId ?? null,
    teamSignedAt: signatures.team?.at ?? null,
    teamSignatureEventId: signatures.team?.eventId ?? null,
    managementSignedBy: signatures.management?.personId ?? null,
    managementSignedAt: signatures.management?.at ?? null,
    managementSignatureEventId: signatures.management?.eventId ?? null,
  });
}
