import type { DialogueSession } from '@traject/read-model';
import { inputError } from '../graphql/input-error.js';
import { among, asked } from '../graphql/may-see.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { Placed, Snapshot } from '../graphql/snapshot.js';

export interface DialogueFilter {
  themeId?: string | null;
  programmeId?: string | null;
  teamId?: string | null;
  status?: DialogueSession['status'][] | null;
}
export interface DialoguesAsked {
  filter?: DialogueFilter | null;
  first?: number | null;
  after?: string | null;
  order?: 'startsAscending' | 'startsDescending' | null;
}

const BY_DEFAULT = 50;
const AT_MOST = 200;

/**
 * Whether the viewer may see a dialogue: one of a team whose detail they see, one of an institution that they belong to
 * in any role, and one where they were themselves.
 */
export async function seesDialogue(
  context: RequestContext,
  { teamId, institutionId, personIds }: DialogueSession,
): Promise<boolean> {
  const sight = await context.sight();
  if (personIds.includes(sight.personId)) return true;
  return teamId === null ? sight.worksFor.has(institutionId) : sight.teamIds.has(teamId);
}

/** The dialogue, where the viewer may see it; else null, as if there were none. */
export async function ofSeenDialogue(
  context: RequestContext,
  row: DialogueSession | null,
): Promise<DialogueSession | null> {
  return row && (await seesDialogue(context, row)) ? row : null;
}

/** A page of the dialogues that the viewer may see. Refuses `first` outside 1-200 and a cursor that is none. */
export async function dialoguesOf(
  context: RequestContext,
  snapshot: Snapshot,
  { filter, first, after, order }: DialoguesAsked,
) {
  const limit = first ?? BY_DEFAULT;
  if (limit < 1 || limit > AT_MOST) throw inputError('first', `from 1 to ${AT_MOST}`);
  const { institutionIds } = await context.sight();
  const all = (await Promise.all([...institutionIds].map((id) => snapshot.dialoguesOf.load(id)))).flat();
  const seen = await Promise.all(all.map((row) => seesDialogue(context, row)));
  const fits = all
    .filter((_, index) => seen[index])
    .filter(
      (row) =>
        asked(filter?.themeId, row.themeId) &&
        asked(filter?.programmeId, row.programmeId) &&
        asked(filter?.teamId, row.teamId) &&
        among(filter?.status, row.status),
    )
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const sorted = order === 'startsAscending' ? fits : fits.reverse();
  return pageOf(snapshot, sorted, limit, after ?? null);
}

/** Unique, and in the order of the list. */
const keyOf = ({ startsAt, sessionId }: DialogueSession): string => `${startsAt}|${sessionId}`;
const cursorOf = (row: DialogueSession): string => Buffer.from(keyOf(row)).toString('base64url');

function pageOf(snapshot: Snapshot, rows: DialogueSession[], limit: number, after: string | null) {
  const before = after === null ? -1 : rows.findIndex((row) => cursorOf(row) === after);
  if (after !== null && before < 0) throw inputError('after', 'a cursor of this list');
  const page = rows.slice(before + 1, before + 1 + limit);
  const edges = page.map((row): { cursor: string; node: Placed<DialogueSession> } => ({
    cursor: cursorOf(row),
    node: snapshot.place(row),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: rows.length,
    pageInfo: {
      hasNextPage: before + 1 + limit < rows.length,
      hasPreviousPage: before >= 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
