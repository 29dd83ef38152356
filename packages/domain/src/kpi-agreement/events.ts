import { z } from 'zod';
import { event, type EventOf } from '../kernel/define-events.js';
import { canonicalJson, code, hash, id, level, period, text } from '../kernel/fields.js';
import { decisionDomain } from '../leeway/events.js';

/** How the team sees the feasibility of its own proposal. */
export const FEASIBILITY = ['withinReach', 'ambitious', 'doubtful'] as const;
export const SIDES = ['team', 'management'] as const;
export const OUTCOMES = ['met', 'withinLeeway', 'missed', 'notAssessable'] as const;
const side = () => z.enum(SIDES);
const value = () => z.number().finite();

/**
 * What is signed. `bandwidth`: how far, in the KPI's unit, a result may fall short of the target; `decides`: what the
 * team decides itself meanwhile; `budgetUpTo` in euro when it decides on budget.
 */
export const kpiTerms = () =>
  z.object({
    target: value(),
    bandwidth: z.number().min(0),
    decides: z.array(decisionDomain()),
    budgetUpTo: z.number().min(0).nullable(),
    period: period(),
  });
export type KpiTerms = z.infer<ReturnType<typeof kpiTerms>>;

/** A version as it was written: `canonical` is what `hash` is the SHA-256 of; never computed again. */
const version = () => ({
  version: z.number().int().min(1),
  terms: kpiTerms(),
  canonical: canonicalJson(),
  hash: hash(),
});

export const kpiAgreementEvents = {
  KpiAgreementDrafted: event(
    z.object({
      agreementId: id(),
      teamId: id(),
      themeId: id().nullable(),
      programmeId: id().nullable(),
      kpi: code(),
      level: level().nullable(),
      period: period(),
    }),
  ),
  /** By the team. */
  KpiValueProposed: event(z.object({ value: value(), feasibility: z.enum(FEASIBILITY), why: text() })),
  /** By management. */
  KpiTargetSet: event(z.object({ value: value(), why: text() })),
  /** Either side puts a version of the terms on the table; it replaces one that is not signed by both. */
  KpiVersionOffered: event(z.object({ ...version(), side: side(), why: text().nullable() })),
  /** A personal act of team lead or manager on one hash. */
  KpiVersionSigned: event(z.object({ version: z.number().int(), hash: hash(), side: side() })),
  /** Only by its signer, before the other side has signed. */
  KpiSignatureAnnulled: event(z.object({ version: z.number().int(), side: side() })),
  /** Both sides signed the same hash; recorded together with the second signature. */
  KpiAgreementReached: event(z.object({ version: z.number().int(), hash: hash() })),
  /** The team's dissent, word for word. */
  KpiDissentRecorded: event(z.object({ dissent: text() })),
  KpiEscalated: event(z.object({ side: side() })),
  /** By the board; the team's dissent is kept, word for word. */
  KpiTargetImposed: event(z.object({ ...version(), why: text(), dissent: text().nullable() })),
  KpiAmendmentProposed: event(z.object({ ...version(), side: side() })),
  KpiAmendmentRefused: event(z.object({ version: z.number().int(), side: side() })),
  KpiAmendmentAdopted: event(z.object({ version: z.number().int(), hash: hash() })),
  /** `seen`: what was known of the result at closing; shown when the outcome differs now. */
  KpiAgreementClosed: event(
    z.object({
      outcome: z.enum(OUTCOMES),
      seen: z.object({
        value: value().nullable(),
        denominator: z.number().nullable(),
        measurementEventId: id().nullable(),
      }),
    }),
  ),
};
export type KpiAgreementEvent = EventOf<typeof kpiAgreementEvents>;
