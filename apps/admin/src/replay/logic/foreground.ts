// What a scope's history shows, apart from what it merely starts from.
import { isOnHistory, wordOf } from '@traject/domain';
import type { Scope } from './address.js';
import type { ReplayEvent } from './replay-event.js';

/** Notes are on a history, and no part of it: they are shown apart. */
const isNote = ({ stream }: ReplayEvent): boolean => isOnHistory(stream);

/** Words that say how the institution is made up. */
const ORGANISATION: readonly string[] = ['institution', 'college', 'team', 'person'];

/**
 * Splits a programme's events: how its teams were made up before anything of the programme took place is what it starts
 * from (folded along), not part of its history. Of other scopes everything is shown, but notes.
 */
export function foreground(
  scope: Scope,
  recorded: readonly ReplayEvent[],
): { shown: readonly ReplayEvent[]; before: readonly ReplayEvent[] } {
  // The same list where there are none: what is derived from it is not made anew.
  const events = recorded.some(isNote) ? recorded.filter((event) => !isNote(event)) : recorded;
  if (scope !== 'programme') return { shown: events, before: [] };
  const own = events.filter(({ stream }) => !ORGANISATION.includes(wordOf(stream)));
  const first = own.reduce<string | null>(
    (least, { effectiveAt }) => (least === null || effectiveAt < least ? effectiveAt : least),
    null,
  );
  if (first === null) return { shown: events, before: [] };
  const isBefore = ({ stream, effectiveAt }: ReplayEvent) =>
    effectiveAt < first && ORGANISATION.includes(wordOf(stream));
  return { shown: events.filter((event) => !isBefore(event)), before: events.filter(isBefore) };
}
