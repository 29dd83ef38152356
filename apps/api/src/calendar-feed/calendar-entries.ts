// What a calendar shows: the sessions of a person, a team or an activity, each with how often its announcement changed.
import { addDays, dateOf, startOfDay, type Instant, type Recorded, type Text } from '@traject/domain';
import {
  activitiesByIds,
  activitiesOfUnits,
  enrolmentsOfPersons,
  eventsOfScope,
  sessionsOfActivities,
  type ActivitySessionRow,
  type CalendarFeed,
  type ReadClocks,
  type Sql,
  type TrainingActivity,
} from '@traject/read-model';

/** A session as calendar programs know it; texts are references still. */
export interface CalendarEntry {
  activityId: string;
  sessionId: string;
  title: Text;
  place: Text | null;
  online: boolean;
  cancelled: boolean;
  startsAt: Instant;
  endsAt: Instant;
  /** Rises with everything that changed what is announced, corrections included; 0 for the first announcement. */
  sequence: number;
  /** When the last of these changes was recorded. */
  changedAt: Instant;
}

/** What changes when, where or whether a session is; a correction of it has its type. */
const ANNOUNCING = [
  'ActivityProposed',
  'ActivityChanged',
  'ActivityScheduled',
  'SessionAdded',
  'SessionRescheduled',
  'SessionCancelled',
  'ActivityCancelled',
];
/** Sessions stay in a calendar for a year after they were. */
const DAYS_KEPT = 366;
const MOST_EVENTS = 20_000;

async function activitiesOf(
  sql: Sql,
  clocks: ReadClocks,
  { subjectKind, subjectId }: CalendarFeed,
): Promise<TrainingActivity[]> {
  switch (subjectKind) {
    case 'activity':
      return activitiesByIds(sql, clocks, [subjectId]);
    case 'team':
      return activitiesOfUnits(sql, clocks, [subjectId]);
    case 'person': {
      const enrolments = await enrolmentsOfPersons(sql, clocks, [subjectId]);
      const placed = enrolments.filter(({ status }) => status === 'enrolled');
      return activitiesByIds(
        sql,
        clocks,
        placed.map(({ activityId }) => activityId),
      );
    }
    default:
      return subjectKind satisfies never;
  }
}

/** Whether the event says something about this session, or about all sessions of its activity. */
function concerns({ type, data }: Recorded, sessionId: string): boolean {
  if (type === 'ActivityScheduled' && 'sessions' in data && Array.isArray(data.sessions)) {
    return data.sessions.some((session: { sessionId?: unknown }) => session.sessionId === sessionId);
  }
  return !('sessionId' in data) || data.sessionId === sessionId;
}

function entryOf(
  session: ActivitySessionRow,
  activity: TrainingActivity,
  events: readonly Recorded[],
): CalendarEntry {
  const own = events.filter((event) => concerns(event, session.sessionId));
  const begun = own.findIndex(({ type }) => type === 'ActivityScheduled' || type === 'SessionAdded');
  const since = own.slice(Math.max(0, begun));
  const { activityId, sessionId, place, online, startsAt, endsAt, status } = session;
  return {
    ...{ activityId, sessionId, title: activity.title, place, online, startsAt, endsAt },
    cancelled: status === 'cancelled',
    sequence: Math.max(0, since.length - 1),
    changedAt: since.at(-1)?.recordedAt ?? startsAt,
  };
}

/** The sessions that a calendar shows, as they are known at the clocks, first ones first. Takes four statements. */
export async function calendarEntries(
  sql: Sql,
  clocks: ReadClocks,
  feed: CalendarFeed,
): Promise<CalendarEntry[]> {
  const activities = await activitiesOf(sql, clocks, feed);
  const since = startOfDay(addDays(dateOf(clocks.validAt), -DAYS_KEPT));
  const [sessions, { events }] = await Promise.all([
    sessionsOfActivities(
      sql,
      clocks,
      activities.map(({ activityId }) => activityId),
    ),
    eventsOfScope(sql, {
      scope: { kind: 'streams', streams: activities.map(({ stream }) => stream) },
      filter: { types: ANNOUNCING },
      knownPosition: clocks.knownPosition,
      limit: MOST_EVENTS,
    }),
  ]);
  const byStream = new Map<string, Recorded[]>(activities.map(({ stream }) => [stream, []]));
  for (const { event } of events) byStream.get(event.stream)?.push(event);
  const byId = new Map(activities.map((activity) => [activity.activityId, activity]));
  return sessions
    .filter(({ endsAt }) => endsAt >= since)
    .flatMap((session) => {
      const activity = byId.get(session.activityId);
      return activity ? [entryOf(session, activity, byStream.get(activity.stream) ?? [])] : [];
    })
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
