// What set what off, and what belongs together.
import type { ReplayEvent } from './replay-event.js';

export interface Cause {
  event: ReplayEvent;
  /** What it set off, in order of recording. */
  effects: Cause[];
}

export interface Connections {
  /** The tree in which the event stands, from the first event that set the others off; null where it stands alone. */
  tree: Cause | null;
  /** Something outside what is shown set the first off: another scope, or later than what was known. */
  begunElsewhere: boolean;
  /** What else was recorded by the same command or with the same correlation, in order of recording. */
  together: ReplayEvent[];
}

interface Index {
  byId: ReadonlyMap<string, ReplayEvent>;
  byCause: ReadonlyMap<string, ReplayEvent[]>;
  byCommand: ReadonlyMap<string, ReplayEvent[]>;
  byCorrelation: ReadonlyMap<string, ReplayEvent[]>;
}

// A history is looked into for one event after the other: it is gone through once.
const indexes = new WeakMap<readonly ReplayEvent[], Index>();

function indexOf(events: readonly ReplayEvent[]): Index {
  const known = indexes.get(events);
  if (known) return known;
  const grouped = (keyOf: (event: ReplayEvent) => string | null): Map<string, ReplayEvent[]> => {
    const groups = new Map<string, ReplayEvent[]>();
    for (const event of events) {
      const key = keyOf(event);
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(event);
      else groups.set(key, [event]);
    }
    return groups;
  };
  const index = {
    byId: new Map(events.map((event) => [event.id, event])),
    byCause: grouped(({ causationId }) => causationId),
    byCommand: grouped(({ commandId }) => commandId),
    byCorrelation: grouped(({ correlationId }) => correlationId),
  };
  indexes.set(events, index);
  return index;
}

/** How `event` hangs together with the other `events` of its scope, as known at position `known`. */
export function connections(event: ReplayEvent, events: readonly ReplayEvent[], known: number): Connections {
  const { byId, byCause, byCommand, byCorrelation } = indexOf(events);
  const causeOf = ({ causationId }: ReplayEvent): ReplayEvent | undefined => {
    const cause = causationId === null ? undefined : byId.get(causationId);
    return cause && cause.position <= known ? cause : undefined;
  };
  // A log that says of two events that each set off the other must not go round for ever.
  const climbed = new Set([event]);
  let first = event;
  for (let up = causeOf(first); up && !climbed.has(up); up = causeOf(up)) {
    climbed.add(up);
    first = up;
  }
  const inTree = new Set<ReplayEvent>();
  const grow = (of: ReplayEvent): Cause => {
    inTree.add(of);
    const effects = (byCause.get(of.id) ?? []).filter(
      (effect) => effect.position <= known && !inTree.has(effect),
    );
    return { event: of, effects: effects.map(grow) };
  };
  const tree = grow(first);
  const before = first.causationId === null ? undefined : byId.get(first.causationId);
  const related = [
    ...(byCommand.get(event.commandId) ?? []),
    ...(byCorrelation.get(event.correlationId) ?? []),
  ];
  return {
    tree: tree.effects.length > 0 ? tree : null,
    begunElsewhere: first.causationId !== null && !(before && climbed.has(before)),
    together: [...new Set(related)]
      .filter((other) => other.position <= known && !inTree.has(other))
      .sort((a, b) => a.position - b.position),
  };
}
