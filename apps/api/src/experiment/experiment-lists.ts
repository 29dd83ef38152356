import { EXPERIMENT_STATUSES } from '@traject/domain';
import type { Experiment } from '@traject/read-model';
import { connectionOf, type Connection, type PageArguments } from '../graphql/connection.js';
import { among, asked, seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface ExperimentArguments extends PageArguments {
  filter?: {
    teamId?: string | null;
    programmeId?: string | null;
    themeId?: string | null;
    status?: Experiment['status'][] | null;
  } | null;
  order?: 'proposed' | 'proposedDescending' | 'status' | null;
}

const byTime = (a: Experiment, b: Experiment): number =>
  a.proposedAt === b.proposedAt
    ? a.experimentId < b.experimentId
      ? -1
      : 1
    : a.proposedAt < b.proposedAt
      ? -1
      : 1;
const orders = {
  proposed: byTime,
  proposedDescending: (a: Experiment, b: Experiment) => byTime(b, a),
  status: (a: Experiment, b: Experiment) =>
    EXPERIMENT_STATUSES.indexOf(a.status) - EXPERIMENT_STATUSES.indexOf(b.status) || byTime(a, b),
};

/** The experiments that the viewer may see: those of the teams whose detail they see. */
export async function experimentsOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, ...page }: ExperimentArguments,
): Promise<Connection<Placed<Experiment>>> {
  const teams = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const rows = (await Promise.all(teams.map((id) => snapshot.experimentsOfTeam.load(id)))).flat();
  const fits = rows.filter(
    ({ programmeId, themeId, status }) =>
      asked(filter?.programmeId, programmeId) &&
      asked(filter?.themeId, themeId) &&
      among(filter?.status, status),
  );
  return connectionOf(
    fits.sort(orders[order ?? 'proposed']),
    page,
    ({ experimentId }) => experimentId,
    (row) => snapshot.place(row),
  );
}
