import type { CommandDeps } from '@traject/commands';
import { personDecider, rolesOn } from '@traject/domain';
import { stateOf, streamsOf } from './institution.js';

/** The persons who now hold the role quality for the institution as a whole: they import, see docs/import-duo-vsv.md. */
export async function qualityOfficers(deps: CommandDeps, institutionId: string): Promise<string[]> {
  const now = deps.clock();
  const streams = await streamsOf(deps, institutionId, 'person');
  return [...streams.values()]
    .map((events) => stateOf(personDecider, events, now))
    .filter((person) =>
      rolesOn(person, now).some(
        ({ role, unit }) => role === 'quality' && unit.kind === 'institution' && unit.id === institutionId,
      ),
    )
    .flatMap(({ personId }) => personId ?? []);
}
