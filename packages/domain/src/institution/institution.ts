import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import type { Refusal } from '../kernel/refusal.js';
import type { InstitutionCommand } from './commands.js';
import { decideInstitution } from './decide.js';
import type { InstitutionEvent } from './events.js';
import { institutionRefusals } from './refusals.js';
import type { InstitutionState } from './state.js';

const permissions = {
  RegisterInstitution: { roles: [], policy: true },
  RenameInstitution: { roles: ['board'], policy: true },
} satisfies Decider<InstitutionState, InstitutionCommand, InstitutionEvent>['permissions'];

const byItsRecorders = correctedByItsRecorders<InstitutionCommand, InstitutionEvent>(permissions, {
  InstitutionRegistered: 'RegisterInstitution',
  InstitutionRenamed: 'RenameInstitution',
});

function evolve(state: InstitutionState, event: Recorded<InstitutionEvent>): InstitutionState {
  switch (event.type) {
    case 'InstitutionRegistered':
      return { status: 'registered', ...event.data };
    case 'InstitutionRenamed':
      return state.status === 'registered' ? { ...state, name: event.data.name } : state;
    default:
      return state;
  }
}

function legal(state: InstitutionState, event: Recorded<InstitutionEvent>): Refusal | null {
  if (event.type === 'InstitutionRegistered') {
    return state.status === 'unknown' ? null : institutionRefusals.INSTITUTION_ALREADY_REGISTERED();
  }
  return state.status === 'unknown' ? institutionRefusals.INSTITUTION_UNKNOWN() : null;
}

/** An institution (instelling): registered once, by the policy that sets an installation up; its name can change. */
export const institutionDecider: Decider<InstitutionState, InstitutionCommand, InstitutionEvent> = {
  word: 'institution',
  initialState: { status: 'unknown' },
  evolve,
  at: (state) => state,
  boundaries: () => [],
  legal,
  decide: decideInstitution,
  permissions,
  unitOf: (command) => ({ kind: 'institution', id: command.institutionId }),
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ?? keepsIdentity(event, change, ['institutionId']),
};
