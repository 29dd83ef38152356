// The roles that a person holds: granted ones from their own stream, member and team lead from the team's.
import {
  leadsOn,
  membersOn,
  personDecider,
  rolesOn,
  teamDecider,
  type Capacity,
  type Instant,
  type UnitRef,
} from '@traject/domain';
import type { Ledger } from './ledger.js';

/**
 * The capacities that a person holds at `at`, as known now. Membership and lead are looked up in `teamIds` only: a
 * person's own stream does not say of which teams they are.
 */
export async function capacitiesOn(
  ledger: Ledger,
  personId: string,
  at: Instant,
  teamIds: readonly string[],
): Promise<Capacity[]> {
  const person = await ledger.stateAt(personDecider, personId, at);
  const granted = rolesOn(person.state, at).map(({ role, unit }): Capacity => ({ role, unit }));
  const inTeams = await Promise.all([...new Set(teamIds)].map((id) => inTeam(ledger, personId, at, id)));
  return [...inTeams.flat(), ...granted];
}

async function inTeam(ledger: Ledger, personId: string, at: Instant, id: string): Promise<Capacity[]> {
  const { state } = await ledger.stateAt(teamDecider, id, at);
  const unit: UnitRef = { kind: 'team', id };
  const held = (people: readonly { personId: string }[]) =>
    people.some((other) => other.personId === personId);
  return [
    ...(held(leadsOn(state, at)) ? [{ role: 'teamLead', unit } as const] : []),
    ...(held(membersOn(state, at)) ? [{ role: 'member', unit } as const] : []),
  ];
}
