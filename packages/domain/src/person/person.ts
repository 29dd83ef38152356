import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { inPeriod } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import { refuseEnd, refuseTakenId } from '../kernel/period-refusals.js';
import { edgesOf, endedOn, overlap } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { PersonCommand } from './commands.js';
import { decidePerson } from './decide.js';
import type { PersonEvent } from './events.js';
import { personRefusals } from './refusals.js';
import type { PersonState, RoleGrant } from './state.js';

/** The granted roles that hold at `at`; `member` and `teamLead` are asked of the team. */
export const rolesOn = (person: PersonState, at: Instant): RoleGrant[] =>
  person.grants.filter((grant) => inPeriod(grant.period, at));

const permissions = {
  GrantRole: { roles: ['hr', 'board'], policy: true },
  EndRole: { roles: ['hr', 'board'], policy: true },
} satisfies Decider<PersonState, PersonCommand, PersonEvent>['permissions'];

const byItsRecorders = correctedByItsRecorders<PersonCommand, PersonEvent>(permissions, {
  RoleGranted: 'GrantRole',
  RoleEnded: 'EndRole',
});

function evolve(state: PersonState, event: Recorded<PersonEvent>): PersonState {
  switch (event.type) {
    case 'RoleGranted': {
      const { personId, grantId, role, unit, period } = event.data;
      return { personId, grants: [...state.grants, { grantId, role, unit, period }] };
    }
    case 'RoleEnded': {
      const { grantId, until } = event.data;
      return {
        ...state,
        grants: state.grants.map((grant) =>
          grant.grantId === grantId ? { ...grant, period: endedOn(grant.period, until) } : grant,
        ),
      };
    }
    default:
      return state;
  }
}

function legal(state: PersonState, event: Recorded<PersonEvent>): Refusal | null {
  if (event.type === 'RoleEnded') {
    const grant = state.grants.find(({ grantId }) => grantId === event.data.grantId);
    return grant ? refuseEnd(grant.period, event.data.until) : personRefusals.ROLE_NOT_HELD();
  }
  const { personId, grantId, role, unit, period } = event.data;
  if (role === 'member' || role === 'teamLead') return personRefusals.ROLE_FOLLOWS_FROM_TEAM(role);
  if (state.personId !== null && state.personId !== personId) return personRefusals.OTHER_PERSON();
  if (state.grants.some((grant) => grant.grantId === grantId)) return refuseTakenId('grantId');
  const same = state.grants.find(
    (grant) =>
      grant.role === role &&
      grant.unit.kind === unit.kind &&
      grant.unit.id === unit.id &&
      overlap(grant.period, period),
  );
  return same ? personRefusals.ROLE_ALREADY_HELD(same.grantId) : null;
}

/**
 * A person, as far as the log knows one: an id with roles for units and periods. A role that has ended gives no rights
 * and still explains who acted then.
 */
export const personDecider: Decider<PersonState, PersonCommand, PersonEvent> = {
  word: 'person',
  initialState: { personId: null, grants: [] },
  evolve,
  at: (state) => state,
  boundaries: (state) => edgesOf(state.grants.map(({ period }) => period)),
  legal,
  decide: decidePerson,
  permissions,
  unitOf: (command, state) =>
    command.type === 'GrantRole'
      ? command.unit
      : (state.grants.find(({ grantId }) => grantId === command.grantId)?.unit ?? null),
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ?? keepsIdentity(event, change, ['personId', 'grantId']),
};
