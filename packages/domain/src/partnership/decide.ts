import { NOT_SHARED, type DecideContext, type Decision, type SharedWith } from '../kernel/decider.js';
import type { Basis, Draft } from '../kernel/envelope.js';
import { basisOfNamed, refuseMissing, type NamedFacts } from '../kernel/named.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import { distinct, takesPart, type StandingFacts } from '../network/takes-part.js';
import type { PartnershipCommand } from './commands.js';
import type { Party, PartnershipEvent } from './events.js';
import { termsOnTheTable } from './evolve.js';
import * as no from './refusals.js';
import type { KnownPartnership, PartnershipState } from './state.js';

/**
 * `named`: for ProspectPartnership whether its programme and network are there, for ObserveBoundary whether the course
 * is. `standing`: for everything but ProspectPartnership.
 */
export interface PartnershipDecisionFacts extends NamedFacts, StandingFacts {
  /** For ProspectPartnership in a network: who takes part in it on `effectiveAt`; null outside one. */
  network?: { partnerIds: readonly string[]; basis: Basis[] } | null;
}
type Context = DecideContext<PartnershipDecisionFacts>;
type CommandFor<T extends PartnershipCommand['type']> = Extract<PartnershipCommand, { type: T }>;
type Decided = Decision<PartnershipEvent>;

const record = (...drafts: Draft<PartnershipEvent>[]): Decided => accept(drafts);

/** The institutions of both partners, and the persons who speak for them or signed. */
export const partnershipSharedWith = (state: PartnershipState): SharedWith =>
  state.status === 'unknown'
    ? NOT_SHARED
    : {
        institutionIds: distinct(state.parties.map(({ institutionId }) => institutionId)),
        personIds: distinct([
          ...state.parties.map(({ contactId }) => contactId),
          ...state.versions.flatMap(({ signatures }) => signatures.map(({ personId }) => personId)),
        ]),
      };

/** The partner that the actor speaks for, or undefined. */
export const partyOf = (state: KnownPartnership, { actor }: Pick<Context, 'actor'>): Party | undefined =>
  state.parties.find(({ contactId }) => contactId === personOf(actor));

/** Refuses who takes no part. */
const refuseStranger = (state: KnownPartnership, context: Context): Refusal | null =>
  takesPart(partnershipSharedWith(state), state.institutionId, context) ? null : no.notOfPartnership();

/** Refuses who neither speaks for a partner nor brokers or facilitates for who takes part. */
function refuseKeeper(state: KnownPartnership, context: Context): Refusal | null {
  if (partyOf(state, context)) return null;
  const role = context.capacity?.role;
  const byRole = role === 'broker' || role === 'facilitator';
  return byRole ? refuseStranger(state, context) : no.notOfPartnership();
}

export function prospectPartnership(
  { type: _, ...data }: CommandFor<'ProspectPartnership'>,
  { facts }: Context,
): Decided {
  const missing = refuseMissing(facts);
  if (missing) return reject(missing);
  const { network } = facts;
  if (network && data.parties.some(({ partnerId }) => !network.partnerIds.includes(partnerId)))
    return reject(no.partiesNotInNetwork());
  const basis = [...basisOfNamed(facts), ...(network?.basis ?? [])];
  return record({ type: 'PartnershipProspected', data, basis });
}

export function appraiseLearningPotential({
  scores,
  note,
}: CommandFor<'AppraiseLearningPotential'>): Decided {
  return record({ type: 'LearningPotentialAppraised', data: { scores, note } });
}

export function explorePartnership({ question }: CommandFor<'ExplorePartnership'>): Decided {
  return record({ type: 'PartnershipExplored', data: { question } });
}

export function changePartnershipContact({
  partnerId,
  contactId,
  reason,
}: CommandFor<'ChangePartnershipContact'>): Decided {
  return record({ type: 'PartnershipContactChanged', data: { partnerId, contactId }, reason });
}

export function proposePartnershipTerms(
  { terms }: CommandFor<'ProposePartnershipTerms'>,
  state: KnownPartnership,
  { digest }: Context,
): Decided {
  const version = state.versions.length + 1;
  const { partnershipId, parties } = state;
  const between = parties.map(({ partnerId }) => partnerId);
  const written = digest({ partnershipId, between, version, terms: { commitment: terms.commitment } });
  return record({ type: 'PartnershipTermsProposed', data: { version, terms, ...written } });
}

/** The second signature under a version agrees it, in the same append. */
export function signPartnership(
  { version, hash }: CommandFor<'SignPartnership'>,
  state: KnownPartnership,
  context: Context,
): Decided {
  const party = partyOf(state, context);
  if (!party) return reject(no.notAContact());
  const { partnerId } = party;
  const signed: Draft<PartnershipEvent> = { type: 'PartnershipSigned', data: { version, hash, partnerId } };
  const completes = termsOnTheTable(state)?.signatures.some((s) => s.partnerId !== partnerId) === true;
  return completes ? record(signed, { type: 'PartnershipAgreed', data: { version, hash } }) : record(signed);
}

/** Either partner ends it; before anything was agreed a broker may too. */
export function endPartnership(
  { reason }: CommandFor<'EndPartnership'>,
  state: KnownPartnership,
  context: Context,
): Decided {
  const party = partyOf(state, context);
  const early = state.status === 'prospect' || state.status === 'exploring';
  const refusal = party ? null : early ? refuseKeeper(state, context) : no.notAContact();
  if (refusal) return reject(refusal);
  return record({ type: 'PartnershipEnded', data: { partnerId: party?.partnerId ?? null }, reason });
}

export function observeBoundary(
  { type: _type, partnershipId: _partnershipId, ...data }: CommandFor<'ObserveBoundary'>,
  { actor, facts }: Context,
): Decided {
  const missing = refuseMissing(facts);
  const personId = personOf(actor);
  if (missing ?? personId === null) return reject(missing ?? no.notOfPartnership());
  return record({ type: 'BoundaryObserved', data: { ...data, personId }, basis: basisOfNamed(facts) });
}

export function decide(command: PartnershipCommand, state: PartnershipState, context: Context): Decided {
  if (command.type === 'ProspectPartnership') return prospectPartnership(command, context);
  if (state.status === 'unknown') return reject(no.partnershipUnknown());
  if (command.type === 'SignPartnership') return signPartnership(command, state, context);
  if (command.type === 'EndPartnership') return endPartnership(command, state, context);
  const everyone = command.type === 'ObserveBoundary';
  const refusal = everyone ? refuseStranger(state, context) : refuseKeeper(state, context);
  if (refusal) return reject(refusal);
  switch (command.type) {
    case 'AppraiseLearningPotential':
      return appraiseLearningPotential(command);
    case 'ExplorePartnership':
      return explorePartnership(command);
    case 'ChangePartnershipContact':
      return changePartnershipContact(command);
    case 'ProposePartnershipTerms':
      return proposePartnershipTerms(command, state, context);
    case 'ActivatePartnership':
      return record({ type: 'PartnershipActivated', data: {} });
    case 'RestPartnership':
      return record({ type: 'PartnershipRested', data: {}, reason: command.reason });
    case 'RevivePartnership':
      return record({ type: 'PartnershipRevived', data: {}, reason: command.reason });
    case 'ObserveBoundary':
      return observeBoundary(command, context);
    default:
      return command satisfies never;
  }
}
