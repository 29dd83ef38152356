import type { NetworkCourseHeld } from '@traject/read-model';
import { connectionOf, type Connection, type PageArguments } from '../graphql/connection.js';
import { among, asked } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import { seenRows } from '../graphql/shared-work.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface NetworkCourseArguments extends PageArguments {
  filter?: {
    programmeId?: string | null;
    networkId?: string | null;
    status?: NetworkCourseHeld['status'][] | null;
  } | null;
}

const STATUSES: readonly NetworkCourseHeld['status'][] = ['running', 'planned', 'completed', 'cancelled'];
const place = ({ status }: NetworkCourseHeld): number => STATUSES.indexOf(status);

/** The network courses of the viewer's institutions, and those in which these or the viewer take part. */
export async function networkCoursesOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, ...page }: NetworkCourseArguments,
): Promise<Connection<Placed<NetworkCourseHeld>>> {
  const rows = await seenRows(context, 'networkCourse', snapshot.networkCourse);
  const fits = rows.filter(
    ({ programmeId, networkId, status }) =>
      asked(filter?.programmeId, programmeId) &&
      asked(filter?.networkId, networkId) &&
      among(filter?.status, status),
  );
  return connectionOf(
    fits.sort((a, b) => place(a) - place(b) || (a.courseId < b.courseId ? -1 : 1)),
    page,
    ({ courseId }) => courseId,
    (row) => snapshot.place(row),
  );
}
