// In which role an actor acts: held now, for a unit that covers the aggregate's; for a personal act also held then.
import {
  accept,
  reject,
  type Actor,
  type Capacity,
  type Instant,
  type Permission,
  type Result,
  type Role,
  type UnitRef,
} from '@traject/domain';
import { capacityNeeded, roleNotAllowed, roleNotHeldThen } from './capacity-refusals.js';
import { capacitiesOn } from './held-roles.js';
import type { Ledger } from './ledger.js';
import { ownerOf, sameUnit, unitsAbove } from './units.js';

/** The capacity that the actor asks to act in; any unit that covers the act when left out. */
export interface AskedCapacity {
  role: Role;
  unit?: UnitRef;
}

export interface CapacityQuestion {
  actor: Actor;
  asked?: AskedCapacity | undefined;
  /** Teams that the actor may belong to besides the one concerned; each is checked. */
  teamIds?: readonly string[] | undefined;
  /** The unit whose roles count; null where none does. */
  unit: UnitRef | null;
  now: Instant;
  effectiveAt: Instant;
}

/** Member and team lead both speak for the team: between these it does not matter which. */
const voice = (role: Role): string => (role === 'member' || role === 'teamLead' ? 'team' : role);

/** Every capacity held now in which the actor could act on `unit`, nearest unit first. */
export async function coveringCapacities(
  ledger: Ledger,
  question: CapacityQuestion,
  { anyUnit = false, anyInstitution = false }: Pick<Permission, 'anyUnit' | 'anyInstitution'> = {},
): Promise<Capacity[]> {
  const { actor, asked, unit, now, teamIds = [] } = question;
  if (actor.kind === 'policy') return [];
  const teams = [unit, asked?.unit ?? null].flatMap((u) => (u?.kind === 'team' ? [u.id] : []));
  const held = await capacitiesOn(ledger, actor.personId, now, [...teams, ...teamIds]);
  const fits = held.filter(
    ({ role, unit: of }) => !asked || (asked.role === role && (!asked.unit || sameUnit(asked.unit, of))),
  );
  if (unit === null || anyInstitution) return fits;
  const above = await unitsAbove(ledger, unit, now);
  const place = (capacity: Capacity): number => above.findIndex((other) => sameUnit(other, capacity.unit));
  const owner = await ownerOf(ledger, unit);
  const covers = await Promise.all(
    fits.map(
      async (capacity) => place(capacity) >= 0 || (await reaches(ledger, capacity, unit, owner, anyUnit)),
    ),
  );
  const rank = (capacity: Capacity): number => (place(capacity) < 0 ? above.length : place(capacity));
  return fits.filter((_, index) => covers[index]).sort((a, b) => rank(a) - rank(b));
}

/**
 * True where a role counts although its unit does not lie above: a role for any unit of the institution where the
 * command says so, and members and leads of a team for what concerns their institution as a whole.
 */
async function reaches(
  ledger: Ledger,
  { role, unit: of }: Capacity,
  unit: UnitRef,
  owner: string,
  anyUnit: boolean,
): Promise<boolean> {
  if (!anyUnit && !(voice(role) === 'team' && unit.kind === 'institution')) return false;
  return (await ownerOf(ledger, of)) === owner;
}

/** The capacity in which a command is given, or why there is none. Null for a policy that may give it. */
export async function resolveCapacity(
  ledger: Ledger,
  permission: Permission,
  question: CapacityQuestion,
): Promise<Result<Capacity | null>> {
  const { actor, effectiveAt, now, unit } = question;
  if (actor.kind === 'policy') return permission.policy ? accept(null) : reject(roleNotAllowed(permission));
  const covering = await coveringCapacities(ledger, question, permission);
  const may = covering.filter(({ role }) => permission.roles.includes(role));
  if (may.length === 0) {
    const why = covering.map(({ role }) => permission.refused?.[role]).find((refusal) => refusal);
    return reject(why ?? roleNotAllowed(permission));
  }
  const voices = new Set(may.map(({ role }) => voice(role)));
  if (voices.size > 1 && !permission.anyInstitution) return reject(capacityNeeded(may));
  const inOrder = [...may].sort(
    (a, b) => permission.roles.indexOf(a.role) - permission.roles.indexOf(b.role),
  );
  const [first] = inOrder;
  if (!first) return reject(roleNotAllowed(permission));
  if (!permission.personal || effectiveAt === now) return accept(first);
  const teams = inOrder.flatMap(({ unit: of }) => (of.kind === 'team' ? [of.id] : []));
  const then = await capacitiesOn(
    ledger,
    actor.personId,
    effectiveAt,
    unit?.kind === 'team' ? [...teams, unit.id] : teams,
  );
  const held = inOrder.find((capacity) =>
    then.some((other) => other.role === capacity.role && sameUnit(other.unit, capacity.unit)),
  );
  return held ? accept(held) : reject(roleNotHeldThen(first));
}
