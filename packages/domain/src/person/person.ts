import { correctedByItsRecorders, keepsIdentity } from '../kernel/correctable.js';
import type { Decider } from '../kernel/decider.js';
import type { Recorded } from '../kernel/envelope.js';
import { inPeriod, type UnitRef } from '../kernel/fields.js';
import type { Instant } from '../kernel/instant.js';
import { refuseEnd, refuseTakenId } from '../kernel/period-refusals.js';
import { edgesOf, endedOn, overlap } from '../kernel/periods.js';
import type { Refusal } from '../kernel/refusal.js';
import type { PersonCommand } from './commands.js';
import { decidePerson } from './decide.js';
import { spellsOf, withTerms } from './employment.js';
import type { PersonEvent } from './events.js';
import { legalEmployment } from './legal-employment.js';
import { personRefusals } from './refusals.js';
import type { Employment, PersonState, RoleGrant } from './state.js';

/** The granted roles that hold at `at`; `member` and `teamLead` are asked of the team. */
export const rolesOn = (person: PersonState, at: Instant): RoleGrant[] =>
  person.grants.filter((grant) => inPeriod(grant.period, at));

const permissions = {
  GrantRole: { roles: ['hr', 'board'], policy: true },
  EndRole: { roles: ['hr', 'board'], policy: true },
  StartEmployment: { roles: ['hr'], policy: true },
  ChangeEmployment: { roles: ['hr'], policy: true },
  EndEmployment: { roles: ['hr'], policy: true },
} satisfies Decider<PersonState, PersonCommand, PersonEvent>['permissions'];

const byItsRecorders = correctedByItsRecorders<PersonCommand, PersonEvent>(permissions, {
  RoleGranted: 'GrantRole',
  RoleEnded: 'EndRole',
  EmploymentStarted: 'StartEmployment',
  EmploymentChanged: 'ChangeEmployment',
  EmploymentEnded: 'EndEmployment',
});

function evolve(state: PersonState, event: Recorded<PersonEvent>): PersonState {
  switch (event.type) {
    case 'RoleGranted': {
      const { personId, grantId, role, unit, period } = event.data;
      return { ...state, personId, grants: [...state.grants, { grantId, role, unit, period }] };
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
    case 'EmploymentStarted': {
      const { personId, employmentId, institutionId, period, cao, teaching, fte } = event.data;
      const terms = [{ from: period.from, cao, teaching, fte }];
      const employments = [...state.employments, { employmentId, institutionId, period, terms }];
      return { ...state, personId, employments };
    }
    case 'EmploymentChanged': {
      const { employmentId, ...next } = event.data;
      return inEmployment(state, employmentId, (employment) => ({
        ...employment,
        terms: withTerms(employment.terms, next),
      }));
    }
    case 'EmploymentEnded': {
      const { employmentId, until } = event.data;
      return inEmployment(state, employmentId, (employment) => ({
        ...employment,
        period: endedOn(employment.period, until),
      }));
    }
    default:
      return state;
  }
}

const inEmployment = (
  state: PersonState,
  employmentId: string,
  change: (employment: Employment) => Employment,
): PersonState => ({
  ...state,
  employments: state.employments.map((employment) =>
    employment.employmentId === employmentId ? change(employment) : employment,
  ),
});

function legal(state: PersonState, event: Recorded<PersonEvent>): Refusal | null {
  if (event.type === 'RoleEnded') {
    const grant = state.grants.find(({ grantId }) => grantId === event.data.grantId);
    return grant ? refuseEnd(grant.period, event.data.until) : personRefusals.ROLE_NOT_HELD();
  }
  if (event.type !== 'RoleGranted') return legalEmployment(state, event);
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

const unitOf = (command: PersonCommand, state: PersonState): UnitRef | null => {
  switch (command.type) {
    case 'GrantRole':
      return command.unit;
    case 'EndRole':
      return state.grants.find(({ grantId }) => grantId === command.grantId)?.unit ?? null;
    case 'StartEmployment':
      return { kind: 'institution', id: command.institutionId };
    default: {
      const known = state.employments.find(({ employmentId }) => employmentId === command.employmentId);
      return known ? { kind: 'institution', id: known.institutionId } : null;
    }
  }
};

/**
 * A person, as far as the log knows one: an id with roles for units and periods, and employments. A role that has ended
 * gives no rights and still explains who acted then.
 */
export const personDecider: Decider<PersonState, PersonCommand, PersonEvent> = {
  word: 'person',
  initialState: { personId: null, grants: [], employments: [] },
  evolve,
  at: (state) => state,
  boundaries: ({ grants, employments }) =>
    edgesOf([...grants, ...employments.flatMap(spellsOf)].map(({ period }) => period)),
  legal,
  decide: decidePerson,
  permissions,
  unitOf,
  correctable: (event, state, context, change) =>
    byItsRecorders(event, state, context) ??
    keepsIdentity(event, change, ['personId', 'grantId', 'employmentId', 'institutionId']),
};
