import type {
  DecisionDomain,
  FEASIBILITY,
  KpiAgreementState,
  KpiVersion,
  Level,
  Outcome,
  Side,
} from '@traject/domain';
import {
  boolean,
  date,
  instant,
  integer,
  integerOf,
  listOf,
  number,
  oneOf,
  optional,
  string,
  table,
  textRef,
} from '../table.js';

export const kpiAgreementTable = table(
  'kpi_agreement',
  {
    agreementId: string(),
    teamId: string(),
    themeId: optional(string()),
    programmeId: optional(string()),
    kpi: string(),
    level: optional(integerOf<Level>()),
    periodFrom: date(),
    periodUntil: optional(date()),
    status: oneOf<Exclude<KpiAgreementState['status'], 'unknown'>>(),
    imposed: boolean(),
    proposalValue: optional(number()),
    proposalFeasibility: optional(oneOf<(typeof FEASIBILITY)[number]>()),
    proposalWhy: optional(textRef()),
    proposalBy: optional(string()),
    proposalAt: optional(instant()),
    targetValue: optional(number()),
    targetWhy: optional(textRef()),
    targetBy: optional(string()),
    targetAt: optional(instant()),
    dissent: optional(textRef()),
    dissentBy: optional(string()),
    dissentAt: optional(instant()),
    escalatedBy: optional(oneOf<Side>()),
    /** Why it was escalated, or an amendment proposed. */
    reason: optional(textRef()),
    /** The version that is proposed as an amendment. */
    amendment: optional(integer()),
    outcome: optional(oneOf<Outcome>()),
    seenValue: optional(number()),
    seenDenominator: optional(number()),
    seenMeasurementEventId: optional(string()),
  },
  [['agreementId'], ['teamId'], ['programmeId'], ['themeId']],
);

/** What a list says of an agreement in one line: a part of its columns, of which many lists need no other. */
export const agreementOutline = (() => {
  const { agreementId, teamId, themeId, programmeId, kpi, level } = kpiAgreementTable.columns;
  const { periodFrom, periodUntil, status, imposed, dissent } = kpiAgreementTable.columns;
  const whichOne = { agreementId, teamId, themeId, programmeId, kpi, level };
  return table('kpi_agreement', { ...whichOne, periodFrom, periodUntil, status, imposed, dissent }, []);
})();

/** A version of the terms as it was written, with who signed it. */
export const kpiVersionTable = table(
  'kpi_version',
  {
    agreementId: string(),
    teamId: string(),
    kpi: string(),
    level: optional(integerOf<Level>()),
    version: integer(),
    status: oneOf<KpiVersion['status']>(),
    target: number(),
    bandwidth: number(),
    decides: listOf<DecisionDomain>(),
    budgetUpTo: optional(number()),
    periodFrom: date(),
    periodUntil: optional(date()),
    canonical: string(),
    hash: string(),
    offeredBy: oneOf<KpiVersion['offeredBy']>(),
    offeredAt: instant(),
    why: optional(textRef()),
    /** From when it judges results: the second signature, or the imposition. */
    inForceFrom: optional(instant()),
    teamSignedBy: optional(string()),
    teamSignedAt: optional(instant()),
    teamSignatureEventId: optional(string()),
    managementSignedBy: optional(string()),
    managementSignedAt: optional(instant()),
    managementSignatureEventId: optional(string()),
  },
  [['agreementId'], ['teamId']],
);
