import {
  dateOf,
  schoolYearOf,
  toHundredths,
  type HoursStatus,
  type Role,
  type UnitRef,
} from '@traject/domain';
import { staffHours, type StaffHours } from '@traject/read-model';
import { connectionOf, type PageArguments } from '../graphql/connection.js';
import { among } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';
import { checkedYear, reachOf } from './answered-units.js';

export interface StaffHoursArguments extends PageArguments {
  schoolYear?: number | null;
  filter?: {
    unit?: UnitRef | null;
    status?: HoursStatus[] | null;
    search?: string | null;
    personId?: string | null;
  } | null;
  order: 'missing' | 'name' | 'norm' | 'realised' | 'scheduled';
  reverse: boolean;
}

/** They see hours of each person of their unit; everybody sees their own. */
export const HOURS_READERS: readonly Role[] = ['teamLead', 'hr', 'manager', 'board', 'auditor'];

/** Hours still to be scheduled. */
export const missingOf = ({ normHours, realised, scheduled }: StaffHours): number =>
  toHundredths(Math.max(0, normHours - realised - scheduled));

/** Everybody in the viewer's reach, in at most two statements: those of their units, and themselves. */
export async function hoursInReach(
  context: RequestContext,
  { clocks }: Snapshot,
  schoolYear: number,
  { unit, personId }: { unit?: UnitRef | null; personId?: string | null } = {},
): Promise<StaffHours[]> {
  const { services } = context;
  const [sight, reach] = await Promise.all([context.sight(), reachOf(context, HOURS_READERS, unit)]);
  const whole = reach.wholeInstitutionIds.length > 0;
  const rows = await staffHours(services.pool, clocks, {
    schoolYear,
    teamIds: reach.teamIds,
    institutionIds: [...new Set([...reach.institutionIds, ...reach.wholeInstitutionIds])],
    alsoOutsideTeams: whole,
    ...(personId && { personIds: [personId] }),
  });
  const own =
    unit || (personId && personId !== sight.personId) || rows.some((row) => row.personId === sight.personId);
  if (own || !sight.seesNames) return sight.seesNames ? rows : [];
  const mine = await staffHours(services.pool, clocks, {
    schoolYear,
    teamIds: sight.ownTeamIds,
    institutionIds: [...sight.institutionIds],
    alsoOutsideTeams: true,
    personIds: [sight.personId],
  });
  return [...rows, ...mine];
}

/** A page of the staff that the viewer may see, with what they make together. */
export async function staffHoursOf(
  context: RequestContext,
  snapshot: Snapshot,
  { schoolYear, filter, order, reverse, ...page }: StaffHoursArguments,
) {
  const year = checkedYear(schoolYear ?? schoolYearOf(dateOf(snapshot.validAt)));
  const all = await hoursInReach(context, snapshot, year, filter ?? {});
  const search = filter?.search?.trim().toLocaleLowerCase('nl') ?? '';
  // Names lie outside the tables, where they can be erased: they are looked up only where a list is asked by them.
  const names =
    search !== '' || order === 'name'
      ? await context.services.directory.get(all.map(({ personId }) => personId))
      : new Map<string, { name: string }>();
  const nameOf = ({ personId }: StaffHours): string => names.get(personId)?.name ?? '';
  const called = all.filter((row) => search === '' || nameOf(row).toLocaleLowerCase('nl').includes(search));
  const shown = called
    .filter(({ status }) => among(filter?.status, status))
    .sort(inOrder(order, reverse, nameOf));
  return {
    ...connectionOf(
      shown,
      page,
      ({ personId }) => personId,
      (row) => snapshot.place({ ...row, schoolYear: year }),
    ),
    summary: summaryOf(called),
  };
}

type Compare = (a: StaffHours, b: StaffHours) => number;

function inOrder(
  order: StaffHoursArguments['order'],
  reverse: boolean,
  nameOf: (row: StaffHours) => string,
): Compare {
  const compare: Record<StaffHoursArguments['order'], Compare> = {
    missing: (a, b) => missingOf(b) - missingOf(a),
    name: (a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'),
    norm: (a, b) => a.normHours - b.normHours,
    realised: (a, b) => a.realised - b.realised,
    scheduled: (a, b) => a.scheduled - b.scheduled,
  };
  const sign = reverse ? -1 : 1;
  // Ids settle what is equal, so that a page follows on the one before it.
  return (a, b) => sign * compare[order](a, b) || (a.personId < b.personId ? -1 : 1);
}

function summaryOf(rows: readonly StaffHours[]) {
  const count = (status: HoursStatus) => rows.filter((row) => row.status === status).length;
  const sum = (of: (row: StaffHours) => number) =>
    toHundredths(rows.reduce((total, row) => total + of(row), 0));
  return {
    people: rows.length,
    below: count('below'),
    onCourse: count('onCourse'),
    met: count('met'),
    noNorm: count('noNorm'),
    norm: sum((row) => row.normHours),
    realised: sum((row) => row.realised),
    scheduled: sum((row) => row.scheduled),
  };
}
