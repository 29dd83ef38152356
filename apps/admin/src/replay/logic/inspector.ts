// One event taken apart: what it changed, what it corrects or was corrected by, what set it off and what it set off.
import { wordOf, type Recorded } from '@traject/domain';
import { stateUntil, type AnyFolder, type World } from '@traject/history';
import { changedRows, type ChangedRow, type Fact } from './facts.js';
import type { ReplayEvent } from './replay-event.js';
import { plainFacts, shownState } from './shown-state.js';

export interface Inspected {
  event: ReplayEvent;
  /** Before and after on the world's clock, as known when it was recorded. */
  rows: ChangedRow[];
  /** The payload of an event whose word this version does not know. */
  payload: Fact[];
  /** False when it was corrected, or is a correction that was itself undone, as known on the known clock. */
  stands: boolean;
  corrects: ReplayEvent | null;
  correctedBy: ReplayEvent | null;
  /** The event that set it off. */
  cause: ReplayEvent | null;
  /** What it set off. */
  effects: ReplayEvent[];
  /** What else the same command or conversation recorded. */
  together: ReplayEvent[];
}

/** Inspects `event` among the scope's `events`, as known at position `known`. */
export function inspect(
  event: ReplayEvent,
  events: readonly ReplayEvent[],
  world: World,
  known: number,
  folderOf: (word: string) => AnyFolder | undefined,
): Inspected {
  const word = wordOf(event.stream);
  const folder = event.redacted ? undefined : folderOf(word);
  const stream = world.eventsOf(event.stream);
  const visible = events.filter(({ position }) => position <= known);
  const byId = new Map(visible.map((other) => [other.id, other]));
  const effects = visible.filter(({ causationId }) => causationId === event.id);
  return {
    event,
    rows: folder ? rowsOf(event, stream, folder, word) : [],
    payload: folder || event.redacted ? [] : plainFacts(event.data),
    stands: world.course(known).steps.some((step) => step.event.id === event.id),
    corrects: event.corrects ? (byId.get(event.corrects.eventId) ?? null) : null,
    correctedBy: visible.findLast(({ corrects }) => corrects?.eventId === event.id) ?? null,
    cause: event.causationId === null ? null : (byId.get(event.causationId) ?? null),
    effects,
    together: visible.filter(
      ({ id, correlationId, commandId }) =>
        id !== event.id &&
        id !== event.causationId &&
        !effects.some((effect) => effect.id === id) &&
        (commandId === event.commandId || correlationId === event.correlationId),
    ),
  };
}

function rowsOf(
  event: ReplayEvent,
  stream: readonly Recorded[],
  folder: AnyFolder,
  word: string,
): ChangedRow[] {
  const { effectiveAt: asOf, position } = event;
  // A correction changes what was known: it is compared with what one knew just before it was recorded.
  const before = event.corrects
    ? stateUntil(folder, stream, { asOf: laterOf(event, stream), known: position - 1 })
    : stateUntil(folder, stream, { asOf, known: position }, position - 1);
  const after = event.corrects
    ? stateUntil(folder, stream, { asOf: laterOf(event, stream), known: position })
    : stateUntil(folder, stream, { asOf, known: position }, position);
  // What leaves the table comes into force or is refused: that is the row that says it.
  return changedRows(shownState(word, before, asOf), shownState(word, after, asOf)).filter(
    ({ field, after: is }) => is !== null || !field.startsWith('offered'),
  );
}

/** A correction may move its event: both moments must have passed to see what it changed. */
function laterOf(event: ReplayEvent, stream: readonly Recorded[]): string {
  const corrected = stream.find(({ id }) => id === event.corrects?.eventId);
  return corrected && corrected.effectiveAt > event.effectiveAt ? corrected.effectiveAt : event.effectiveAt;
}
