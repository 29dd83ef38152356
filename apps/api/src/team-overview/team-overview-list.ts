// All teams of a viewer side by side, in the order in which to look at them.
import {
  REASONS_TO_LOOK,
  reasonsToLook,
  whereToLookFirst,
  type Instant,
  type ReasonKind,
  type ReasonToLook,
} from '@traject/domain';
import type { NeedsStanding, OwnershipStanding, Team } from '@traject/read-model';
import { inputError } from '../graphql/input-error.js';
import { asked, seenInstitutions } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';
import { definitionOf } from '../measurement/judgement.js';
import { alive } from '../organisation/organisation.resolvers.js';
import { open, valueOf } from '../person/person.resolvers.js';
import { byKpi, factsOfAgreement, standingOn, withResults, type KpiStanding } from './team-results.js';

export interface TeamOverviewArguments {
  filter?: {
    institutionId?: string | null;
    collegeId?: string | null;
    reasons?: ReasonKind[] | null;
    toLookAt?: boolean | null;
    search?: string | null;
  } | null;
  order: 'whereToLook' | 'name' | 'openNeeds' | 'lastChange';
  reverse: boolean;
  first?: number | null;
  after?: string | null;
  skip?: number | null;
  keep?: string[] | null;
}

/** A team as it stood, beside the others. */
export interface TeamOverviewRow {
  team: Team;
  needs: Pick<NeedsStanding, 'open' | 'unplanned' | 'closed'>;
  ownerships: OwnershipStanding[];
  kpis: KpiStanding[];
  lastChange: Instant | null;
  reasons: ReasonToLook[];
}

const MOST = 1000;
const BY_DEFAULT = 50;

/** A page of the teams of which the viewer sees the detail. Takes two statements and the names, however many teams there are. */
export async function teamOverviewOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, reverse, keep, ...page }: TeamOverviewArguments,
) {
  const [institutions, { teamIds }] = await Promise.all([
    seenInstitutions(context, filter?.institutionId),
    context.sight(),
  ]);
  const all = alive((await Promise.all(institutions.map((id) => snapshot.teamsOf.load(id)))).flat());
  const seen = all.filter(
    ({ teamId, parentId }) => teamIds.has(teamId) && asked(filter?.collegeId, parentId),
  );
  const search = filter?.search?.trim().toLocaleLowerCase('nl') ?? '';
  // Names lie outside the tables, where they can be erased: they are looked up only where a list is asked by them.
  const names = search !== '' || order === 'name' ? await namesOf(context, snapshot, seen) : null;
  const nameOf = ({ team }: TeamOverviewRow): string => names?.get(team.teamId)?.own ?? '';
  const found = seen.filter(
    ({ teamId }) => search === '' || names?.get(teamId)?.all.toLocaleLowerCase('nl').includes(search),
  );
  const rows = await rowsOf(context, snapshot, found);
  const fits = ({ reasons }: TeamOverviewRow): boolean =>
    (typeof filter?.toLookAt !== 'boolean' || reasons.length > 0 === filter.toLookAt) &&
    (!filter?.reasons || reasons.some(({ kind }) => filter.reasons?.includes(kind)));
  const fitting = rows.filter(fits);
  const shown = keep ? keptOf(rows, keep) : fitting.sort(inOrder(order, reverse, nameOf));
  return {
    ...placesIn(shown, keep ? { first: page.first ?? null } : page, (row) => ({
      ...row,
      snapshot,
      team: snapshot.place(row.team),
    })),
    totalCount: fitting.length,
    toLookAt: rows.filter(({ reasons }) => reasons.length > 0).length,
    reasons: REASONS_TO_LOOK.map((kind) => ({
      kind,
      teams: rows.filter(({ reasons }) => reasons.some((reason) => reason.kind === kind)).length,
    })).filter(({ teams }) => teams > 0),
  };
}

/** Of these teams the rows, in their order. */
function keptOf(rows: readonly TeamOverviewRow[], teamIds: readonly string[]): TeamOverviewRow[] {
  const byId = new Map(rows.map((row) => [row.team.teamId, row]));
  return [...new Set(teamIds)].flatMap((id) => byId.get(id) ?? []);
}

/** What a team is called, and that with the name of its college. */
async function namesOf(context: RequestContext, snapshot: Snapshot, teams: readonly Team[]) {
  const named = await Promise.all(
    teams.map(async ({ teamId, name, parentKind, parentId }) => {
      const college = parentKind === 'college' ? await snapshot.college.load(parentId) : null;
      const [own, under] = await Promise.all([
        valueOf(open(name), context),
        college && valueOf(open(college.name), context),
      ]);
      return [teamId, { own: own ?? '', all: `${own ?? ''} ${under ?? ''}` }] as const;
    }),
  );
  return new Map(named);
}

const NO_NEEDS = {
  open: 0,
  closed: 0,
  thinlyClosed: 0,
  unplanned: 0,
  unplannedSince: null,
  silent: 0,
  silentSince: null,
};

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

async function rowsOf(
  context: RequestContext,
  snapshot: Snapshot,
  teams: readonly Team[],
): Promise<TeamOverviewRow[]> {
  if (teams.length === 0) return [];
  const ids = teams.map(({ teamId }) => teamId);
  const [standings, sight] = await Promise.all([snapshot.standingsOf(ids), context.sight()]);
  const kpis = [...new Set(standings.agreements.map(({ kpi }) => kpi))];
  const definitions = new Map(
    await Promise.all(kpis.map(async (kpi) => [kpi, await definitionOf(snapshot, kpi)] as const)),
  );
  const needs = new Map(standings.needs.map((row) => [row.teamId, row]));
  const versions = grouped(standings.versions, ({ agreementId }) => agreementId);
  const measurements = grouped(standings.measurements, ({ teamId }) => teamId);
  const agreements = grouped(standings.agreements, ({ teamId }) => teamId);
  const at = snapshot.validAt;
  return teams.map((team) => {
    const { teamId } = team;
    const ofTeam = (agreements.get(teamId) ?? []).map((agreement) =>
      withResults(agreement, versions.get(agreement.agreementId) ?? [], measurements.get(teamId) ?? [], at),
    );
    const facts = ofTeam.map(factsOfAgreement);
    const standing = byKpi(ofTeam).map((list) =>
      standingOn(
        list,
        definitions.get(list[0].kpi) ?? { status: 'unknown' },
        at,
        sight.seesSmallGroups(teamId),
      ),
    );
    const ownerships = standings.ownerships.filter(({ teamIds }) => teamIds.includes(teamId));
    const counted = needs.get(teamId);
    const { open: opened, closed, thinlyClosed, unplanned, ...since } = counted ?? NO_NEEDS;
    return {
      team,
      needs: { open: opened, unplanned, closed },
      ownerships,
      kpis: standing,
      lastChange:
        [...facts, ...ownerships, ...(counted ? [counted] : [])]
          .map((each) => each.lastChange)
          .sort()
          .at(-1) ?? null,
      reasons: reasonsToLook(
        {
          ownerships: ownerships.map(({ status }) => status),
          agreements: facts,
          results: standing,
          unplanned: { count: unplanned, since: since.unplannedSince },
          silentNeeds: { count: since.silent, since: since.silentSince },
          thinlyClosed,
        },
        at,
      ),
    };
  });
}

type Compare = (a: TeamOverviewRow, b: TeamOverviewRow) => number;

function inOrder(
  order: TeamOverviewArguments['order'],
  reverse: boolean,
  nameOf: (row: TeamOverviewRow) => string,
): Compare {
  const compare: Record<TeamOverviewArguments['order'], Compare> = {
    whereToLook: (a, b) => whereToLookFirst(a.reasons, b.reasons),
    name: (a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'),
    openNeeds: (a, b) => b.needs.open - a.needs.open,
    lastChange: (a, b) => Date.parse(a.lastChange ?? '9999-12-31') - Date.parse(b.lastChange ?? '9999-12-31'),
  };
  const sign = reverse ? -1 : 1;
  // Ids settle what is equal, so that a page follows on the one before it.
  return (a, b) => sign * compare[order](a, b) || (a.team.teamId < b.team.teamId ? -1 : 1);
}

const cursorOf = (place: number): string => Buffer.from(String(place)).toString('base64url');
function placeOf(cursor: string): number {
  const place = Number(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Number.isInteger(place) || place < 0) throw inputError('after', 'a cursor of an earlier page');
  return place;
}

/** A page by places: when the same page is asked at another moment, its cursors are as good. */
function placesIn<R, T>(
  rows: readonly R[],
  { first, after, skip }: Partial<Pick<TeamOverviewArguments, 'first' | 'after' | 'skip'>>,
  place: (row: R) => T,
) {
  const size = first ?? BY_DEFAULT;
  if (size < 0 || size > MOST) throw inputError('first', `a number from 0 to ${MOST}`);
  if ((skip ?? 0) < 0) throw inputError('skip', 'a number from 0 on');
  const from = after ? placeOf(after) + 1 : (skip ?? 0);
  const edges = rows
    .slice(from, from + size)
    .map((row, index) => ({ cursor: cursorOf(from + index), node: place(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: from + size < rows.length,
      hasPreviousPage: from > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
  };
}
