import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis, Draft } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { accept, reject } from '../kernel/refusal.js';
import type { KpiAgreementCommand } from './commands.js';
import type { KpiAgreementEvent, KpiTerms } from './events.js';
import { onTheTable } from './evolve.js';
import { kpiUnknown } from './refusals.js';
import type { KpiAgreementState, Outcome, Side } from './state.js';

/** `named`: for DraftKpiAgreement, whether its KPI is defined, and its theme and programme are there. */
export interface KpiAgreementFacts extends NamedFacts {
  /** For CloseKpiAgreement: how the version in force on its date judges the result, as known at recording. */
  closing?: {
    outcome: Outcome;
    /** The result as it was seen; `value` in the KPI's unit, all null when nothing was measured. */
    seen: { value: number | null; denominator: number | null; measurementEventId: string | null };
    basis: Basis[];
  };
}

type Context = DecideContext<KpiAgreementFacts>;
type CommandFor<T extends KpiAgreementCommand['type']> = Extract<KpiAgreementCommand, { type: T }>;
type Decided = Decision<KpiAgreementEvent>;

const record = (...drafts: Draft<KpiAgreementEvent>[]): Decided => accept(drafts);
/** A manager speaks for management, everybody else for the team. */
const sideOf = ({ capacity }: Context): Side => (capacity?.role === 'manager' ? 'management' : 'team');

/** Writes the next version as it will be signed: canonical JSON and its hash, never computed again. */
function nextVersion(
  state: Exclude<KpiAgreementState, { status: 'unknown' }>,
  terms: KpiTerms,
  context: Context,
) {
  const { agreementId, teamId, kpi, level } = state;
  const version = state.versions.length + 1;
  return { version, terms, ...context.digest({ agreementId, teamId, kpi, level, version, terms }) };
}

export function draftKpiAgreement(
  { type: _, ...data }: CommandFor<'DraftKpiAgreement'>,
  { facts }: Context,
): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  return record({ type: 'KpiAgreementDrafted', data, basis: basisOfNamed(facts) });
}

export function proposeKpiValue({ value, feasibility, why }: CommandFor<'ProposeKpiValue'>): Decided {
  return record({ type: 'KpiValueProposed', data: { value, feasibility, why } });
}

export function setKpiTarget({ value, why }: CommandFor<'SetKpiTarget'>): Decided {
  return record({ type: 'KpiTargetSet', data: { value, why } });
}

export function offerKpiVersion(
  { terms, why }: CommandFor<'OfferKpiVersion'>,
  state: KpiAgreementState,
  context: Context,
): Decided {
  if (state.status === 'unknown') return reject(kpiUnknown());
  const data = { ...nextVersion(state, terms, context), side: sideOf(context), why };
  return record({ type: 'KpiVersionOffered', data });
}

/** The second signature under a version brings it into force, in the same append. */
export function signKpiVersion(
  { version, hash }: CommandFor<'SignKpiVersion'>,
  state: KpiAgreementState,
  context: Context,
): Decided {
  const side = sideOf(context);
  const signed: Draft<KpiAgreementEvent> = { type: 'KpiVersionSigned', data: { version, hash, side } };
  const table = state.status === 'unknown' ? null : onTheTable(state);
  const completes = table?.signatures[side === 'team' ? 'management' : 'team'] !== undefined;
  if (!completes) return record(signed);
  const type = state.status === 'amending' ? 'KpiAmendmentAdopted' : 'KpiAgreementReached';
  return record(signed, { type, data: { version, hash } });
}

export function annulKpiSignature(
  { version, reason }: CommandFor<'AnnulKpiSignature'>,
  context: Context,
): Decided {
  return record({ type: 'KpiSignatureAnnulled', data: { version, side: sideOf(context) }, reason });
}

export function recordKpiDissent({ dissent }: CommandFor<'RecordKpiDissent'>): Decided {
  return record({ type: 'KpiDissentRecorded', data: { dissent } });
}

export function escalateKpiAgreement(
  { reason }: CommandFor<'EscalateKpiAgreement'>,
  context: Context,
): Decided {
  return record({ type: 'KpiEscalated', data: { side: sideOf(context) }, reason });
}

/** The board decides; what the team had put on record against it stands in the imposition, word for word. */
export function imposeKpiTarget(
  { terms, why }: CommandFor<'ImposeKpiTarget'>,
  state: KpiAgreementState,
  context: Context,
): Decided {
  if (state.status === 'unknown') return reject(kpiUnknown());
  const data = { ...nextVersion(state, terms, context), why, dissent: state.dissent?.text ?? null };
  return record({ type: 'KpiTargetImposed', data });
}

export function proposeKpiAmendment(
  { terms, reason }: CommandFor<'ProposeKpiAmendment'>,
  state: KpiAgreementState,
  context: Context,
): Decided {
  if (state.status === 'unknown') return reject(kpiUnknown());
  const data = { ...nextVersion(state, terms, context), side: sideOf(context) };
  return record({ type: 'KpiAmendmentProposed', data, reason });
}

export function refuseKpiAmendment(
  { version, reason }: CommandFor<'RefuseKpiAmendment'>,
  context: Context,
): Decided {
  return record({ type: 'KpiAmendmentRefused', data: { version, side: sideOf(context) }, reason });
}

export function closeKpiAgreement(_: CommandFor<'CloseKpiAgreement'>, { facts }: Context): Decided {
  const { outcome, seen, basis } = gathered(facts.closing, 'closing');
  return record({ type: 'KpiAgreementClosed', data: { outcome, seen }, basis });
}

export function decide(command: KpiAgreementCommand, state: KpiAgreementState, context: Context): Decided {
  switch (command.type) {
    case 'DraftKpiAgreement':
      return draftKpiAgreement(command, context);
    case 'ProposeKpiValue':
      return proposeKpiValue(command);
    case 'SetKpiTarget':
      return setKpiTarget(command);
    case 'OfferKpiVersion':
      return offerKpiVersion(command, state, context);
    case 'SignKpiVersion':
      return signKpiVersion(command, state, context);
    case 'AnnulKpiSignature':
      return annulKpiSignature(command, context);
    case 'RecordKpiDissent':
      return recordKpiDissent(command);
    case 'EscalateKpiAgreement':
      return escalateKpiAgreement(command, context);
    case 'ImposeKpiTarget':
      return imposeKpiTarget(command, state, context);
    case 'ProposeKpiAmendment':
      return proposeKpiAmendment(command, state, context);
    case 'RefuseKpiAmendment':
      return refuseKpiAmendment(command, context);
    case 'CloseKpiAgreement':
      return closeKpiAgreement(command, context);
    default:
      return command satisfies never;
  }
}
