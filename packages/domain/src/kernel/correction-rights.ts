// Who may correct what: the two rules that most aggregates share.
import type { CorrectionContext } from './decider.js';
import type { Envelope } from './envelope.js';
import type { Role } from './fields.js';
import { refuse, type Refusal } from './refusal.js';

/** A personal act is corrected by the person whose act it is, and by nobody else. */
export function onlyItsAuthor(event: Envelope, { actor }: CorrectionContext): Refusal | null {
  const own =
    event.actor.kind === 'person' && actor.kind === 'person' && event.actor.personId === actor.personId;
  if (own) return null;
  return refuse('CORRECTION_ONLY_BY_AUTHOR', {
    nl: 'Dit is een persoonlijke handeling: alleen wie haar deed kan haar corrigeren of herroepen.',
    en: 'This is a personal act: only the person who did it can correct or retract it.',
  });
}

/** An act of a role is corrected in a role that may do it; a policy may correct what policies recorded. */
export function onlyInRole(roles: readonly Role[], { actor, capacity }: CorrectionContext): Refusal | null {
  if (actor.kind === 'policy') return null;
  if (capacity !== null && roles.includes(capacity.role)) return null;
  return refuse(
    'CORRECTION_NOT_IN_ROLE',
    {
      nl: `Dit kan alleen worden gecorrigeerd in een rol die het ook mag vastleggen: ${roles.join(', ')}.`,
      en: `This can only be corrected in a role that may record it: ${roles.join(', ')}.`,
    },
    { params: { roles: roles.join(' ') } },
  );
}
