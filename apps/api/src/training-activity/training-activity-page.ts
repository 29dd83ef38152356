// A page of training activities, cut by the database.
import { startOfDay } from '@traject/domain';
import {
  countActivities,
  outlinesOfActivities,
  pageOfActivities,
  type ActivityOutline,
  type ActivityPageQuestion,
  type ActivityPlace,
  type TrainingActivity,
} from '@traject/read-model';
import type { GraphQLResolveInfo } from 'graphql';
import { asksOnly } from '../graphql/asked-of-rows.js';
import { inputError } from '../graphql/input-error.js';
import { seenTeams } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Snapshot } from '../graphql/snapshot.js';
import { wordsBeforehand } from '../graphql/words-beforehand.js';

export interface TrainingActivityFilter {
  teamId?: string | null;
  unitId?: string | null;
  programmeId?: string | null;
  needId?: string | null;
  personId?: string | null;
  kind?: TrainingActivity['kind'][] | null;
  status?: TrainingActivity['status'][] | null;
  from?: string | null;
  until?: string | null;
}
export interface PageArguments {
  filter?: TrainingActivityFilter | null;
  order?: 'startsAt' | 'startsAtDescending' | null;
  first?: number | null;
  after?: string | null;
}

const DEFAULT_PAGE = 100;
const MOST = 1000;

const cursorOf = ({ startsAt, activityId }: ActivityPlace): string =>
  Buffer.from(JSON.stringify([startsAt, activityId])).toString('base64url');

/** Reads a cursor of this list. Throws BAD_USER_INPUT for anything else. */
function placeOf(cursor: string): ActivityPlace {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read)) {
      const [startsAt, activityId] = read as unknown[];
      const isTime =
        startsAt === null || (typeof startsAt === 'string' && !Number.isNaN(Date.parse(startsAt)));
      if (isTime && typeof activityId === 'string') return { startsAt, activityId };
    }
  } catch {
    // Said below.
  }
  throw inputError('after', 'a cursor of this list');
}

function limitOf(first: number | null | undefined): number {
  if (first === null || first === undefined) return DEFAULT_PAGE;
  if (first < 0 || first > MOST) throw inputError('first', `0 to ${MOST}`);
  return first;
}

/** The activities in which a team takes part that the viewer sees; who reads no names does not look for a person's. */
async function questionOf(
  context: RequestContext,
  filter: TrainingActivityFilter | null | undefined,
): Promise<ActivityPageQuestion> {
  const { seesNames, personId } = await context.sight();
  const teamIds = await seenTeams(context, filter?.teamId ? [filter.teamId] : null);
  const hidden = filter?.personId && filter.personId !== personId && !seesNames;
  return {
    teamIds: hidden ? [] : teamIds,
    unitId: filter?.unitId,
    programmeId: filter?.programmeId,
    needId: filter?.needId,
    personId: filter?.personId,
    kinds: filter?.kind,
    statuses: filter?.status,
    from: filter?.from ? startOfDay(filter.from) : null,
    until: filter?.until ? startOfDay(filter.until) : null,
  };
}

/** What `ActivityOutline` answers. */
const OF_OUTLINES: ReadonlySet<string> = new Set([
  ...['__typename', 'id', 'teamIds', 'status', 'kind', 'title', 'capacity', 'enrolled', 'waiting'],
]);

/** One statement for the page, and one for the total where it is asked; of the rows only what `info` asks, if that is little. */
export async function activityPage(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, order, first, after }: PageArguments,
  info: GraphQLResolveInfo,
) {
  const { pool } = context.services;
  const limit = limitOf(first);
  const question = await questionOf(context, filter);
  const place = after ? placeOf(after) : null;
  const descending = order === 'startsAtDescending';
  const page = { limit: limit + 1, after: place, descending };
  const outlines = asksOnly(info, OF_OUTLINES)
    ? await outlinesOfActivities(pool, snapshot.clocks, question, page)
    : null;
  const found: readonly (TrainingActivity | ActivityOutline)[] =
    outlines ?? (await pageOfActivities(pool, snapshot.clocks, question, page));
  const nodes = snapshot.placeAll(found.slice(0, limit));
  await wordsBeforehand(context, info, nodes);
  const edges = nodes.map((node) => ({ cursor: () => cursorOf(node), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: found.length > limit,
      hasPreviousPage: place !== null,
      startCursor: () => edges[0]?.cursor() ?? null,
      endCursor: () => edges.at(-1)?.cursor() ?? null,
    },
    totalCount: () => countActivities(pool, snapshot.clocks, question),
  };
}
