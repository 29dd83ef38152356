import type { Recorded } from '../kernel/envelope.js';
import type { Instant } from '../kernel/instant.js';
import { edgesOf, endedOn } from '../kernel/periods.js';
import { personOf } from '../kernel/personal-acts.js';
import type { CoalitionEvent } from './events.js';
import { membershipOn } from './members.js';
import type { Coalition, CoalitionExpectation, CoalitionMeeting, CoalitionState } from './state.js';

/** The memberId of who acts; empty for who is no member then, which `legal` refuses. */
const actingMember = (state: Coalition, { actor, effectiveAt }: Recorded<CoalitionEvent>): string =>
  membershipOn(state, personOf(actor), effectiveAt)?.memberId ?? '';

const withMeeting = (state: Coalition, meetingId: string, change: Partial<CoalitionMeeting>): Coalition => ({
  ...state,
  meetings: state.meetings.map((meeting) =>
    meeting.meetingId === meetingId ? { ...meeting, ...change } : meeting,
  ),
});

function amended(
  state: Coalition,
  event: Recorded<Extract<CoalitionEvent, { type: 'CoalitionExpectationAmended' }>>,
): Coalition {
  const { expectationId, goal, indicator } = event.data;
  const amend = (expectation: CoalitionExpectation): CoalitionExpectation => ({
    ...expectation,
    goal,
    indicator,
    earlier: [
      ...expectation.earlier,
      {
        goal: expectation.goal,
        indicator: expectation.indicator,
        amendedAt: event.effectiveAt,
        reason: event.reason ?? null,
      },
    ],
  });
  const expectations = state.expectations.map((expectation) =>
    expectation.expectationId === expectationId ? amend(expectation) : expectation,
  );
  return { ...state, expectations };
}

/** Charter, expectations and what was found: what the coalition agreed and what came of it. */
function evolveWork(state: Coalition, event: Recorded<CoalitionEvent>): Coalition {
  switch (event.type) {
    case 'CoalitionCharterProposed': {
      const { canonical: _canonical, ...charter } = event.data;
      return { ...state, charters: [...state.charters, { ...charter, assentIds: [] }] };
    }
    case 'CoalitionCharterAssented': {
      const memberId = actingMember(state, event);
      const charters = state.charters.map((charter) =>
        charter.version === event.data.version
          ? { ...charter, assentIds: [...charter.assentIds, memberId] }
          : charter,
      );
      return { ...state, charters };
    }
    case 'CoalitionChartered': {
      const chartered = { ...state, charterInForce: event.data.version };
      return chartered.status === 'forming' ? { ...chartered, status: 'chartered' } : chartered;
    }
    case 'CoalitionExpectationSet':
    case 'CoalitionExpectationAdded': {
      const late = event.type === 'CoalitionExpectationAdded';
      return { ...state, expectations: [...state.expectations, { ...event.data, late, earlier: [] }] };
    }
    case 'CoalitionExpectationAmended':
      return amended(state, event);
    case 'CoalitionFindingRecorded': {
      const finding = { ...event.data, foundAt: event.effectiveAt, adjustments: [] };
      return { ...state, findings: [...state.findings, finding] };
    }
    case 'CoalitionAdjusted': {
      const { findingId, ...adjustment } = event.data;
      const findings = state.findings.map((finding) =>
        finding.findingId === findingId
          ? {
              ...finding,
              adjustments: [...finding.adjustments, { ...adjustment, adjustedAt: event.effectiveAt }],
            }
          : finding,
      );
      return { ...state, findings };
    }
    default:
      return state;
  }
}

/** What a coalition becomes by an event; an unknown event changes nothing. */
export function evolve(state: CoalitionState, event: Recorded<CoalitionEvent>): CoalitionState {
  if (event.type === 'CoalitionFormed') {
    const nothing = { members: [], charters: [], expectations: [], meetings: [], contributions: [] };
    const yet = { takeAways: [], findings: [], transfers: [], charterInForce: null, lookingBack: null };
    return { status: 'forming', ...event.data, ...nothing, ...yet, delivered: null };
  }
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'CoalitionMemberJoined':
      return { ...state, members: [...state.members, event.data] };
    case 'CoalitionMemberLeft': {
      const { memberId, until } = event.data;
      const members = state.members.map((member) =>
        member.memberId === memberId ? { ...member, period: endedOn(member.period, until) } : member,
      );
      return { ...state, members };
    }
    case 'CoalitionStarted':
      return { ...state, status: 'active', delivered: null };
    case 'CoalitionMeetingPlanned': {
      const meeting: CoalitionMeeting = { ...event.data, status: 'planned', presentIds: [], minutes: null };
      return { ...state, meetings: [...state.meetings, meeting] };
    }
    case 'CoalitionMeetingMoved':
      return withMeeting(state, event.data.meetingId, { onDate: event.data.onDate });
    case 'CoalitionMeetingHeld': {
      const { meetingId, presentIds, minutes } = event.data;
      return withMeeting(state, meetingId, { status: 'held', presentIds, minutes });
    }
    case 'CoalitionMeetingCancelled':
      return withMeeting(state, event.data.meetingId, { status: 'cancelled' });
    case 'CoalitionContributed': {
      const contribution = { ...event.data, memberId: actingMember(state, event) };
      return { ...state, contributions: [...state.contributions, contribution] };
    }
    case 'CoalitionTookAway': {
      const takeAway = { ...event.data, memberId: actingMember(state, event) };
      return { ...state, takeAways: [...state.takeAways, takeAway] };
    }
    case 'CoalitionDelivered':
      return { ...state, status: 'delivered', delivered: event.data };
    case 'CoalitionClosed':
      return state.delivered === null
        ? state
        : { ...state, status: 'closed', delivered: state.delivered, lookingBack: event.data.lookingBack };
    case 'CoalitionTransferConfirmed': {
      if (state.delivered === null) return state;
      const confirmed = { confirmedBy: personOf(event.actor), confirmedAt: event.effectiveAt };
      const transfers = [...state.transfers, { ...event.data, ...confirmed }];
      return { ...state, status: 'transferred', delivered: state.delivered, transfers };
    }
    default:
      return evolveWork(state, event);
  }
}

/** Where the coalition's own period, or that of a member, begins or ends. */
export const boundaries = (state: CoalitionState): Instant[] =>
  state.status === 'unknown' ? [] : edgesOf([state.period, ...state.members.map(({ period }) => period)]);
