// The domain's own folds, as the browser runs them.
import { tolerant } from '@traject/history';
import type { WordFolder } from './logic/replay-word.js';
import { replayWords } from './replay-words.js';

/** How to fold a stream, by its word. */
export const folders: Readonly<Record<string, WordFolder>> = Object.fromEntries(
  [...replayWords].map(([word, { folder }]) => [word, tolerant(folder)]),
);

export const folderOf = (word: string): WordFolder | undefined => folders[word];
