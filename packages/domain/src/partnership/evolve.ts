import type { Recorded } from '../kernel/envelope.js';
import { personOf } from '../kernel/personal-acts.js';
import type { PartnershipEvent } from './events.js';
import type { KnownPartnership, PartnershipState, PartnershipStatus, PartnershipVersion } from './state.js';

type Of<T extends PartnershipEvent['type']> = Extract<Recorded<PartnershipEvent>, { type: T }>;

/** The version that waits for signatures, or null. */
export const termsOnTheTable = (state: PartnershipState): PartnershipVersion | null => {
  if (state.status === 'unknown') return null;
  const last = state.versions.at(-1);
  return last?.agreedAt === null ? last : null;
};

/** The version that both signed last, or null. */
export const termsInForce = (state: PartnershipState): PartnershipVersion | null =>
  state.status === 'unknown' ? null : (state.versions.findLast(({ agreedAt }) => agreedAt !== null) ?? null);

const moved = (state: KnownPartnership, status: PartnershipStatus, event: Recorded<PartnershipEvent>) => ({
  ...state,
  status,
  since: event.effectiveAt,
  reason: event.reason ?? null,
});

const inVersion = (
  state: KnownPartnership,
  number: number,
  change: (version: PartnershipVersion) => PartnershipVersion,
): PartnershipVersion[] =>
  state.versions.map((version) => (version.version === number ? change(version) : version));

function agreed(state: KnownPartnership, event: Of<'PartnershipAgreed'>): PartnershipState {
  const versions = inVersion(state, event.data.version, (version) => ({
    ...version,
    agreedAt: event.effectiveAt,
  }));
  // A later version amends what is agreed, and neither wakes nor stops the partnership.
  if (state.status !== 'exploring') return { ...state, versions };
  return { ...state, versions, status: 'agreed', since: event.effectiveAt };
}

/** What a partnership becomes by an event. Total: an event that it does not know changes nothing. */
export function evolve(state: PartnershipState, event: Recorded<PartnershipEvent>): PartnershipState {
  if (event.type === 'PartnershipProspected') {
    const empty = { potential: [], question: null, versions: [], observations: [], reason: null };
    return { status: 'prospect', ...event.data, ...empty, since: event.effectiveAt };
  }
  if (state.status === 'unknown') return state;
  const here = { at: event.effectiveAt, eventId: event.id };
  switch (event.type) {
    case 'LearningPotentialAppraised':
      return { ...state, potential: [...state.potential, { ...event.data, ...here }] };
    case 'PartnershipExplored':
      return { ...moved(state, 'exploring', event), question: event.data.question };
    case 'PartnershipContactChanged': {
      const { partnerId, contactId } = event.data;
      const parties = state.parties.map((p) => (p.partnerId === partnerId ? { ...p, contactId } : p));
      return { ...state, parties };
    }
    case 'PartnershipTermsProposed':
      return { ...state, versions: [...state.versions, { ...event.data, signatures: [], agreedAt: null }] };
    case 'PartnershipSigned': {
      const { version, partnerId } = event.data;
      const signature = { partnerId, personId: personOf(event.actor) ?? '', ...here };
      return {
        ...state,
        versions: inVersion(state, version, (v) => ({ ...v, signatures: [...v.signatures, signature] })),
      };
    }
    case 'PartnershipAgreed':
      return agreed(state, event);
    case 'PartnershipActivated':
      return moved(state, 'active', event);
    case 'PartnershipRested':
      return moved(state, 'dormant', event);
    case 'PartnershipRevived':
      return moved(state, 'active', event);
    case 'PartnershipEnded':
      return moved(state, 'ended', event);
    case 'BoundaryObserved':
      return { ...state, observations: [...state.observations, { ...event.data, ...here }] };
    default:
      return state;
  }
}
