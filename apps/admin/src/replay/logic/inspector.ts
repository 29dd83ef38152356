// One event taken apart: what it changed, what it corrects or was corrected by. What it hangs together with: causation.ts.
import { wordOf, type Recorded } from '@traject/domain';
import { stateUntil, type AnyFolder, type World } from '@traject/history';
import { changedRows, type ChangedRow, type Fact } from './facts.js';
import type { ReplayEvent } from './replay-event.js';
import { plainFacts, shownState } from './shown-state.js';

export interface Inspected {
  event: ReplayEvent;
  /** Before and after on the world's clock, as known when it was recorded. */
  rows: ChangedRow[];
  /** The payload of an event whose word this version does not know; of a receipt nothing, since what was refused is told. */
  payload: Fact[];
  /** False when it was corrected, or is a correction that was itself undone, as known on the known clock. */
  stands: boolean;
  corrects: ReplayEvent | null;
  correctedBy: ReplayEvent | null;
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
  const visible = (other: ReplayEvent): boolean => other.position <= known;
  const corrected = event.corrects?.eventId;
  return {
    event,
    rows: folder ? rowsOf(event, stream, folder, word) : [],
    payload: folder || event.redacted || word === 'receipt' ? [] : plainFacts(event.data),
    stands: world.course(known).steps.some((step) => step.event.id === event.id),
    corrects: corrected ? (events.find((other) => other.id === corrected && visible(other)) ?? null) : null,
    correctedBy: events.findLast((other) => other.corrects?.eventId === event.id && visible(other)) ?? null,
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
