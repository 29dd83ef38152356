import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { addDays, dateOf, endOfDay, startOfDay } from '../kernel/instant.js';
import { onlyItsAuthor, personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { OwnershipAppraisalCommand } from './commands.js';
import { decide, type OwnershipAppraisalFacts } from './decide.js';
import type { OwnershipAppraisalEvent } from './events.js';
import * as no from './refusals.js';
import type { AppraisalRoundState } from './state.js';

type Of = Decider<
  AppraisalRoundState,
  OwnershipAppraisalCommand,
  OwnershipAppraisalEvent,
  OwnershipAppraisalFacts
>;

const organise: Permission = { roles: ['quality', 'teamLead'] };

const permissions: Record<OwnershipAppraisalCommand['type'], Permission> = {
  OpenAppraisalRound: organise,
  AnswerAppraisal: { roles: ['member', 'teamLead', 'partner'], personal: true },
  CloseAppraisalRound: organise,
};

function evolve(state: AppraisalRoundState, event: Recorded<OwnershipAppraisalEvent>): AppraisalRoundState {
  if (event.type === 'AppraisalRoundOpened')
    return { status: 'open', ...event.data, answers: {}, partnerAnswers: {} };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'AppraisalAnswered': {
      const personId = personOf(event.actor);
      if (personId === null) return state;
      const answer = { [personId]: event.data.scores };
      const asPartner = event.capacity?.role === 'partner' && state.partnersOfProgrammeId !== null;
      return asPartner
        ? { ...state, partnerAnswers: { ...state.partnerAnswers, ...answer } }
        : { ...state, answers: { ...state.answers, ...answer } };
    }
    case 'AppraisalRoundClosed':
      return { ...state, status: 'closed' };
    default:
      return state;
  }
}

/** A round is open until the end of the day on which it closes, unless it was closed before. */
const at: Of['at'] = (state, asOf) =>
  state.status === 'open' && asOf > endOfDay(state.closesOn) ? { ...state, status: 'closed' } : state;

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
function legal(state: AppraisalRoundState, event: Recorded<OwnershipAppraisalEvent>): Refusal | null {
  if (event.type === 'AppraisalRoundOpened') {
    if (state.status !== 'unknown') return no.roundExists();
    return event.data.closesOn < dateOf(event.effectiveAt) ? no.closesTooEarly() : null;
  }
  if (state.status === 'unknown') return no.roundUnknown();
  switch (event.type) {
    case 'AppraisalAnswered':
      if (personOf(event.actor) === null) return no.answersArePersonal();
      return state.status === 'open' ? null : no.roundClosed();
    case 'AppraisalRoundClosed':
      return state.status === 'open' ? null : no.roundClosed();
    default:
      return null;
  }
}

/** How much ownership members feel, and partners where they are asked, per round; apart from who formally holds the theme. */
export const ownershipAppraisalDecider: Of = {
  word: 'ownershipAppraisal',
  initialState: { status: 'unknown' },
  permissions,
  unitOf: (command, state) => {
    if (command.type === 'OpenAppraisalRound') return { kind: 'team', id: command.teamId };
    return state.status === 'unknown' ? null : { kind: 'team', id: state.teamId };
  },
  decide,
  legal,
  correctable: (event, _state, context, change) =>
    keepsIdentity(event, change, ['roundId', 'teamId', 'themeId', 'instrument', 'partnersOfProgrammeId']) ??
    (event.type === 'AppraisalAnswered' ? onlyItsAuthor(event, context) : onlyBy(organise, context)),
  personalActs: ['AppraisalAnswered'],
  evolve,
  at,
  boundaries: (state) => (state.status === 'unknown' ? [] : [startOfDay(addDays(state.closesOn, 1))]),
};
