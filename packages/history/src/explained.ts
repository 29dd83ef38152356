// A difference with what brought it about.
import type { DomainEvent, Instant, Recorded } from '@traject/domain';
import { difference, type Difference } from './difference.js';
import { stateUntil } from './state-until.js';
import type { PeriodFolder } from './segments.js';
import { trail, type Cause, type Change, type Stand } from './trail.js';

/** What brought a row about: events in the order in which they worked, and instants at which periods began or ended. */
export interface Explanation {
  events: Recorded[];
  passed: Instant[];
}

/** A row with what brought it about; never without either. */
export type ExplainedDifference = Difference & Explanation;

/**
 * The rows by which one stream at `b` differs from itself at `a`, each with the events between the two that changed it.
 * Swapping `a` and `b` swaps `before` and `after` and nothing else.
 */
export function explainedDifference<S, E extends DomainEvent>(
  folder: PeriodFolder<S, E>,
  events: readonly Recorded<E>[],
  a: Stand,
  b: Stand,
): ExplainedDifference[] {
  const rows = difference(stateUntil(folder, events, a, a.at), stateUntil(folder, events, b, b.at));
  if (rows.length === 0) return [];
  const changes = trail(folder, events, a, b).map((change) => ({ change, paths: pathsOf(change) }));
  return rows.map((row) => ({
    ...row,
    ...explanation(changes, ({ paths }) => paths.some((path) => meet(path, row.path)), [
      // A member of a list may be named otherwise on the way: then its list is what changed.
      ({ paths }) => paths.some(([field]) => field === row.path[0]),
    ]),
  }));
}

/**
 * The causes of those `changes` that `touch` what is explained; where none does, of those that the first of the wider
 * questions finds.
 */
export function explanation<C extends { change: Pick<Change<unknown>, 'cause'> }>(
  changes: readonly C[],
  touch: (change: C) => boolean,
  wider: readonly ((change: C) => boolean)[] = [],
): Explanation {
  for (const question of [touch, ...wider]) {
    const found = changes.filter(question).map(({ change }) => change.cause);
    if (found.length > 0) return causesOf(found);
  }
  return { events: [], passed: [] };
}

function causesOf(causes: readonly Cause[]): Explanation {
  const events = new Map<string, Recorded>();
  const passed = new Set<Instant>();
  for (const cause of causes) {
    if (cause.kind === 'passed') passed.add(cause.instant);
    else events.set(cause.event.id, cause.event);
  }
  return { events: [...events.values()], passed: [...passed] };
}

const pathsOf = ({ before, after }: Change<unknown>): string[][] =>
  difference(before, after).map(({ path }) => path);

/** Whether one lies within the other. */
const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.slice(0, other.length).every((part, index) => part === other[index]);
