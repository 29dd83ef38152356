import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Role } from '../kernel/fields.js';
import { onlyItsAuthor } from '../kernel/personal-acts.js';
import type { CoalitionCommand } from './commands.js';
import { decide, type CoalitionDecisionFacts } from './decide.js';
import type { CoalitionEvent } from './events.js';
import { boundaries, evolve } from './evolve.js';
import { legal } from './legal.js';
import { sharedWith } from './members.js';
import { coalitionRefusals } from './refusals.js';
import type { CoalitionState } from './state.js';

type Of = Decider<CoalitionState, CoalitionCommand, CoalitionEvent, CoalitionDecisionFacts>;

/** Whatever role one holds, and wherever: what counts is that one is a member, which `legal` asks. */
const anyRole: readonly Role[] = [
  ...(['quality', 'teamLead', 'member', 'facilitator', 'manager', 'hr', 'broker', 'board'] as const),
  ...(['partner', 'dpo'] as const),
];
const guides: Permission = { roles: ['facilitator'] };
const members: Permission = { roles: anyRole, anyInstitution: true };
const themselves: Permission = { ...members, personal: true };

const permissions: Of['permissions'] = {
  FormCoalition: { roles: ['facilitator', 'quality', 'manager'] },
  AddCoalitionMember: guides,
  EndCoalitionMembership: guides,
  ProposeCoalitionCharter: members,
  AssentToCoalitionCharter: themselves,
  SetCoalitionExpectation: members,
  AddCoalitionExpectation: members,
  AmendCoalitionExpectation: members,
  StartCoalition: guides,
  PlanCoalitionMeeting: guides,
  MoveCoalitionMeeting: guides,
  HoldCoalitionMeeting: guides,
  CancelCoalitionMeeting: guides,
  BringToCoalition: themselves,
  FetchFromCoalition: themselves,
  RecordCoalitionFinding: members,
  AdjustCoalitionWork: members,
  DeliverCoalitionYield: guides,
  CloseCoalition: guides,
  ConfirmCoalitionTransfer: { roles: ['quality', 'manager', 'board'] },
};

const PERSONAL: readonly CoalitionEvent['type'][] = [
  'CoalitionCharterAssented',
  'CoalitionContributed',
  'CoalitionTookAway',
];
/** What members record for all of them: corrected by who recorded it. */
const BY_MEMBERS: readonly CoalitionEvent['type'][] = [
  'CoalitionCharterProposed',
  'CoalitionExpectationSet',
  'CoalitionExpectationAdded',
  'CoalitionExpectationAmended',
  'CoalitionFindingRecorded',
  'CoalitionAdjusted',
];
const IDS = ['coalitionId', 'institutionId', 'unit', 'memberId', 'personId', 'expectationId', 'meetingId'];
const MORE_IDS = ['contributionId', 'takeAwayId', 'findingId', 'adjustmentId', 'version'];

const correctable: Of['correctable'] = (event, state, context, change) => {
  const kept = keepsIdentity(event, change, [...IDS, ...MORE_IDS]);
  if (kept) return kept;
  if (PERSONAL.includes(event.type) || event.type === 'CoalitionTransferConfirmed') {
    return onlyItsAuthor(event, context);
  }
  // It follows from the assents: these can be taken back as long as nothing rests on them.
  if (event.type === 'CoalitionChartered') return onlyBy({ roles: [] }, context);
  if (!BY_MEMBERS.includes(event.type)) return onlyBy(guides, context);
  if (event.type === 'CoalitionCharterProposed' && state.status !== 'unknown') {
    const { version } = event.data;
    const charter = state.charters.find((other) => other.version === version);
    if (charter && charter.assentIds.length > 0) return coalitionRefusals.CHARTER_ASSENTED_TO();
  }
  return onlyItsAuthor(event, context);
};

/** A coalition (coalitie): people of several institutions who look into one question for a while. */
export const coalitionDecider: Of = {
  word: 'coalition',
  initialState: { status: 'unknown' },
  evolve,
  at: (state) => state,
  boundaries,
  legal,
  decide,
  permissions,
  sharedWith,
  unitOf: (command, state) => {
    if (command.type === 'FormCoalition') return command.unit;
    if (state.status === 'unknown') return null;
    return command.type === 'ConfirmCoalitionTransfer'
      ? { kind: 'institution', id: command.institutionId }
      : state.unit;
  },
  correctable,
  personalActs: PERSONAL,
};
