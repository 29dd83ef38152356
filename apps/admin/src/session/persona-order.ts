import type { Persona, Role } from './session.js';

/** Roles as a newcomer meets them: who decides, who works on it, who looks after it, who looks in. */
const ORDER: readonly Role[] = [
  'board',
  'manager',
  'teamLead',
  'member',
  'quality',
  'hr',
  'facilitator',
  'broker',
  'partner',
  'auditor',
  'analyst',
  'dpo',
];

/** The role for which a persona is there; undefined without a role. */
export const mainRole = ({ roles }: Pick<Persona, 'roles'>): Role | undefined =>
  ORDER.find((role) => roles.some((held) => held.role === role));

/** One persona of each role first, in the order of a newcomer's interest; then the others, in the same order. */
export function inOrder(personas: readonly Persona[]): Persona[] {
  const byId = personas.toSorted((a, b) => a.personId.localeCompare(b.personId));
  const rank = (persona: Persona): number => {
    const role = mainRole(persona);
    const among = byId.filter((each) => mainRole(each) === role);
    return (role === undefined ? ORDER.length : ORDER.indexOf(role)) + (among[0] === persona ? 0 : 100);
  };
  return byId.toSorted((a, b) => rank(a) - rank(b));
}
