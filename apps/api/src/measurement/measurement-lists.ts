import type { MeasurementHeld } from '@traject/read-model';
import { among, asked, seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface MeasurementFilter {
  teamId?: string | null;
  teamIds?: string[] | null;
  kpi?: string | null;
  level?: number | null;
  status?: MeasurementHeld['status'][] | null;
  from?: string | null;
  until?: string | null;
}

/** The measurements that the viewer may see, in order of the moment they are of. */
export async function measurementsOf(
  context: RequestContext,
  snapshot: Snapshot,
  filter: MeasurementFilter | null | undefined,
): Promise<Placed<MeasurementHeld>[]> {
  const wanted = filter?.teamId ? [filter.teamId] : filter?.teamIds;
  const teams = await seenTeams(context, wanted);
  const measurements = (await Promise.all(teams.map((id) => snapshot.measurementsOf.load(id)))).flat();
  const fits = measurements.filter(
    ({ kpi, level, status, periodFrom, periodUntil }) =>
      asked(filter?.kpi, kpi) &&
      asked<number>(filter?.level, level) &&
      among(filter?.status, status) &&
      (!filter?.from || periodUntil === null || periodUntil > filter.from) &&
      (!filter?.until || periodFrom < filter.until),
  );
  return snapshot.placeAll(fits.sort((a, b) => (a.measuredAt < b.measuredAt ? -1 : 1)));
}
