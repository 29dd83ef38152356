// What of the answers may be shown: a distribution per closed round of five or more, never live, never one person.
import type { Recorded } from '../kernel/envelope.js';
import { endOfDay, type LocalDate } from '../kernel/instant.js';
import { stateAt, type Clocks } from '../kernel/two-clocks.js';
import { INSTRUMENTS, SMALLEST_GROUP, type OwnershipAppraisalEvent } from './events.js';
import { ownershipAppraisalDecider } from './ownership-appraisal.js';
import type { AppraisalDistribution, AppraisalRoundState } from './state.js';

type Answers = Record<string, number[]>;

const meanOf = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

function distribute(answers: Answers, instrument: keyof typeof INSTRUMENTS): AppraisalDistribution | null {
  const means = Object.values(answers).map(meanOf);
  if (means.length < SMALLEST_GROUP) return null;
  const { minimum, maximum } = INSTRUMENTS[instrument];
  const counts = Array.from(
    { length: maximum - minimum + 1 },
    (_, index) => means.filter((mean) => Math.round(mean) === minimum + index).length,
  );
  return { answers: means.length, mean: Math.round(meanOf(means) * 100) / 100, counts };
}

/**
 * The distribution of one state: null while the round is open, or with fewer than five answers. `mean` is rounded to
 * hundredths. Where answers may have been corrected after closing, ask `reportedDistribution`.
 */
export const distributionOf = (state: AppraisalRoundState): AppraisalDistribution | null =>
  state.status === 'closed' ? distribute(state.answers, state.instrument) : null;

const differing = (a: Answers, b: Answers): number =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (personId) => a[personId]?.join() !== b[personId]?.join(),
  ).length;

/** The last position that was known when the round closed: by an event, or at the end of its last day. */
function positionOfClosing(
  events: readonly Recorded<OwnershipAppraisalEvent>[],
  closesOn: LocalDate,
): number {
  const closed = events.find((event) => event.type === 'AppraisalRoundClosed')?.position ?? Infinity;
  const end = endOfDay(closesOn);
  const inTime = events.findLast((event) => event.recordedAt <= end)?.position ?? 0;
  return Math.min(closed, inTime);
}

/**
 * The distribution that may be shown on a pair of clocks. What is shown first is what was known when the round closed;
 * corrections and late answers after that show only once the answers of five or more persons differ from what is
 * shown, so that no two distributions side by side give one person away. `events` is the round's whole stream.
 */
export function reportedDistribution(
  events: readonly Recorded<OwnershipAppraisalEvent>[],
  { asOf, known }: Clocks,
): AppraisalDistribution | null {
  const knownAt = (position: number): AppraisalRoundState =>
    stateAt(ownershipAppraisalDecider, events, { asOf, known: position });
  const last = knownAt(known);
  if (last.status !== 'closed') return null;
  const closing = positionOfClosing(events, last.closesOn);
  let shown: Answers = {};
  let looked = false;
  for (const { position, effectiveAt, corrects } of events) {
    if (position < closing || position > known) continue;
    // What takes effect later and corrects nothing leaves the state at `asOf` as it was.
    if (looked && !corrects && effectiveAt > asOf) continue;
    looked = true;
    const state = knownAt(position);
    if (state.status !== 'closed' || differing(shown, state.answers) < SMALLEST_GROUP) continue;
    shown = state.answers;
  }
  return distribute(shown, last.instrument);
}
