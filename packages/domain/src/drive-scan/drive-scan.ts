import { keepsIdentity, onlyBy } from '../kernel/correctable.js';
import type { Decider, Permission } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { addDays, dateOf, endOfDay, startOfDay } from '../kernel/instant.js';
import { onlyItsAuthor, personOf } from '../kernel/personal-acts.js';
import type { Refusal } from '../kernel/refusal.js';
import type { DriveScanCommand } from './commands.js';
import { decide, type DriveScanFacts } from './decide.js';
import type { DriveScanEvent } from './events.js';
import * as no from './refusals.js';
import type { DriveScanState } from './state.js';

type Of = Decider<DriveScanState, DriveScanCommand, DriveScanEvent, DriveScanFacts>;

const organise: Permission = { roles: ['teamLead', 'quality'] };

function evolve(state: DriveScanState, event: Recorded<DriveScanEvent>): DriveScanState {
  if (event.type === 'DriveScanOpened') return { status: 'open', ...event.data, answers: {} };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'DriveScanAnswered': {
      const personId = personOf(event.actor);
      if (personId === null) return state;
      return { ...state, answers: { ...state.answers, [personId]: event.data.scores } };
    }
    case 'DriveScanClosed':
      return { ...state, status: 'closed' };
    default:
      return state;
  }
}

/** A scan is open until the end of the day on which it closes, unless it was closed before. */
const at: Of['at'] = (state, asOf) =>
  state.status === 'open' && asOf > endOfDay(state.closesOn) ? { ...state, status: 'closed' } : state;

/** Whether `event` may follow `state`; asks neither who acts now nor what time it is. */
function legal(state: DriveScanState, event: Recorded<DriveScanEvent>): Refusal | null {
  if (event.type === 'DriveScanOpened') {
    if (state.status !== 'unknown') return no.scanExists();
    return event.data.closesOn < dateOf(event.effectiveAt) ? no.closesTooEarly() : null;
  }
  if (state.status === 'unknown') return no.scanUnknown();
  if (event.type === 'DriveScanAnswered' && personOf(event.actor) === null) return no.answersArePersonal();
  return state.status === 'open' ? null : no.scanClosed();
}

/** How a team sees its entrepreneurship, passion and sense of success, per round (drijfverenscan). */
export const driveScanDecider: Of = {
  word: 'driveScan',
  initialState: { status: 'unknown' },
  permissions: {
    OpenDriveScan: organise,
    AnswerDriveScan: { roles: ['member', 'teamLead'], personal: true },
    CloseDriveScan: organise,
  },
  unitOf: (command, state) => {
    if (command.type === 'OpenDriveScan') return { kind: 'team', id: command.teamId };
    return state.status === 'unknown' ? null : { kind: 'team', id: state.teamId };
  },
  decide,
  legal,
  correctable: (event, _state, context, change) =>
    keepsIdentity(event, change, ['scanId', 'teamId', 'programmeId', 'instrument']) ??
    (event.type === 'DriveScanAnswered' ? onlyItsAuthor(event, context) : onlyBy(organise, context)),
  personalActs: ['DriveScanAnswered'],
  evolve,
  at,
  boundaries: (state) => (state.status === 'unknown' ? [] : [startOfDay(addDays(state.closesOn, 1))]),
};
