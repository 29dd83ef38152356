import type { Recorded } from '../kernel/envelope.js';
import type { Period } from '../kernel/fields.js';
import { dateOf, type LocalDate } from '../kernel/instant.js';
import { refuseEnd, refuseTakenId } from '../kernel/period-refusals.js';
import { overlap } from '../kernel/periods.js';
import { personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CoalitionEvent } from './events.js';
import { legalWork } from './legal-work.js';
import { coalitionMembersOn, institutionsOf, membershipOn } from './members.js';
import { coalitionRefusals as no } from './refusals.js';
import type { Coalition, CoalitionState } from './state.js';

type Of<T extends CoalitionEvent['type']> = Recorded<Extract<CoalitionEvent, { type: T }>>;

const outside = ({ from, until }: Period, day: LocalDate): boolean =>
  day < from || (until !== null && day >= until);

function legalJoining(state: Coalition, { data }: Of<'CoalitionMemberJoined'>): Refusal | null {
  const { memberId, personId, period } = data;
  if (state.members.some((member) => member.memberId === memberId)) return refuseTakenId('memberId');
  if (outside(state.period, period.from)) return no.PERIOD_OUTSIDE();
  const own = state.members.filter((member) => member.personId === personId);
  return own.some((member) => overlap(member.period, period)) ? no.ALREADY_MEMBER() : null;
}

function legalMeeting(
  state: Coalition,
  event: Of<'CoalitionMeetingMoved' | 'CoalitionMeetingHeld' | 'CoalitionMeetingCancelled'>,
): Refusal | null {
  const meeting = state.meetings.find(({ meetingId }) => meetingId === event.data.meetingId);
  if (!meeting) return no.MEETING_UNKNOWN();
  if (meeting.status !== 'planned') return no.MEETING_ENDED();
  if (event.type === 'CoalitionMeetingMoved') {
    return outside(state.period, event.data.onDate) ? no.PERIOD_OUTSIDE() : null;
  }
  if (event.type === 'CoalitionMeetingCancelled') return null;
  if (dateOf(event.effectiveAt) < meeting.onDate) return no.MEETING_NOT_YET();
  const members = coalitionMembersOn(state, event.effectiveAt).map(({ memberId }) => memberId);
  return event.data.presentIds.every((id) => members.includes(id)) ? null : no.MEMBER_UNKNOWN();
}

function legalTransfer(state: Coalition, { data }: Of<'CoalitionTransferConfirmed'>): Refusal | null {
  if (state.status !== 'closed' && state.status !== 'transferred') return no.NOT_CLOSED();
  if (!institutionsOf(state).includes(data.institutionId)) return no.NOT_TAKING_PART();
  const own = ({ institutionId }: { institutionId: string }) => institutionId === data.institutionId;
  return state.transfers.some(own) ? no.ALREADY_CONFIRMED() : null;
}

/** What a member took away may still be said after the closing; the rest is before it. */
function legalExchange(
  state: Coalition,
  event: Of<'CoalitionContributed' | 'CoalitionTookAway'>,
): Refusal | null {
  const member = membershipOn(state, personOf(event.actor), event.effectiveAt);
  if (!member) return no.NOT_A_MEMBER();
  if (event.type === 'CoalitionTookAway') {
    const { takeAwayId, fromMemberId } = event.data;
    if (state.takeAways.some((other) => other.takeAwayId === takeAwayId)) return refuseTakenId('takeAwayId');
    const known = fromMemberId === null || state.members.some(({ memberId }) => memberId === fromMemberId);
    return known ? null : no.MEMBER_UNKNOWN();
  }
  const { contributionId, meetingId } = event.data;
  if (isEnded(state)) return no.ENDED();
  if (state.contributions.some((other) => other.contributionId === contributionId)) {
    return refuseTakenId('contributionId');
  }
  const known = meetingId === null || state.meetings.some((meeting) => meeting.meetingId === meetingId);
  return known ? null : no.MEETING_UNKNOWN();
}

const isEnded = ({ status }: Coalition): boolean => status === 'closed' || status === 'transferred';

/** Whether an event may follow in a coalition. */
export function legal(state: CoalitionState, event: Recorded<CoalitionEvent>): Refusal | null {
  if (event.type === 'CoalitionFormed') return state.status === 'unknown' ? null : no.ALREADY_FORMED();
  if (state.status === 'unknown') return no.UNKNOWN();
  switch (event.type) {
    case 'CoalitionTransferConfirmed':
      return legalTransfer(state, event);
    case 'CoalitionContributed':
    case 'CoalitionTookAway':
      return legalExchange(state, event);
    case 'CoalitionMemberLeft': {
      const member = state.members.find(({ memberId }) => memberId === event.data.memberId);
      return member ? refuseEnd(member.period, event.data.until) : no.MEMBER_UNKNOWN();
    }
    case 'CoalitionClosed':
      if (isEnded(state)) return no.ENDED();
      return state.status === 'delivered' ? null : no.NOT_DELIVERED();
    default:
      return isEnded(state) ? no.ENDED() : legalBefore(state, event);
  }
}

/** What may follow in a coalition that is not closed. */
function legalBefore(state: Coalition, event: Recorded<CoalitionEvent>): Refusal | null {
  switch (event.type) {
    case 'CoalitionMemberJoined':
      return legalJoining(state, event);
    case 'CoalitionMeetingPlanned':
      if (state.meetings.some(({ meetingId }) => meetingId === event.data.meetingId)) {
        return refuseTakenId('meetingId');
      }
      return outside(state.period, event.data.onDate) ? no.PERIOD_OUTSIDE() : null;
    case 'CoalitionMeetingMoved':
    case 'CoalitionMeetingHeld':
    case 'CoalitionMeetingCancelled':
      return legalMeeting(state, event);
    default:
      return legalWork(state, event);
  }
}
