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

/** "op 1 maart 2025", "met wat op 6 januari 2026 bekend was": a side within a sentence. */
export function phraseOf(frame: Frame, side: 'first' | 'second', speech: Speech): string {
  const { t } = speech;
  if (frame.differing === 'world') return t('compare.phrase.on', { day: dayOf(frame, side, speech) });
  return t('compare.phrase.known', { known: knownOf(frame, side, speech) });
}

/** "1 maart 2025", "wat op 6 januari 2026 bekend was": a side as one of two. */
export const nounOf = (frame: Frame, side: 'first' | 'second', speech: Speech): string =>
  frame.differing === 'world' ? headOf(frame, side, speech) : knownOf(frame, side, speech);

function knownOf(frame: Frame, side: 'first' | 'second', speech: Speech): string {
  return frame[side].knownAt === null
    ? speech.t('compare.phrase.now')
    : speech.t('compare.phrase.then', { day: dayOf(frame, side, speech) });
}

function dayOf(frame: Frame, side: 'first' | 'second', { formats }: Speech): string {
  const { asOf, knownAt } = frame[side];
  const at = frame.differing === 'world' ? asOf : (knownAt ?? asOf);
  return sameDay(frame) ? formats.moment(at) : formats.longDay(at);
}

/** True where the first side is the later one: then it is what "is", and the second what "was". */
export const isBackwards = ({ differing, first, second }: Frame): boolean =>
  differing === 'world' ? first.asOf > second.asOf : first.known > second.known;

/** Two moments of one day are told apart by their time. */
const sameDay = ({ differing, first, second }: Frame): boolean =>
  differing === 'world'
    ? dateOf(first.asOf) === dateOf(second.asOf)
    : first.knownAt !== null && second.knownAt !== null && dateOf(first.knownAt) === dateOf(second.knownAt);
