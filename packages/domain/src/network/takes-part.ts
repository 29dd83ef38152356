// Who takes part in the shared work of several institutions: asked by networks, partnerships and network courses alike.
import type { DecideContext, SharedWith } from '../kernel/decider.js';
import { gathered } from '../kernel/facts.js';
import { personOf } from '../kernel/personal-acts.js';

/** In which institutions the actor holds a role now. */
export interface ActorStanding {
  institutionIds: readonly string[];
}
/** Facts of a command on shared work. */
export interface StandingFacts {
  standing?: ActorStanding;
}

/**
 * True for a person whom the work names, or who holds a role in the host or in an institution that takes part.
 * `hostId` is the institution that owns it. Throws when the program did not look where the actor stands.
 */
export function takesPart(
  { institutionIds, personIds }: SharedWith,
  hostId: string,
  { actor, facts }: Pick<DecideContext<StandingFacts>, 'actor' | 'facts'>,
): boolean {
  const personId = personOf(actor);
  if (personId === null) return false;
  if (personIds.includes(personId)) return true;
  const standing = gathered(facts.standing, 'standing');
  return standing.institutionIds.some((id) => id === hostId || institutionIds.includes(id));
}

/** What `all` holds besides null, each once. */
export const distinct = (all: readonly (string | null)[]): string[] => [
  ...new Set(all.flatMap((value) => (value === null ? [] : [value]))),
];
