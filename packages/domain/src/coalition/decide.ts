import type { DecideContext, Decision } from '../kernel/decider.js';
import type { Basis } from '../kernel/envelope.js';
import { gathered } from '../kernel/facts.js';
import { heldFrom } from '../kernel/periods.js';
import { personOf } from '../kernel/personal-acts.js';
import { accept, reject, type Refusal } from '../kernel/refusal.js';
import type { CoalitionCommand } from './commands.js';
import type { CoalitionEvent } from './events.js';
import { assentsMissing, membershipOn } from './members.js';
import { coalitionRefusals as no } from './refusals.js';
import type { CoalitionState } from './state.js';

type Given<T extends CoalitionCommand['type']> = Extract<CoalitionCommand, { type: T }>;
type Context = DecideContext<CoalitionDecisionFacts>;
type CoalitionDecision = Decision<CoalitionEvent>;

/** What a coalition asks of others: `FormCoalition` and `AddCoalitionMember` need it. */
export interface CoalitionDecisionFacts {
  /** FormCoalition: what it names that is not there, or not the host's. */
  missing?: readonly ('unit' | 'programme' | 'theme')[];
  /** AddCoalitionMember: whether the institution named is registered; true where none is named. */
  institutionKnown?: boolean;
  /** AddCoalitionMember: whether the person holds the role `quality` on the first day. */
  isQualityOfficer?: boolean;
  basis?: Basis[];
}

const absent: Record<'unit' | 'programme' | 'theme', () => Refusal> = {
  unit: no.UNIT_OF_OTHER_INSTITUTION,
  programme: no.PROGRAMME_NOT_FOUND,
  theme: no.THEME_NOT_FOUND,
};

/** Begins a coalition round a question, for a period; its members are added next. */
export function formCoalition(
  { type: _, ...data }: Given<'FormCoalition'>,
  { facts, effectiveAt }: Context,
): CoalitionDecision {
  const [first] = gathered(facts.missing, 'missing');
  if (first) return reject(absent[first]());
  const from = heldFrom(data.period.from, effectiveAt);
  return accept([{ type: 'CoalitionFormed', data, effectiveAt: from, basis: facts.basis ?? [] }]);
}

/** Adds a person as a member for a period, for an institution or for none; quality only who is a quality officer. */
export function addCoalitionMember(
  { type: _, coalitionId: _coalition, ...data }: Given<'AddCoalitionMember'>,
  { facts, effectiveAt }: Context,
): CoalitionDecision {
  if (!gathered(facts.institutionKnown, 'institutionKnown')) return reject(no.INSTITUTION_NOT_FOUND());
  if (data.part === 'quality' && !gathered(facts.isQualityOfficer, 'isQualityOfficer')) {
    return reject(no.NOT_A_QUALITY_OFFICER());
  }
  const from = heldFrom(data.period.from, effectiveAt);
  return accept([{ type: 'CoalitionMemberJoined', data, effectiveAt: from, basis: facts.basis ?? [] }]);
}

/** Puts a version of the charter before the members; what they assent to is its canonical form. */
export function proposeCoalitionCharter(
  { coalitionId, question, inScope, outOfScope, yields }: Given<'ProposeCoalitionCharter'>,
  state: CoalitionState,
  { digest }: Context,
): CoalitionDecision {
  const version = state.status === 'unknown' ? 1 : state.charters.length + 1;
  const charter = { version, question, inScope, outOfScope, yields };
  const data = { ...charter, ...digest({ coalitionId, ...charter }) };
  return accept([{ type: 'CoalitionCharterProposed', data }]);
}

/** A member's own assent; the charter holds from the assent of the last one on. */
export function assentToCoalitionCharter(
  { version, hash }: Given<'AssentToCoalitionCharter'>,
  state: CoalitionState,
  { actor, effectiveAt }: Context,
): CoalitionDecision {
  const assent = { type: 'CoalitionCharterAssented', data: { version, hash } } as const;
  const charter = state.status === 'unknown' ? undefined : state.charters.at(-1);
  const member = membershipOn(state, personOf(actor), effectiveAt);
  const others = charter
    ? assentsMissing(state, charter, effectiveAt).filter(({ memberId }) => memberId !== member?.memberId)
    : [];
  const last = charter?.version === version && member !== undefined && others.length === 0;
  return accept(last ? [assent, { type: 'CoalitionChartered', data: { version } }] : [assent]);
}

/** Builds the event of a command that asks nothing else. */
export function decide(
  command: CoalitionCommand,
  state: CoalitionState,
  context: Context,
): CoalitionDecision {
  switch (command.type) {
    case 'FormCoalition':
      return formCoalition(command, context);
    case 'AddCoalitionMember':
      return addCoalitionMember(command, context);
    case 'ProposeCoalitionCharter':
      return proposeCoalitionCharter(command, state, context);
    case 'AssentToCoalitionCharter':
      return assentToCoalitionCharter(command, state, context);
    case 'EndCoalitionMembership': {
      const { memberId, until, reason } = command;
      const effectiveAt = heldFrom(until, context.effectiveAt);
      return accept([{ type: 'CoalitionMemberLeft', data: { memberId, until }, effectiveAt, reason }]);
    }
    case 'StartCoalition':
      return accept([{ type: 'CoalitionStarted', data: {} }]);
    case 'DeliverCoalitionYield': {
      const { type: _, coalitionId: _coalition, ...data } = command;
      return accept([{ type: 'CoalitionDelivered', data }]);
    }
    case 'CloseCoalition':
      return accept([{ type: 'CoalitionClosed', data: { lookingBack: command.lookingBack } }]);
    case 'ConfirmCoalitionTransfer': {
      const { institutionId, use, context: inContext } = command;
      return accept([
        { type: 'CoalitionTransferConfirmed', data: { institutionId, use, context: inContext } },
      ]);
    }
    default:
      return decideWork(command);
  }
}

/** Meetings, what is brought and fetched, expectations, findings and adjustments. */
function decideWork(
  command: Exclude<
    CoalitionCommand,
    | Given<'FormCoalition' | 'AddCoalitionMember' | 'ProposeCoalitionCharter' | 'AssentToCoalitionCharter'>
    | Given<'EndCoalitionMembership' | 'StartCoalition' | 'DeliverCoalitionYield' | 'CloseCoalition'>
    | Given<'ConfirmCoalitionTransfer'>
  >,
): CoalitionDecision {
  switch (command.type) {
    case 'SetCoalitionExpectation': {
      const { expectationId, goal, indicator } = command;
      return accept([{ type: 'CoalitionExpectationSet', data: { expectationId, goal, indicator } }]);
    }
    case 'AddCoalitionExpectation':
    case 'AmendCoalitionExpectation': {
      const { expectationId, goal, indicator, reason } = command;
      const data = { expectationId, goal, indicator };
      const added = command.type === 'AddCoalitionExpectation';
      return accept([
        added
          ? { type: 'CoalitionExpectationAdded', data, reason }
          : { type: 'CoalitionExpectationAmended', data, reason },
      ]);
    }
    case 'PlanCoalitionMeeting': {
      const { meetingId, onDate, place, agenda } = command;
      return accept([{ type: 'CoalitionMeetingPlanned', data: { meetingId, onDate, place, agenda } }]);
    }
    case 'MoveCoalitionMeeting': {
      const { meetingId, onDate, reason } = command;
      return accept([{ type: 'CoalitionMeetingMoved', data: { meetingId, onDate }, reason }]);
    }
    case 'HoldCoalitionMeeting': {
      const { meetingId, presentIds, minutes } = command;
      return accept([{ type: 'CoalitionMeetingHeld', data: { meetingId, presentIds, minutes } }]);
    }
    case 'CancelCoalitionMeeting': {
      const { meetingId, reason } = command;
      return accept([{ type: 'CoalitionMeetingCancelled', data: { meetingId }, reason }]);
    }
    case 'BringToCoalition': {
      const { contributionId, meetingId, what } = command;
      return accept([{ type: 'CoalitionContributed', data: { contributionId, meetingId, what } }]);
    }
    case 'FetchFromCoalition': {
      const { takeAwayId, fromMemberId, what, use } = command;
      return accept([{ type: 'CoalitionTookAway', data: { takeAwayId, fromMemberId, what, use } }]);
    }
    case 'RecordCoalitionFinding': {
      const { findingId, expectationIds, kind, stage, finding } = command;
      const data = { findingId, expectationIds, kind, stage, finding };
      return accept([{ type: 'CoalitionFindingRecorded', data }]);
    }
    case 'AdjustCoalitionWork': {
      const { adjustmentId, findingId, change } = command;
      return accept([{ type: 'CoalitionAdjusted', data: { adjustmentId, findingId, change } }]);
    }
    default:
      return command satisfies never;
  }
}
