// When charter, expectations, findings and the yield may follow: expectations first, findings that refer to them.
import type { Recorded } from '../kernel/envelope.js';
import { refuseTakenId } from '../kernel/period-refusals.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CoalitionEvent } from './events.js';
import { assentsMissing, coalitionMembersOn, membershipOn } from './members.js';
import { coalitionRefusals as no } from './refusals.js';
import type { Coalition } from './state.js';

type Of<T extends CoalitionEvent['type']> = Recorded<Extract<CoalitionEvent, { type: T }>>;

const isMember = (state: Coalition, { actor, effectiveAt }: Recorded<CoalitionEvent>): boolean =>
  membershipOn(state, personOf(actor), effectiveAt) !== undefined;

function legalProposal(state: Coalition, event: Of<'CoalitionCharterProposed'>): Refusal | null {
  if (!isMember(state, event)) return no.NOT_A_MEMBER();
  if (state.status === 'delivered') return no.NOT_ACTIVE();
  return event.data.version === state.charters.length + 1 ? null : no.CHARTER_VERSION();
}

function legalAssent(state: Coalition, event: Of<'CoalitionCharterAssented'>): Refusal | null {
  const member = membershipOn(state, personOf(event.actor), event.effectiveAt);
  if (!member) return no.NOT_A_MEMBER();
  const charter = state.charters.at(-1);
  if (!charter || charter.version !== event.data.version) return no.CHARTER_VERSION();
  if (charter.hash !== event.data.hash) return no.CHARTER_HASH();
  return charter.assentIds.includes(member.memberId) ? no.ALREADY_ASSENTED() : null;
}

function legalChartered(state: Coalition, event: Of<'CoalitionChartered'>): Refusal | null {
  const charter = state.charters.at(-1);
  if (!charter || charter.version !== event.data.version) return no.CHARTER_VERSION();
  if (assentsMissing(state, charter, event.effectiveAt).length > 0) return no.ASSENTS_MISSING();
  const institutions = coalitionMembersOn(state, event.effectiveAt).map(({ institutionId }) => institutionId);
  return new Set(institutions.filter((id) => id !== null)).size < 2 ? no.ONE_INSTITUTION() : null;
}

function legalExpectation(
  state: Coalition,
  event: Of<'CoalitionExpectationSet' | 'CoalitionExpectationAdded' | 'CoalitionExpectationAmended'>,
): Refusal | null {
  if (!isMember(state, event)) return no.NOT_A_MEMBER();
  const { expectationId } = event.data;
  const known = state.expectations.some((other) => other.expectationId === expectationId);
  if (state.status === 'delivered') return no.NOT_ACTIVE();
  if (event.type === 'CoalitionExpectationAmended') return known ? null : no.EXPECTATION_UNKNOWN();
  if (known) return refuseTakenId('expectationId');
  if (event.type === 'CoalitionExpectationSet') return state.status === 'active' ? no.NOT_FORMING() : null;
  return state.status === 'active' ? null : no.NOT_ACTIVE();
}

function legalStart(state: Coalition, event: Of<'CoalitionStarted'>): Refusal | null {
  if (state.status !== 'chartered') return no.NOT_CHARTERED();
  if (!coalitionMembersOn(state, event.effectiveAt).some(({ part }) => part === 'quality')) {
    return no.NO_QUALITY();
  }
  return state.expectations.length === 0 ? no.NO_EXPECTATIONS() : null;
}

function legalFinding(state: Coalition, event: Of<'CoalitionFindingRecorded'>): Refusal | null {
  if (!isMember(state, event)) return no.NOT_A_MEMBER();
  if (state.status !== 'active') return no.NOT_ACTIVE();
  const { findingId, expectationIds } = event.data;
  if (state.findings.some((other) => other.findingId === findingId)) return refuseTakenId('findingId');
  const known = state.expectations.map((expectation) => expectation.expectationId);
  return expectationIds.every((id) => known.includes(id)) ? null : no.EXPECTATION_UNKNOWN();
}

function legalAdjustment(state: Coalition, event: Of<'CoalitionAdjusted'>): Refusal | null {
  if (!isMember(state, event)) return no.NOT_A_MEMBER();
  if (state.status !== 'active') return no.NOT_ACTIVE();
  const { adjustmentId, findingId } = event.data;
  const made = state.findings.flatMap(({ adjustments }) => adjustments);
  if (made.some((other) => other.adjustmentId === adjustmentId)) return refuseTakenId('adjustmentId');
  return state.findings.some((finding) => finding.findingId === findingId) ? null : no.FINDING_UNKNOWN();
}

/** What is delivered answers what was expected: every expectation has a finding. */
function legalDelivery(state: Coalition): Refusal | null {
  if (state.status !== 'active') return no.NOT_ACTIVE();
  const answered = state.findings.flatMap(({ expectationIds }) => expectationIds);
  const open = state.expectations.some(({ expectationId }) => !answered.includes(expectationId));
  return open ? no.EXPECTATION_WITHOUT_FINDING() : null;
}

/** Whether an event about what a coalition agreed or found may follow in one that is not closed. */
export function legalWork(state: Coalition, event: Recorded<CoalitionEvent>): Refusal | null {
  switch (event.type) {
    case 'CoalitionCharterProposed':
      return legalProposal(state, event);
    case 'CoalitionCharterAssented':
      return legalAssent(state, event);
    case 'CoalitionChartered':
      return legalChartered(state, event);
    case 'CoalitionExpectationSet':
    case 'CoalitionExpectationAdded':
    case 'CoalitionExpectationAmended':
      return legalExpectation(state, event);
    case 'CoalitionStarted':
      return legalStart(state, event);
    case 'CoalitionFindingRecorded':
      return legalFinding(state, event);
    case 'CoalitionAdjusted':
      return legalAdjustment(state, event);
    case 'CoalitionDelivered':
      return legalDelivery(state);
    default:
      return null;
  }
}
