import type { Recorded } from '../kernel/envelope.js';
import { startOfDay } from '../kernel/instant.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import { inForceNow, onTheTable, type KnownKpiAgreement } from './evolve.js';
import type { KpiAgreementEvent, KpiTerms } from './events.js';
import * as no from './refusals.js';
import type { KpiAgreementState } from './state.js';

type Of<T extends KpiAgreementEvent['type']> = Recorded<Extract<KpiAgreementEvent, { type: T }>>;

const NEGOTIABLE = ['draft', 'proposed', 'targeted', 'negotiating'];
const SETTLED = ['agreed', 'imposed', 'active'];

/** A version has the next number and terms that hang together. */
function sound(state: KnownKpiAgreement, { version, terms }: { version: number; terms: KpiTerms }) {
  if (version !== state.versions.length + 1) return no.versionOutOfOrder(state.versions.length + 1);
  if (terms.decides.includes('budget') !== (terms.budgetUpTo !== null)) return no.budgetIncomplete();
  return null;
}

function signed(state: KnownKpiAgreement, event: Of<'KpiVersionSigned'>): Refusal | null {
  const table = onTheTable(state);
  if (table === null) return no.nothingToSign(state);
  const { hash, version, side } = event.data;
  if (table.hash !== hash || table.version !== version) return no.hashDiffers(table.version);
  const signer = personOf(event.actor);
  if (signer === null) return no.signatureIsPersonal();
  if (table.signatures[side]) return no.alreadySigned();
  const other = table.signatures[side === 'team' ? 'management' : 'team'];
  return other?.personId === signer ? no.sameSigner() : null;
}

function annulled(state: KnownKpiAgreement, event: Of<'KpiSignatureAnnulled'>): Refusal | null {
  const version = state.versions.find((v) => v.version === event.data.version);
  const { team, management } = version?.signatures ?? {};
  if (team && management) return no.signedByBoth();
  const signature = version?.signatures[event.data.side];
  if (version?.status !== 'offered' || !signature) return no.nothingToAnnul();
  return signature.personId === personOf(event.actor) ? null : no.notYourSignature();
}

/** Both signatures stand under exactly this version. */
function bothSigned(
  state: KnownKpiAgreement,
  event: Of<'KpiAgreementReached' | 'KpiAmendmentAdopted'>,
): Refusal | null {
  const table = onTheTable(state);
  if (table?.version !== event.data.version || table.hash !== event.data.hash) return no.signaturesMissing();
  return table.signatures.team && table.signatures.management ? null : no.signaturesMissing();
}

function closed(state: KnownKpiAgreement, event: Of<'KpiAgreementClosed'>): Refusal | null {
  if (state.status === 'amending') return no.amendmentOpen();
  if (state.status !== 'active') return no.notActive(state);
  const until = inForceNow(state)?.terms.period.until ?? null;
  return until !== null && event.effectiveAt < startOfDay(until) ? no.periodNotEnded(until) : null;
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: KpiAgreementState, event: Recorded<KpiAgreementEvent>): Refusal | null {
  if (event.type === 'KpiAgreementDrafted') return state.status === 'unknown' ? null : no.kpiExists();
  if (state.status === 'unknown') return no.kpiUnknown();
  switch (event.type) {
    case 'KpiValueProposed':
    case 'KpiTargetSet':
      return NEGOTIABLE.includes(state.status) ? null : no.positionsFixed(state);
    case 'KpiVersionOffered':
      return state.status === 'negotiating' ? sound(state, event.data) : no.notNegotiating(state);
    case 'KpiVersionSigned':
      return signed(state, event);
    case 'KpiSignatureAnnulled':
      return annulled(state, event);
    case 'KpiAgreementReached':
      return state.status === 'negotiating' ? bothSigned(state, event) : no.notNegotiating(state);
    case 'KpiAmendmentAdopted':
      return state.status === 'amending' ? bothSigned(state, event) : no.noAmendment(state);
    case 'KpiDissentRecorded': {
      const open = state.status === 'negotiating' || state.status === 'escalated';
      return open || (state.imposed && state.status !== 'closed') ? null : no.noDissentNow(state);
    }
    case 'KpiEscalated':
      return state.status === 'negotiating' ? null : no.notNegotiating(state);
    case 'KpiTargetImposed':
      return state.status === 'escalated' ? sound(state, event.data) : no.notEscalated(state);
    case 'KpiAmendmentProposed':
      return SETTLED.includes(state.status) ? sound(state, event.data) : no.notInForce(state);
    case 'KpiAmendmentRefused':
      return state.status === 'amending' && state.amendment === event.data.version
        ? null
        : no.noAmendment(state);
    case 'KpiAgreementClosed':
      return closed(state, event);
    default:
      return null;
  }
}
