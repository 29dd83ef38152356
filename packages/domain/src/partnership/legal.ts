import type { Recorded } from '../kernel/envelope.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { PartnershipEvent } from './events.js';
import { termsOnTheTable } from './evolve.js';
import * as no from './refusals.js';
import type { KnownPartnership, PartnershipState, PartnershipStatus } from './state.js';

type Of<T extends PartnershipEvent['type']> = Extract<Recorded<PartnershipEvent>, { type: T }>;

/** The states in which an event may follow. Observing asks for none in particular: mechanisms are not stages. */
const AFTER: Record<Exclude<PartnershipEvent['type'], 'PartnershipProspected'>, PartnershipStatus[]> = {
  LearningPotentialAppraised: ['prospect', 'exploring', 'agreed', 'active', 'dormant'],
  PartnershipExplored: ['prospect'],
  PartnershipContactChanged: ['prospect', 'exploring', 'agreed', 'active', 'dormant'],
  PartnershipTermsProposed: ['exploring', 'agreed', 'active', 'dormant'],
  PartnershipSigned: ['exploring', 'agreed', 'active', 'dormant'],
  PartnershipAgreed: ['exploring', 'agreed', 'active', 'dormant'],
  PartnershipActivated: ['agreed'],
  PartnershipRested: ['active'],
  PartnershipRevived: ['dormant'],
  PartnershipEnded: ['prospect', 'exploring', 'agreed', 'active', 'dormant'],
  BoundaryObserved: ['prospect', 'exploring', 'agreed', 'active', 'dormant'],
};

const twice = (values: readonly string[]): boolean => new Set(values).size < values.length;

function prospected({ data: { parties } }: Of<'PartnershipProspected'>): Refusal | null {
  const same = twice(parties.map((p) => p.partnerId)) || twice(parties.map((p) => p.contactId));
  return same ? no.twoParties() : null;
}

function contactChanged(state: KnownPartnership, { data }: Of<'PartnershipContactChanged'>): Refusal | null {
  if (!state.parties.some(({ partnerId }) => partnerId === data.partnerId)) return no.partyUnknown();
  return state.parties.some(({ contactId }) => contactId === data.contactId)
    ? no.contactSpeaksForOther()
    : null;
}

function signed(state: KnownPartnership, event: Of<'PartnershipSigned'>): Refusal | null {
  const { version, hash, partnerId } = event.data;
  const table = termsOnTheTable(state);
  if (table?.version !== version || table.hash !== hash) return no.versionNotOnTable(table?.version ?? null);
  const party = state.parties.find((p) => p.partnerId === partnerId);
  if (!party || party.contactId !== personOf(event.actor)) return no.notAContact();
  return table.signatures.some((s) => s.partnerId === partnerId) ? no.alreadySigned() : null;
}

function agreed(state: KnownPartnership, { data }: Of<'PartnershipAgreed'>): Refusal | null {
  const table = termsOnTheTable(state);
  const both = table?.version === data.version && table.hash === data.hash && table.signatures.length === 2;
  return both ? null : no.signaturesMissing();
}

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
export function legal(state: PartnershipState, event: Recorded<PartnershipEvent>): Refusal | null {
  if (event.type === 'PartnershipProspected')
    return state.status === 'unknown' ? prospected(event) : no.partnershipExists();
  if (state.status === 'unknown') return no.partnershipUnknown();
  const needed: readonly PartnershipStatus[] | undefined = AFTER[event.type];
  if (needed && !needed.includes(state.status)) return no.wrongStatus(state.status, needed);
  switch (event.type) {
    case 'LearningPotentialAppraised':
      return twice(event.data.scores.map(({ mechanism }) => mechanism)) ? no.scoredTwice() : null;
    case 'PartnershipExplored':
      return state.potential.length > 0 ? null : no.potentialNotAppraised();
    case 'PartnershipContactChanged':
      return contactChanged(state, event);
    case 'PartnershipTermsProposed':
      return (termsOnTheTable(state)?.signatures.length ?? 0) > 0 ? no.termsOpen() : null;
    case 'PartnershipSigned':
      return signed(state, event);
    case 'PartnershipAgreed':
      return agreed(state, event);
    case 'BoundaryObserved':
      return state.observations.some((o) => o.observationId === event.data.observationId)
        ? refuseTakenId('observationId')
        : null;
    default:
      return null;
  }
}
