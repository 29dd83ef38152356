import { feedsOfPersons, feedsOfSubjects, type CalendarFeed } from '@traject/read-model';
import type { Field } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';
import { personOrNull } from '../person/person.resolvers.js';

type Feed = Placed<CalendarFeed>;

/** The viewer's own; for HR also those of the team or activity that is asked for, within the institutions of that role. */
const calendarFeeds: Field<Snapshot, { subjectId?: string | null }> = async (
  snapshot,
  { subjectId },
  context,
) => {
  const { personId, roles, teamIds } = await context.sight();
  const { pool } = context.services;
  const own = await feedsOfPersons(pool, snapshot.clocks, [personId]);
  if (!subjectId) return snapshot.placeAll(own);
  const isHr = roles.some(({ held, role }) => held && role === 'hr');
  const [activity, feeds] = await Promise.all([
    snapshot.activity.load(subjectId),
    isHr ? feedsOfSubjects(pool, snapshot.clocks, [subjectId]) : [],
  ]);
  const seen = teamIds.has(subjectId) || activity?.teamIds.some((id) => teamIds.has(id));
  const others = feeds.filter((feed) => feed.openedBy !== personId && feed.subjectKind !== 'person');
  return snapshot.placeAll([...own.filter((feed) => feed.subjectId === subjectId), ...(seen ? others : [])]);
};

export const calendarFeedResolvers = {
  Snapshot: { calendarFeeds },
  CalendarFeed: {
    id: (({ feedId }) => feedId) satisfies Field<Feed>,
    subject: (({ subjectKind }) => subjectKind) satisfies Field<Feed>,
    openedBy: (({ openedBy }) => personOrNull(openedBy)) satisfies Field<Feed>,
    since: (({ validFrom }) => validFrom) satisfies Field<Feed>,
  },
};
