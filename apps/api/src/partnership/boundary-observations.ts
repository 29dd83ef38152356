// What was seen at the boundary: paged in the order of the log, and resumable from a position in it.
import { startOfDay, type BoundaryLevel, type BoundaryMechanism } from '@traject/domain';
import {
  countObservations,
  observationPage,
  type BoundaryObservationHeld,
  type ObservationCount,
  type ObservationKey,
  type ObservationQuestion,
} from '@traject/read-model';
import { inputError } from '../graphql/input-error.js';
import { seenSharedWork } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface ObservationFilter {
  partnershipId?: string | null;
  programmeId?: string | null;
  networkId?: string | null;
  courseId?: string | null;
  mechanism?: BoundaryMechanism[] | null;
  level?: BoundaryLevel[] | null;
  from?: string | null;
  until?: string | null;
}
export interface ObservationArguments {
  filter?: ObservationFilter | null;
  first?: number | null;
  after?: string | null;
  afterPosition?: number | null;
}

const MOST = 1000;
const BY_DEFAULT = 100;

const cursorOf = ({ knownFrom, observationId }: BoundaryObservationHeld): string =>
  Buffer.from(`${knownFrom} ${observationId}`).toString('base64url');

function keyOf(cursor: string): ObservationKey {
  const [position = '', observationId] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (!/^\d{1,16}$/.test(position) || !observationId)
    throw inputError('after', 'a cursor of an earlier page');
  return { position: Number(position), observationId };
}

/** The question of a filter, about the partnerships that the viewer meets. */
async function questionOf(
  context: RequestContext,
  snapshot: Snapshot,
  filter: ObservationFilter | null | undefined,
): Promise<ObservationQuestion> {
  const seen = await seenSharedWork(context, 'partnership');
  const asked = filter?.partnershipId;
  return {
    clocks: snapshot.clocks,
    partnershipIds: asked ? seen.filter((id) => id === asked) : seen,
    programmeId: filter?.programmeId ?? undefined,
    networkId: filter?.networkId ?? undefined,
    courseId: filter?.courseId ?? undefined,
    mechanisms: filter?.mechanism ?? undefined,
    levels: filter?.level ?? undefined,
    from: filter?.from ? startOfDay(filter.from) : undefined,
    until: filter?.until ? startOfDay(filter.until) : undefined,
  };
}

/** A page of observations; `position` is that of the last on it, or where the snapshot ends once nothing is left. */
export async function observationsOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, first, after, afterPosition }: ObservationArguments,
) {
  const limit = first ?? BY_DEFAULT;
  if (limit < 0 || limit > MOST) throw inputError('first', `a number from 0 to ${MOST}`);
  const question = await questionOf(context, snapshot, filter);
  const page = await observationPage(
    context.services.pool,
    { ...question, afterPosition: afterPosition ?? undefined },
    { after: after ? keyOf(after) : undefined, limit },
  );
  const edges = page.rows.map((row) => ({ cursor: cursorOf(row), node: snapshot.place(row) }));
  const last = page.rows.at(-1);
  return {
    edges,
    nodes: edges.map(({ node }): Placed<BoundaryObservationHeld> => node),
    pageInfo: {
      hasNextPage: page.more,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    // Several can be known since one position: with more to come, the one before the last is complete for certain.
    position: page.more && last ? last.knownFrom - 1 : snapshot.clocks.knownPosition,
  };
}

/** Counts by month, mechanism and level. */
export async function observationCounts(
  context: RequestContext,
  snapshot: Snapshot,
  filter: ObservationFilter | null | undefined,
): Promise<ObservationCount[]> {
  return countObservations(context.services.pool, await questionOf(context, snapshot, filter));
}
