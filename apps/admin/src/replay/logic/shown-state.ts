// From a stream's state to rows that people read.
import type { Instant } from '@traject/domain';
import { replayWords } from '../replay-words.js';
import type { Fact, Shown } from './facts.js';
import { isText, wordsOf } from './replay-event.js';

/** The facts of `state` (what the folder of `word` made) at `at`; a word without rows of its own shows its fields. */
export const shownState = (word: string, state: unknown, at: Instant): Fact[] =>
  replayWords.get(word)?.factsOf?.(state, at) ?? plainFacts(state);

/** The fields of something this version has no words for: as it stands, without what only a machine reads. */
export function plainFacts(state: unknown): Fact[] {
  if (typeof state !== 'object' || state === null) return [];
  return Object.entries(state).flatMap(([field, value]: [string, unknown]): Fact[] => {
    const shown = plain(value);
    return shown ? [{ field, value: shown }] : [];
  });
}

function plain(value: unknown): Shown | null {
  if (value === null || value === undefined || value === '') return null;
  if (isText(value)) return { as: 'words', words: wordsOf(value) };
  if (typeof value === 'boolean') return { as: value ? 'yes' : 'no' };
  if (typeof value === 'number') return { as: 'number', value };
  return { as: 'plain', text: typeof value === 'string' ? value : JSON.stringify(value) };
}
