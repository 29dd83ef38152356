// Enrolments: a row is a person who takes part in a training activity. Who comes when it is full waits for a place.
import {
  dateOf,
  membersOn,
  startOfDay,
  streamOf,
  trainingActivityDecider,
  type Enrolment,
  type KnownActivity,
} from '@traject/domain';
import { dateIn } from '../cells.js';
import type { ListRow } from '../list-row.js';
import { refuseRow } from '../row-refusal.js';
import { RowRefused } from '../row-refused.js';
import { Activities } from './activities.js';
import { identifiersIn, plainName } from './people.js';
import { contradictingRows, rowByRow, type Planner, type Planning } from './planning.js';
import { commandStep, type Step } from './step.js';
import { Teams } from './units.js';

/** What stands as team of somebody who is of none that takes part. */
const GUEST = new Set(['gast', 'guest']);

export const planEnrolments: Planner = async (rows, planning) => {
  const activities = new Activities(planning.rehearsal, planning.institutionId);
  const teams = await Teams.of(planning.rehearsal, planning.institutionId);
  const twice = contradictingRows(
    rows,
    (row) => JSON.stringify([plainName(row.cell('activity')), row.cell('date'), whoOf(row)]),
    (row) => JSON.stringify([plainName(row.cell('team')), row.cell('enrolledOn')]),
  );
  return rowByRow(rows, planning, async (row) => {
    if (twice.has(row.index)) throw new RowRefused(refuseRow('TWICE_IN_LIST', null));
    const activity = await activityOf(row, activities);
    const invited = invitedIn(activity, teams, planning.rehearsal.now);
    const all = [...invited.values()].flatMap((members) => [...members]);
    const personId = await planning.people.find(row, all, activity.activityId);
    const standing = await standingOf(activity.activityId, personId, planning);
    const teamId = teamOf(row, { activity, personId, invited, teams, standing });
    // Who was withdrawn can come back; who is enrolled or waits stands so already.
    if (standing && standing.status !== 'withdrawn' && standing.teamId === teamId) return [];
    return [await enrolling(row, { activityId: activity.activityId, personId, teamId }, planning)];
  });
};

const whoOf = (row: ListRow): unknown =>
  identifiersIn(row).length > 0 ? identifiersIn(row) : plainName(row.cell('name'));

/** The one activity that the row names; of a title that several have, the one that was not cancelled, or met on the day. */
async function activityOf(row: ListRow, activities: Activities): Promise<KnownActivity> {
  const named = await activities.find(row.needed('activity'));
  if (named.length === 0) throw new RowRefused(refuseRow('ACTIVITY_NOT_FOUND', 'activity'));
  const live = named.filter(({ status }) => status !== 'cancelled');
  const day = row.cell('date') === '' ? null : dateIn(row, 'date');
  const fitting = (live.length > 0 ? live : named).filter(
    ({ sessions }) => day === null || sessions.some(({ startsAt }) => dateOf(startsAt) === day),
  );
  const [activity, other] = fitting;
  if (!activity) throw new RowRefused(refuseRow('SESSION_NOT_FOUND', 'date'));
  if (other) throw new RowRefused(refuseRow('ACTIVITY_AMBIGUOUS', 'activity'));
  return activity;
}

/** By team that takes part: who belongs to it today or at the first session, whom the rules let enrol for it. */
function invitedIn(
  { teamIds, sessions }: KnownActivity,
  teams: Teams,
  now: string,
): Map<string, ReadonlySet<string>> {
  const starts = sessions.filter(({ status }) => status !== 'cancelled').map(({ startsAt }) => startsAt);
  const first = starts.toSorted()[0] ?? now;
  return new Map(
    teamIds.map((teamId) => {
      const team = teams.states.get(teamId);
      const members = team ? [...membersOn(team, now), ...membersOn(team, first)] : [];
      return [teamId, new Set(members.map(({ personId }) => personId))];
    }),
  );
}

interface Asked {
  activity: KnownActivity;
  personId: string;
  invited: ReadonlyMap<string, ReadonlySet<string>>;
  teams: Teams;
  standing: Enrolment | undefined;
}

/** The team as a member of which the person takes part, null for a guest: as the row says, else the only one it can be. */
function teamOf(row: ListRow, { activity, personId, invited, teams, standing }: Asked): string | null {
  const given = row.cell('team');
  if (GUEST.has(plainName(given))) return null;
  if (given !== '') return teams.find(given, 'team');
  if (standing && standing.status !== 'withdrawn') return standing.teamId;
  const own = [...invited].filter(([, members]) => members.has(personId)).map(([teamId]) => teamId);
  if (own.length > 1) throw new RowRefused(refuseRow('TEAM_NEEDED', 'team'));
  const [teamId] = own;
  if (teamId !== undefined) return teamId;
  // Of no team that takes part: a guest where guests may come, and otherwise the rules say why not.
  return activity.guestsAllowed ? null : (activity.teamIds[0] ?? null);
}

/** How the person stands with what earlier rows record. */
async function standingOf(
  activityId: string,
  personId: string,
  { rehearsal }: Planning,
): Promise<Enrolment | undefined> {
  const stream = streamOf('trainingActivity', activityId);
  const state = await rehearsal.stateOf(trainingActivityDecider, stream, rehearsal.now);
  return state.status === 'unknown' ? undefined : state.enrolments[personId];
}

function enrolling(
  row: ListRow,
  input: { activityId: string; personId: string; teamId: string | null },
  { rehearsal, giver }: Planning,
): Promise<Step> {
  const day = row.cell('enrolledOn') === '' ? null : dateIn(row, 'enrolledOn');
  // Today is now: the activity may have been proposed since the day began.
  const earlier = day !== null && day !== dateOf(rehearsal.now);
  return commandStep(rehearsal, giver, {
    ...{ rows: [row.index], chain: input.activityId, stream: streamOf('trainingActivity', input.activityId) },
    ...{ command: 'EnrolParticipant', input },
    ...(earlier && { effectiveAt: startOfDay(day) }),
  });
}
