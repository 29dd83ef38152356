import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import type { Refusal } from '../kernel/refusal.js';
import type { CollegeCommand } from './commands.js';
import { decideCollege, type CollegeFacts } from './decide.js';
import type { CollegeEvent } from './events.js';
import { collegeRefusals } from './refusals.js';
import type { CollegeState } from './state.js';

const permissions = {
  FoundCollege: { roles: ['hr', 'board'], policy: true },
  RenameCollege: { roles: ['hr', 'board'], policy: true },
  CloseCollege: { roles: ['hr', 'board'], policy: true },
} satisfies Decider<CollegeState, CollegeCommand, CollegeEvent>['permissions'];

const byItsRecorders = correctedByItsRecorders<CollegeCommand, CollegeEvent>(permissions, {
  CollegeFounded: 'FoundCollege',
  CollegeRenamed: 'RenameCollege',
  CollegeClosed: 'CloseCollege',
});

function evolve(state: CollegeState, event: Recorded<CollegeEvent>): CollegeState {
  if (event.type === 'CollegeFounded') return { status: 'founded', ...event.data };
  if (state.status === 'unknown') return state;
  switch (event.type) {
    case 'CollegeRenamed':
      return { ...state, name: event.data.name };
    case 'CollegeClosed':
      return { ...state, status: 'closed' };
    default:
      return state;
  }
}

function legal(state: CollegeState, event: Recorded<CollegeEvent>): Refusal | null {
  if (event.type === 'CollegeFounded') {
    return state.status === 'unknown' ? null : collegeRefusals.COLLEGE_ALREADY_FOUNDED();
  }
  if (state.status === 'unknown') return collegeRefusals.COLLEGE_UNKNOWN();
  return state.status === 'closed' ? collegeRefusals.COLLEGE_CLOSED() : null;
}

/** A college (college, domein): the layer between institution and team, where there is one. */
export const collegeDecider: Decider<CollegeState, CollegeCommand, CollegeEvent, CollegeFacts> = {
  word: 'college',
  initialState: { status: 'unknown' },
  evolve,
  at: (state) => state,
  boundaries: () => [],
  legal,
  decide: decideCollege,
  permissions,
  unitOf: (command) =>
    command.type === 'FoundCollege'
      ? { kind: 'institution', id: command.institutionId }
      : { kind: 'college', id: command.collegeId },
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ?? keepsIdentity(event, change, ['collegeId', 'institutionId']),
};
