import { waitingNeeds, type TrainingNeed, type WaitingNeed } from '@traject/read-model';
import { connectionOf, type PageArguments } from '../graphql/connection.js';
import { seenTeams } from '../graphql/may-see.js';
import type { Field, RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

interface NeedsInboxArguments extends PageArguments {
  filter?: {
    collegeId?: string | null;
    teamId?: string | null;
    themeId?: string | null;
    waitingSince?: string | null;
  } | null;
}

/** The needs of teams that the viewer sees for which nothing is scheduled, those that wait longest first. */
async function needsInbox(
  snapshot: Snapshot,
  { filter, ...page }: NeedsInboxArguments,
  context: RequestContext,
) {
  const seen = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const teams = filter?.collegeId
    ? (await snapshot.teamsUnder.load(filter.collegeId)).map(({ teamId }) => teamId)
    : null;
  const rows = await waitingNeeds(context.services.pool, snapshot.clocks, {
    teamIds: teams ? seen.filter((id) => teams.includes(id)) : seen,
    themeId: filter?.themeId ?? null,
    waitingSince: filter?.waitingSince ? context.moment('waitingSince', filter.waitingSince) : null,
  });
  return connectionOf(
    rows,
    page,
    ({ needId }) => needId,
    (row) => snapshot.place(row),
  );
}

export const needsInboxResolvers = {
  Snapshot: { needsInbox: needsInbox satisfies Field<Snapshot, NeedsInboxArguments> },
  WaitingNeed: {
    need: (async ({ needId, snapshot }): Promise<Placed<TrainingNeed> | null> =>
      snapshot.place(await snapshot.need.load(needId))) satisfies Field<Placed<WaitingNeed>>,
  },
};
