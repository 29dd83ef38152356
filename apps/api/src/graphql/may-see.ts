// What of a list the viewer may see.
import type { SharedWith } from '@traject/domain';
import type { RequestContext } from './request-context.js';

/** The rows about teams of which the viewer sees the detail. */
export async function ofSeenTeams<T extends { teamId: string }>(
  context: RequestContext,
  rows: readonly T[],
): Promise<T[]> {
  const { teamIds } = await context.sight();
  return rows.filter(({ teamId }) => teamIds.has(teamId));
}

/** The row, when it is about a team of which the viewer sees the detail; else null, as if there were none. */
export async function ofSeenTeam<T extends { teamId: string }>(
  context: RequestContext,
  row: T | null,
): Promise<T | null> {
  return row && (await context.sight()).teamIds.has(row.teamId) ? row : null;
}

/** The row, when it is of an institution that the viewer works for; else null. */
export async function ofSeenInstitution<T extends { institutionId: string }>(
  context: RequestContext,
  row: T | null,
): Promise<T | null> {
  return row && (await context.sight()).institutionIds.has(row.institutionId) ? row : null;
}

/** The institutions to look in: the one asked for, when the viewer works for it, or all of theirs. */
export async function seenInstitutions(
  context: RequestContext,
  asked: string | null | undefined,
): Promise<string[]> {
  const { institutionIds } = await context.sight();
  return asked ? [asked].filter((id) => institutionIds.has(id)) : [...institutionIds];
}

/** The teams to look in: the one asked for, when the viewer sees its detail, or all of those. */
export async function seenTeams(
  context: RequestContext,
  asked: readonly string[] | null | undefined,
): Promise<string[]> {
  const { teamIds } = await context.sight();
  return asked ? asked.filter((id) => teamIds.has(id)) : [...teamIds];
}

/**
 * Ids of the aggregates of a shared word (`Decider.sharedWith`) that the viewer meets: of the institutions that they work
 * for, shared with one of these, or in which they take part themselves. One statement for the whole operation.
 */
export async function seenSharedWork(context: RequestContext, word: string): Promise<string[]> {
  return context.sharedWork.load(word);
}

/** With whom the viewer, or an institution that they work for, takes part in shared work: these they may know by name. */
export async function metInSharedWork(context: RequestContext): Promise<SharedWith> {
  return context.met();
}

/** True where nothing was asked, or the value is among what was asked. */
export const among = <T>(asked: readonly T[] | null | undefined, value: T): boolean =>
  !asked || asked.includes(value);
/** True where nothing was asked, or the value is what was asked. */
export const asked = <T>(wanted: T | null | undefined, value: T | null): boolean =>
  wanted === null || wanted === undefined || wanted === value;
