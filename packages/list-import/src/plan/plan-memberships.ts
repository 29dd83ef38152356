// Memberships of teams: a row is a person in a team for a period.
import { eventCatalogue, idOf, overlap, streamOf, teamDecider, type Membership } from '@traject/domain';
import { numberIn, periodIn } from '../cells.js';
import type { ListRow } from '../list-row.js';
import { refuseRow } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import { identifiersIn, plainName } from './people.js';
import { contradictingRows, rowByRow, type Planner, type Planning } from './planning.js';
import { commandStep, type Step } from './step.js';
import { streamsOf, Teams } from './units.js';

export const planMemberships: Planner = async (rows, planning) => {
  const { rehearsal, institutionId } = planning;
  const teams = await Teams.of(rehearsal, institutionId);
  const staff = rows.some((row) => identifiersIn(row).length === 0) ? await staffOf(planning, teams) : [];
  const doubled = contradictingRows(
    rows,
    (row) => JSON.stringify([whoOf(row), plainName(row.cell('team')), row.cell('from')]),
    (row) => JSON.stringify([row.cell('until'), row.cell('lastDay'), row.cell('fte')]),
  );
  return rowByRow(rows, planning, async (row) => {
    if (doubled.has(row.index)) throw new RowRefused(refuseRow('DUPLICATE_PERSON', null));
    const teamId = teams.find(row.needed('team'), 'team');
    const personId = await planning.people.find(row, staff, 'staff');
    return membershipSteps(row, { teamId, personId }, planning);
  });
};

const whoOf = (row: ListRow): unknown =>
  identifiersIn(row).length > 0 ? identifiersIn(row) : plainName(row.cell('name'));

/** Ids of everyone who was ever in a team or employed here. */
async function staffOf({ rehearsal, institutionId }: Planning, teams: Teams): Promise<string[]> {
  const types = Object.keys(eventCatalogue.person);
  const employed = await streamsOf(rehearsal.deps, institutionId, types);
  return [...new Set([...teams.people(), ...[...employed.keys()].map(idOf)])];
}

async function membershipSteps(
  row: ListRow,
  { teamId, personId }: { teamId: string; personId: string },
  { rehearsal, giver }: Planning,
): Promise<Step[]> {
  const stream = streamOf('team', teamId);
  const [period, fte] = [periodIn(row), numberIn(row, 'fte')];
  const step = (command: string, input: object): Promise<Step> =>
    commandStep(rehearsal, giver, {
      ...{ rows: [row.index], chain: teamId, stream, command },
      input: { teamId, ...input },
    });
  const standing = (await membershipsOf(rehearsal, stream)).filter(
    (each) => each.personId === personId && overlap(each.period, period),
  );
  const [membership] = standing;
  if (!membership) return [await step('AddMember', { personId, period, fte })];
  const sameFte = fte === null || membership.fte === fte;
  if (standing.length > 1 || membership.period.from !== period.from || !sameFte) {
    throw new RowRefused(refuseRow('MEMBERSHIP_DIFFERS', 'from'));
  }
  if (membership.period.until === period.until) return [];
  if (membership.period.until !== null || period.until === null) {
    throw new RowRefused(refuseRow('MEMBERSHIP_DIFFERS', 'until'));
  }
  return [await step('EndMembership', { membershipId: membership.membershipId, until: period.until })];
}

async function membershipsOf(
  rehearsal: Planning['rehearsal'],
  stream: string,
): Promise<readonly Membership[]> {
  const team = await rehearsal.stateOf(teamDecider, stream, rehearsal.now);
  return team.status === 'unknown' ? [] : team.memberships;
}
