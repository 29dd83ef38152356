// Who would be, or is, in two places at one time.
import { addDays, startOfDay, type Instant } from '@traject/domain';
import { sessionClashes, sessionsAgainst, type ActivitySessionRow } from '@traject/read-model';
import { inputError } from '../graphql/input-error.js';
import { seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { person } from '../person/person.resolvers.js';

/** At most so many days in one question. */
const MOST_DAYS = 400;
const MOST_SESSIONS = 60;

export interface Between {
  from: string;
  until: string;
  unitId?: string | null;
}
export interface ProposedSchedule {
  activityId?: string | null;
  personIds?: string[] | null;
  sessions: { sessionId?: string | null; startsAt: Instant; endsAt: Instant }[];
}

/** The teams under a unit that the viewer sees; all of those without a unit. */
async function teamsUnder(context: RequestContext, snapshot: Snapshot, unitId: string | null | undefined) {
  const seen = await seenTeams(context, null);
  if (!unitId) return seen;
  const teams = await Promise.all(seen.map((id) => snapshot.team.load(id)));
  return teams.flatMap((team) =>
    team && [team.teamId, team.parentId, team.institutionId].includes(unitId) ? [team.teamId] : [],
  );
}

async function sessionOf(
  snapshot: Snapshot,
  activityId: string,
  sessionId: string,
): Promise<Placed<ActivitySessionRow> | null> {
  const sessions = await snapshot.sessionsOf.load(activityId);
  return snapshot.place(sessions.find((session) => session.sessionId === sessionId) ?? null);
}

/** Who has a place in two sessions that overlap. */
export async function doubleBookingsOf(
  context: RequestContext,
  snapshot: Snapshot,
  { from, until, unitId }: Between,
) {
  if (until <= from || until > addDays(from, MOST_DAYS)) {
    throw inputError('until', `a day after \`from\`, at most ${MOST_DAYS} days`);
  }
  if (!(await context.sight()).seesNames) return [];
  const clashes = await sessionClashes(context.services.pool, snapshot.clocks, {
    from: startOfDay(from),
    until: startOfDay(until),
    teamIds: await teamsUnder(context, snapshot, unitId),
  });
  const bookings = clashes.map(async (clash) => {
    const [first, second] = await Promise.all([
      sessionOf(snapshot, clash.firstActivityId, clash.firstSessionId),
      sessionOf(snapshot, clash.secondActivityId, clash.secondSessionId),
    ]);
    return first && second
      ? { person: person(clash.personId), first, second, from: clash.from, until: clash.until }
      : null;
  });
  return (await Promise.all(bookings)).filter((booking) => booking !== null);
}

/** Who of the activity's participants, and of `personIds`, has a place elsewhere at the proposed times. */
export async function wouldDoubleBook(
  context: RequestContext,
  snapshot: Snapshot,
  { activityId, personIds, sessions }: ProposedSchedule,
) {
  if (sessions.length > MOST_SESSIONS)
    throw inputError('input.sessions', `at most ${MOST_SESSIONS} sessions`);
  if (!(await context.sight()).seesNames) return [];
  const { teamIds } = await context.sight();
  const activity = activityId ? await snapshot.activity.load(activityId) : null;
  const seen = activity?.teamIds.some((id) => teamIds.has(id)) ? activity : null;
  const enrolled = seen ? await snapshot.enrolmentsOf.load(seen.activityId) : [];
  const placed = enrolled.filter(({ status }) => status === 'enrolled').map((row) => row.personId);
  const against = await sessionsAgainst(context.services.pool, snapshot.clocks, {
    times: sessions,
    personIds: [...new Set([...placed, ...(personIds ?? [])])],
    exceptSessionIds: sessions.flatMap(({ sessionId }) => sessionId ?? []),
  });
  const found = against.map(async (clash) => {
    const other = await snapshot.activity.load(clash.activityId);
    const session = other?.teamIds.some((id) => teamIds.has(id))
      ? await sessionOf(snapshot, clash.activityId, clash.sessionId)
      : null;
    return session && { person: person(clash.personId), proposed: clash.proposed, session };
  });
  return (await Promise.all(found)).filter((clash) => clash !== null);
}
