// Answers that nobody but their author meets: what of them may be shown, and when. One wall for every word that asks
// people in rounds. See docs/visibility.md.
import type { DomainEvent, Recorded } from './envelope.js';
import { endOfDay, type LocalDate } from './instant.js';
import { stateAt, type Clocks, type Folder } from './two-clocks.js';

/** A distribution is reported from this many answers on. */
export const SMALLEST_GROUP = 5;

/** The scores of each person who answered, by person id; never shown to another. */
export type Answers = Readonly<Record<string, readonly number[]>>;

/** How a word keeps a round: its state as an asker of answers sees it, null before it was opened. */
export interface RoundOf<S, E extends DomainEvent> extends Folder<S, E> {
  round(state: S): { closed: boolean; closesOn: LocalDate; answers: Answers } | null;
  /** The event that closes a round before the end of its last day. */
  closing: E['type'];
}

const differing = (a: Answers, b: Answers): number =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (personId) => a[personId]?.join() !== b[personId]?.join(),
  ).length;

/** The last position that was known when the round closed: by an event, or at the end of its last day. */
function positionOfClosing(events: readonly Recorded[], type: string, closesOn: LocalDate): number {
  const closed = events.find((event) => event.type === type)?.position ?? Infinity;
  const end = endOfDay(closesOn);
  const inTime = events.findLast((event) => event.recordedAt <= end)?.position ?? 0;
  return Math.min(closed, inTime);
}

/**
 * The answers that may be counted on a pair of clocks; null while the round is open, empty where too few answered. What
 * counts first is what was known when the round closed; corrections and late answers after that count only once the
 * answers of five or more persons differ from what is shown, so that no two distributions side by side give one person
 * away. `events` is the round's whole stream.
 */
export function answersToReport<S, E extends DomainEvent>(
  of: RoundOf<S, E>,
  events: readonly Recorded<E>[],
  { asOf, known }: Clocks,
): Answers | null {
  const knownAt = (position: number) => of.round(stateAt(of, events, { asOf, known: position }));
  const last = knownAt(known);
  if (!last?.closed) return null;
  const closing = positionOfClosing(events, of.closing, last.closesOn);
  let shown: Answers = {};
  let looked = false;
  for (const { position, effectiveAt, corrects } of events) {
    if (position < closing || position > known) continue;
    // What takes effect later and corrects nothing leaves the state at `asOf` as it was.
    if (looked && !corrects && effectiveAt > asOf) continue;
    looked = true;
    const round = knownAt(position);
    if (!round?.closed || differing(shown, round.answers) < SMALLEST_GROUP) continue;
    shown = round.answers;
  }
  return shown;
}

/** The mean of some figures. */
export const meanOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** Rounded to hundredths, as distributions report. */
export const inHundredths = (figure: number): number => Math.round(figure * 100) / 100;

/** How many of `means` round to each step of a scale, from its lowest step on. */
export const countPerStep = (
  means: readonly number[],
  { minimum, maximum }: { minimum: number; maximum: number },
): number[] =>
  Array.from(
    { length: maximum - minimum + 1 },
    (_, index) => means.filter((mean) => Math.round(mean) === minimum + index).length,
  );
