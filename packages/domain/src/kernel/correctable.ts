import type { Change, Command, DecideContext, Permission } from './decider.js';
import type { DomainEvent, Recorded } from './envelope.js';
import type { Role } from './fields.js';
import { refuse, type Refusal } from './refusal.js';

type Corrector = Pick<DecideContext, 'actor' | 'capacity'>;

/** Refuses a corrector who holds none of `roles`, saying who could. */
export function onlyBy({ roles, policy }: Permission, { actor, capacity }: Corrector): Refusal | null {
  const may = actor.kind === 'policy' ? policy === true : capacity !== null && roles.includes(capacity.role);
  if (may) return null;
  const who: readonly (Role | 'policy')[] = roles.length > 0 ? roles : ['policy'];
  return refuse(
    'NOT_YOURS_TO_CORRECT',
    {
      nl: `Dit kan alleen worden gecorrigeerd door wie het mag vastleggen: ${who.join(', ')}.`,
      en: `Only those who may record this may correct it: ${who.join(', ')}.`,
    },
    { params: { roles: who.join(',') } },
  );
}

/**
 * The rule for most aggregates: who may record an event may correct it. `commandOf` names the command of each event.
 */
export const correctedByItsRecorders =
  <C extends Command, E extends DomainEvent>(
    permissions: Record<C['type'], Permission>,
    commandOf: Record<E['type'], C['type']>,
  ) =>
  (event: Recorded<E>, _state: unknown, context: Corrector): Refusal | null => {
    const type: E['type'] = event.type;
    return onlyBy(permissions[commandOf[type]], context);
  };

/**
 * Refuses a replacement that would make the event one about something else: `fields` of the payload name what it is
 * about, and the stream is named after them.
 */
export function keepsIdentity<E extends DomainEvent>(
  event: Recorded<E>,
  change: Change<E>,
  fields: readonly string[],
): Refusal | null {
  if (change.kind === 'retract' || change.data === undefined) return null;
  const before = new Map(Object.entries(event.data));
  const after = new Map(Object.entries(change.data));
  const field = fields.find((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)));
  if (field === undefined) return null;
  return refuse(
    'IDENTITY_FIXED',
    {
      nl: 'Een correctie verandert niet waarover de gebeurtenis gaat; herroep haar en leg de andere vast.',
      en: 'A correction does not change what the event is about; retract it and record the other one.',
    },
    { field },
  );
}
