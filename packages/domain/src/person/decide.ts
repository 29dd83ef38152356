import type { DecideContext, Decision } from '../kernel/decider.js';
import { heldFrom } from '../kernel/periods.js';
import { accept } from '../kernel/refusal.js';
import type { PersonCommand } from './commands.js';
import type { PersonEvent } from './events.js';

type Given<T extends PersonCommand['type']> = Extract<PersonCommand, { type: T }>;
type PersonDecision = Decision<PersonEvent>;

/** Grants a role for a unit and a period, which may lie ahead or behind. */
export function grantRole(command: Given<'GrantRole'>, { effectiveAt }: DecideContext): PersonDecision {
  const { grantId, personId, role, unit, period } = command;
  return accept([
    {
      type: 'RoleGranted',
      data: { grantId, personId, role, unit, period },
      effectiveAt: heldFrom(period.from, effectiveAt),
    },
  ]);
}

/** Ends a role on a day, the first on which it gives no rights; what was done in it stays explained. */
export function endRole(command: Given<'EndRole'>, { effectiveAt }: DecideContext): PersonDecision {
  const { grantId, until } = command;
  return accept([{ type: 'RoleEnded', data: { grantId, until }, effectiveAt: heldFrom(until, effectiveAt) }]);
}

/** Starts an employment at an institution; it may have begun long ago, or begin on a day to come. */
export function startEmployment(
  { type: _, ...data }: Given<'StartEmployment'>,
  { effectiveAt }: DecideContext,
): PersonDecision {
  return accept([{ type: 'EmploymentStarted', data, effectiveAt: heldFrom(data.period.from, effectiveAt) }]);
}

/** Changes cao, teaching or share of full time from a day on. */
export function changeEmployment(
  { type: _type, personId: _person, ...data }: Given<'ChangeEmployment'>,
  { effectiveAt }: DecideContext,
): PersonDecision {
  return accept([{ type: 'EmploymentChanged', data, effectiveAt: heldFrom(data.from, effectiveAt) }]);
}

/** Ends an employment on a day, the first on which it no longer holds. */
export function endEmployment(
  { employmentId, until }: Given<'EndEmployment'>,
  { effectiveAt }: DecideContext,
): PersonDecision {
  return accept([
    { type: 'EmploymentEnded', data: { employmentId, until }, effectiveAt: heldFrom(until, effectiveAt) },
  ]);
}

export function decidePerson(
  command: PersonCommand,
  _state: unknown,
  context: DecideContext,
): PersonDecision {
  switch (command.type) {
    case 'GrantRole':
      return grantRole(command, context);
    case 'EndRole':
      return endRole(command, context);
    case 'StartEmployment':
      return startEmployment(command, context);
    case 'ChangeEmployment':
      return changeEmployment(command, context);
    case 'EndEmployment':
      return endEmployment(command, context);
    default:
      return command satisfies never;
  }
}
