// Who asks, and what they may see: from the roles they hold now, whatever date they ask about.
import type { Instant, Period, Role, UnitRef } from '@traject/domain';
import { standingOf, type PlacedTeam, type ReadClocks, type Sql, type Standing } from '@traject/read-model';

export interface ViewerRole {
  role: Role;
  unit: UnitRef;
  period: Period;
  held: boolean;
  /** To which the unit belongs; null for a unit that is not known now. */
  institutionId: string | null;
}

/** What a viewer may see. Teams outside `teamIds` are known by name only. */
export interface Sight {
  personId: string;
  roles: readonly ViewerRole[];
  /** Institutions for which they hold any role. */
  institutionIds: ReadonlySet<string>;
  /** Those for which they hold another role than partner: of these they meet the shared work. */
  worksFor: ReadonlySet<string>;
  /** Teams of which they see everything but what is private. */
  teamIds: ReadonlySet<string>;
  /** The teams of these institutions at present, with what each hangs under. */
  placedTeams: readonly PlacedTeam[];
  /** Teams to which they belong. */
  ownTeamIds: readonly string[];
  /** Teams with which they take part as a partner. */
  partnerTeamIds: readonly string[];
  /** False for an analyst, who reads numbers and never names. */
  seesNames: boolean;
  /** True where groups of fewer than five are theirs to know. */
  seesSmallGroups(teamId: string): boolean;
}

/** Roles that know what is about fewer than five people: those who work with these people, and who audit. */
const SEES_SMALL_GROUPS: readonly Role[] = ['teamLead', 'manager', 'quality', 'auditor'];

/** What a person may see now. Takes one statement, whatever is asked. */
export async function sightOf(sql: Sql, now: ReadClocks, personId: string): Promise<Sight> {
  return sightFrom(await standingOf(sql, now, personId), personId);
}

/** The same, and when it becomes otherwise by time alone, with what is known at the position; null for never. */
export async function sightWithin(
  sql: Sql,
  now: ReadClocks,
  personId: string,
): Promise<{ sight: Sight; until: Instant | null }> {
  const standing = await standingOf(sql, now, personId);
  return { sight: sightFrom(standing, personId), until: standing.until };
}

function sightFrom({ roles: known, teams: all }: Standing, personId: string): Sight {
  // A unit is placed where a role for it holds now, and then for what was and will be too.
  const institutionOf = new Map(
    known.flatMap(({ holds, unitId, institutionId }) => (holds ? [[unitId, institutionId] as const] : [])),
  );
  const roles = known
    .map(({ role, unitKind, unitId, periodFrom, periodUntil, holds }): ViewerRole => ({
      role,
      unit: { kind: unitKind, id: unitId },
      period: { from: periodFrom, until: periodUntil },
      held: holds,
      institutionId: institutionOf.get(unitId) ?? null,
    }))
    .sort((a, b) => Number(b.held) - Number(a.held));
  const held = roles.filter((role) => role.held);
  const institutionIds = new Set(
    held.flatMap(({ institutionId }) => (institutionId === null ? [] : [institutionId])),
  );
  /** The teams under the units for which one of `wanted` is held. */
  const teamsFor = (wanted: readonly Role[]): Set<string> => {
    const units = new Set(held.filter(({ role }) => wanted.includes(role)).map(({ unit }) => unit.id));
    const under = all.filter(
      ({ teamId, parentId, institutionId }) =>
        units.has(teamId) || units.has(parentId) || units.has(institutionId),
    );
    return new Set(under.map(({ teamId }) => teamId));
  };
  const works = new Set(held.filter(({ role }) => role !== 'partner').map(({ unit }) => unit.id));
  const worksFor = new Set(
    all
      .filter(
        ({ teamId, parentId, institutionId }) =>
          works.has(teamId) || works.has(parentId) || works.has(institutionId),
      )
      .map(({ institutionId }) => institutionId),
  );
  const inside = all.filter(({ institutionId }) => worksFor.has(institutionId));
  const small = teamsFor(SEES_SMALL_GROUPS);
  return {
    personId,
    roles,
    institutionIds,
    worksFor: new Set(
      held.flatMap(({ role, institutionId }) =>
        role !== 'partner' && institutionId !== null ? [institutionId] : [],
      ),
    ),
    // As domain/visibility.ts has it: who works for an institution sees its teams, a partner those it takes part with.
    teamIds: new Set([...teamsFor(['partner']), ...inside.map(({ teamId }) => teamId)]),
    placedTeams: all,
    ownTeamIds: [
      ...new Set(
        held.flatMap(({ role, unit }) =>
          unit.kind === 'team' && (role === 'member' || role === 'teamLead') ? [unit.id] : [],
        ),
      ),
    ],
    partnerTeamIds: [...teamsFor(['partner'])],
    seesNames: held.some(({ role }) => role !== 'analyst' && role !== 'partner'),
    seesSmallGroups: (teamId) => small.has(teamId),
  };
}
