import { z } from 'zod';
import type { CommandOf } from '../kernel/define-commands.js';
import { code, hash, id, level, period, text } from '../kernel/fields.js';
import { FEASIBILITY, kpiTerms } from './events.js';

/** `side` follows from the capacity: team lead (or member, for a proposal) or manager. */
export const kpiAgreementCommands = {
  DraftKpiAgreement: z.object({
    agreementId: id(),
    teamId: id(),
    themeId: id().nullable(),
    programmeId: id().nullable(),
    kpi: code(),
    level: level().nullable(),
    period: period(),
  }),
  ProposeKpiValue: z.object({
    agreementId: id(),
    value: z.number().finite(),
    feasibility: z.enum(FEASIBILITY),
    why: text(),
  }),
  SetKpiTarget: z.object({ agreementId: id(), value: z.number().finite(), why: text() }),
  OfferKpiVersion: z.object({ agreementId: id(), terms: kpiTerms(), why: text().nullable() }),
  /** Names the hash that was shown, so that nobody signs another version than they read. */
  SignKpiVersion: z.object({ agreementId: id(), version: z.number().int(), hash: hash() }),
  AnnulKpiSignature: z.object({ agreementId: id(), version: z.number().int(), reason: text() }),
  RecordKpiDissent: z.object({ agreementId: id(), dissent: text() }),
  EscalateKpiAgreement: z.object({ agreementId: id(), reason: text() }),
  ImposeKpiTarget: z.object({ agreementId: id(), terms: kpiTerms(), why: text() }),
  ProposeKpiAmendment: z.object({ agreementId: id(), terms: kpiTerms(), reason: text() }),
  RefuseKpiAmendment: z.object({ agreementId: id(), version: z.number().int(), reason: text() }),
  CloseKpiAgreement: z.object({ agreementId: id() }),
};
export type KpiAgreementCommand = CommandOf<typeof kpiAgreementCommands>;
