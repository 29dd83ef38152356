// Who asks, and what they may see: from the roles they hold now, whatever date they ask about.
import type { Period, Role, UnitRef } from '@traject/domain';
import {
  allRolesOfPersons,
  leadsOfPersons,
  membershipsOfPersons,
  teamsByIds,
  teamsOfInstitutions,
  collegesByIds,
  type ReadClocks,
  type Sql,
} from '@traject/read-model';

export interface ViewerRole {
  role: Role;
  unit: UnitRef;
  period: Period;
  held: boolean;
  /** To which the unit belongs; null for a unit that is not known now. */
  institutionId: string | null;
}

type UnplacedRole = Omit<ViewerRole, 'institutionId'>;

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
  placedTeams: readonly { teamId: string; parentId: string; institutionId: string }[];
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

/** What a person may see now. Takes a handful of statements, whatever is asked. */
export async function sightOf(sql: Sql, now: ReadClocks, personId: string): Promise<Sight> {
  const [granted, members, leads] = await Promise.all([
    allRolesOfPersons(sql, now, [personId]),
    membershipsOfPersons(sql, now, [personId]),
    leadsOfPersons(sql, now, [personId]),
  ]);
  const inTeam =
    (role: Role) =>
    (row: { teamId: string; periodFrom: string; periodUntil: string | null }): UnplacedRole => ({
      role,
      unit: { kind: 'team', id: row.teamId },
      period: { from: row.periodFrom, until: row.periodUntil },
      held: true,
    });
  const unplaced: UnplacedRole[] = [
    ...leads.map(inTeam('teamLead')),
    ...members.map(inTeam('member')),
    ...granted.map(({ role, unitKind, unitId, periodFrom, periodUntil, holds }) => ({
      role,
      unit: { kind: unitKind, id: unitId },
      period: { from: periodFrom, until: periodUntil },
      held: holds,
    })),
  ].sort((a, b) => Number(b.held) - Number(a.held));
  const held = unplaced.filter((role) => role.held);
  const idsOf = (kind: UnitRef['kind'], of: typeof unplaced = held) =>
    of.filter(({ unit }) => unit.kind === kind).map(({ unit }) => unit.id);
  const [teams, colleges] = await Promise.all([
    teamsByIds(sql, now, idsOf('team')),
    collegesByIds(sql, now, idsOf('college')),
  ]);
  const institutionIds = new Set([
    ...idsOf('institution'),
    ...teams.map(({ institutionId }) => institutionId),
    ...colleges.map(({ institutionId }) => institutionId),
  ]);
  const institutionOf = new Map([
    ...idsOf('institution').map((id) => [id, id] as const),
    ...teams.map(({ teamId, institutionId }) => [teamId, institutionId] as const),
    ...colleges.map(({ collegeId, institutionId }) => [collegeId, institutionId] as const),
  ]);
  const roles = unplaced.map((role) => ({ ...role, institutionId: institutionOf.get(role.unit.id) ?? null }));
  const all = await teamsOfInstitutions(sql, now, [...institutionIds]);
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
      roles.flatMap(({ held: now, role, institutionId }) =>
        now && role !== 'partner' && institutionId !== null ? [institutionId] : [],
      ),
    ),
    // As domain/visibility.ts has it: who works for an institution sees its teams, a partner those it takes part with.
    teamIds: new Set([...teamsFor(['partner']), ...inside.map(({ teamId }) => teamId)]),
    placedTeams: all,
    ownTeamIds: [
      ...new Set(
        idsOf(
          'team',
          held.filter(({ role }) => role === 'member' || role === 'teamLead'),
        ),
      ),
    ],
    partnerTeamIds: [...teamsFor(['partner'])],
    seesNames: held.some(({ role }) => role !== 'analyst' && role !== 'partner'),
    seesSmallGroups: (teamId) => small.has(teamId),
  };
}
