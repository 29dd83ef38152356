// How the two sides of a comparison are called: in heads of columns, and in the middle of a sentence.
import { dateOf } from '@traject/domain';
import type { Stand } from '@traject/history';
import type { Speech } from '../say-shown.js';

/** What differs between the two sides: when it held, or what was known. */
export type Differing = 'world' | 'known';

export interface Side extends Stand {
  /** When what counts as known had been recorded; null is everything that is known now. */
  knownAt: string | null;
}
export interface Frame {
  differing: Differing;
  first: Side;
  second: Side;
}

/** "za 1 maart 2025", "bekend op di 6 januari 2026", "bekend nu": the head of a column. */
export function headOf(frame: Frame, side: 'first' | 'second', { t, formats }: Speech): string {
  const { asOf, knownAt } = frame[side];
  if (frame.differing === 'world') return sameDay(frame) ? formats.moment(asOf) : formats.day(asOf);
  if (knownAt === null) return t('compare.knownNow');
  return t('compare.knownOn', { day: sameDay(frame) ? formats.moment(knownAt) : formats.day(knownAt) });
}

/** "op 1 maart 2025", "met de kennis van 6 januari 2026": a side within a sentence. */
export function phraseOf(frame: Frame, side: 'first' | 'second', speech: Speech): string {
  const day = dayOf(frame, side, speech);
  if (frame.differing === 'world') return speech.t('compare.phrase.on', { day });
  return frame[side].knownAt === null
    ? speech.t('compare.phrase.now')
    : speech.t('compare.phrase.known', { day });
}

/** "za 1 maart 2025", "wat op 6 januari 2026 bekend was": a side as one of two. */
export function nounOf(frame: Frame, side: 'first' | 'second', speech: Speech): string {
  if (frame.differing === 'world') return headOf(frame, side, speech);
  return frame[side].knownAt === null
    ? speech.t('compare.noun.now')
    : speech.t('compare.noun.known', { day: dayOf(frame, side, speech) });
}

function dayOf(frame: Frame, side: 'first' | 'second', { formats }: Speech): string {
  const { asOf, knownAt } = frame[side];
  const at = frame.differing === 'world' ? asOf : (knownAt ?? asOf);
  return sameDay(frame) ? formats.moment(at) : formats.longDay(at);
}

/** True where the first side is the later one: then it is what "is", and the second what "was". */
export const isBackwards = ({ differing, first, second }: Frame): boolean =>
  differing === 'world' ? first.asOf > second.asOf : first.known > second.known;

/** Whether both sides are the same moment, known alike. */
export const isSame = ({ first, second }: Frame): boolean =>
  first.asOf === second.asOf && first.at === second.at && first.known === second.known;

/** Two moments of one day are told apart by their time; one and the same is a day. */
function sameDay({ differing, first, second }: Frame): boolean {
  const [one, other] = differing === 'world' ? [first.asOf, second.asOf] : [first.knownAt, second.knownAt];
  return one !== null && other !== null && one !== other && dateOf(one) === dateOf(other);
}
