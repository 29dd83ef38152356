import type { Role } from '@traject/domain';
import {
  collegesByIds,
  institutionsByIds,
  leadsOfPersons,
  membershipsOfPersons,
  rolesOfPersons,
  teamsByIds,
} from '@traject/read-model';
import type { ApiServices } from '../api-services.js';

/** A persona as the sign-in shows it: a name and what they do, with the names of the units. */
export interface Persona {
  personId: string;
  name: string;
  language: 'nl' | 'en';
  roles: { role: Role; unit: string }[];
}

/** The personas of the demo with the roles they hold now. */
export async function personas({ directory, pool, position, commands }: ApiServices): Promise<Persona[]> {
  const persons = await directory.personas();
  const ids = persons.map(({ id }) => id);
  const clocks = { validAt: commands.clock(), knownPosition: await position.current() };
  const [granted, members, leads] = await Promise.all([
    rolesOfPersons(pool, clocks, ids),
    membershipsOfPersons(pool, clocks, ids),
    leadsOfPersons(pool, clocks, ids),
  ]);
  const held: { personId: string; role: Role; unitId: string }[] = [
    ...leads.map(({ personId, teamId }) => ({ personId, role: 'teamLead' as const, unitId: teamId })),
    ...members.map(({ personId, teamId }) => ({ personId, role: 'member' as const, unitId: teamId })),
    ...granted.map(({ personId, role, unitId }) => ({ personId, role, unitId })),
  ];
  const unitIds = [...new Set(held.map(({ unitId }) => unitId))];
  const units = await Promise.all([
    teamsByIds(pool, clocks, unitIds),
    collegesByIds(pool, clocks, unitIds),
    institutionsByIds(pool, clocks, unitIds),
  ]);
  const [teams, colleges, institutions] = units;
  const textOf = new Map([
    ...teams.map(({ teamId, name }) => [teamId, name.text] as const),
    ...colleges.map(({ collegeId, name }) => [collegeId, name.text] as const),
    ...institutions.map(({ institutionId, name }) => [institutionId, name.text] as const),
  ]);
  const texts = await commands.texts.get([...textOf.values()]);
  const nameOf = (unitId: string): string => {
    const kept = texts.get(textOf.get(unitId) ?? '');
    return kept?.kind === 'kept' ? kept.value : unitId;
  };
  return persons.map(({ id, name, language }) => ({
    personId: id,
    name,
    language,
    roles: held
      .filter(({ personId }) => personId === id)
      .map(({ role, unitId }) => ({ role, unit: nameOf(unitId) })),
  }));
}
