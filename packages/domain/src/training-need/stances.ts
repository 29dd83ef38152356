// How stances count: members speak for themselves, a report from paper counts once its person confirms it.
import type { NeedState, Stance } from './state.js';

export type KnownNeed = Exclude<NeedState, { status: 'unknown' }>;

/** Persons whose endorsement counts: their own or confirmed, not one that was only reported. */
export const endorsersOf = (state: KnownNeed): string[] =>
  Object.values(state.stances)
    .filter((stance) => stance.stance === 'endorse' && stance.standing !== 'reported')
    .map((stance) => stance.personId);

/** The report from paper that `personId` has still to confirm, if `eventId` is it. */
export function awaiting(state: NeedState, personId: string | null, eventId: string): Stance | null {
  if (state.status === 'unknown' || personId === null) return null;
  const stance = state.stances[personId];
  return stance?.eventId === eventId && stance.standing === 'reported' ? stance : null;
}
