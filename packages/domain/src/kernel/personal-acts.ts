import type { DecideContext } from './decider.js';
import type { Actor, Envelope } from './envelope.js';
import { refuse, type Refusal } from './refusal.js';

/** The person who acts, or null for a policy. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null);

/** Refuses a correction of a personal act by another than the person whose act it is. */
export function onlyItsAuthor(
  event: Pick<Envelope, 'actor'>,
  { actor }: Pick<DecideContext, 'actor'>,
): Refusal | null {
  const author = personOf(event.actor);
  if (author !== null && author === personOf(actor)) return null;
  return refuse('CORRECTION_ONLY_BY_AUTHOR', {
    nl: 'Dit is een persoonlijke handeling: alleen wie haar deed kan haar corrigeren of herroepen.',
    en: 'This is a personal act: only the person who did it can correct or retract it.',
  });
}
