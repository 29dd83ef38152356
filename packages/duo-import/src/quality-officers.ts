import type { CommandDeps } from '@traject/commands';
import { personDecider, rolesOn, type Role } from '@traject/domain';
import { stateOf, streamsOf } from './institution.js';

/** The persons who now hold `asked` for the institution as a whole. */
export async function holdersOf(deps: CommandDeps, institutionId: string, asked: Role): Promise<string[]> {
  const now = deps.clock();
  const streams = await streamsOf(deps, institutionId, 'person');
  return [...streams.values()]
    .map((events) => stateOf(personDecider, events, now))
    .filter((person) =>
      rolesOn(person, now).some(
        ({ role, unit }) => role === asked && unit.kind === 'institution' && unit.id === institutionId,
      ),
    )
    .flatMap(({ personId }) => personId ?? []);
}

/** Who imports DUO's files, see docs/import-duo-vsv.md. */
export const qualityOfficers = (deps: CommandDeps, institutionId: string): Promise<string[]> =>
  holdersOf(deps, institutionId, 'quality');
