// For whose hours and money a viewer answers: by the roles they hold now and the units that these are for.
import type { Role, UnitRef } from '@traject/domain';
import { inputError } from '../graphql/input-error.js';
import type { RequestContext } from '../graphql/request-context.js';

/** Teams, and institutions as a whole, that a viewer may ask about. */
export interface Reach {
  teamIds: string[];
  /** Of these teams. */
  institutionIds: string[];
  /** Institutions of which the viewer meets everybody, in a team or not. */
  wholeInstitutionIds: string[];
}

/** Teams of the present under the units for which the viewer holds one of `roles`, narrowed to `unit`. */
export async function reachOf(
  context: RequestContext,
  roles: readonly Role[],
  unit: UnitRef | null | undefined,
): Promise<Reach> {
  const sight = await context.sight();
  const units = sight.roles.filter(({ held, role }) => held && roles.includes(role)).map((role) => role.unit);
  const unitIds = new Set(units.map(({ id }) => id));
  const under = (ids: (id: string) => boolean) =>
    sight.placedTeams.filter(
      ({ teamId, parentId, institutionId }) => ids(teamId) || ids(parentId) || ids(institutionId),
    );
  const mine = under((id) => unitIds.has(id));
  const asked = unit ? new Set(under((id) => id === unit.id).map(({ teamId }) => teamId)) : null;
  const teams = mine.filter(({ teamId }) => !asked || asked.has(teamId));
  return {
    teamIds: teams.map(({ teamId }) => teamId),
    institutionIds: [...new Set(teams.map(({ institutionId }) => institutionId))],
    wholeInstitutionIds: units
      .filter(({ kind, id }) => kind === 'institution' && (!unit || unit.id === id))
      .map(({ id }) => id),
  };
}

/** A school year by its first calendar year. Throws BAD_USER_INPUT for one of another age. */
export function checkedYear(schoolYear: number): number {
  if (schoolYear < 1990 || schoolYear > 2100)
    throw inputError('schoolYear', 'the first calendar year of a school year, 1990-2100');
  return schoolYear;
}
