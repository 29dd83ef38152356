// The domain's own folds, as the browser runs them.
import type { WordFolder } from './logic/replay-word.js';
import { replayWords } from './replay-words.js';

/** What the viewer may not read, and what a newer version wrote in another shape, is folded into nothing. */
function tolerant({ initialState, evolve, at, boundaries }: WordFolder): WordFolder {
  return {
    initialState,
    evolve(state, event) {
      if ('redacted' in event && event.redacted === true) return state;
      try {
        return evolve(state, event);
      } catch {
        return state;
      }
    },
    at,
    boundaries,
  };
}

/** How to fold a stream, by its word. */
export const folders: Readonly<Record<string, WordFolder>> = Object.fromEntries(
  [...replayWords].map(([word, { folder }]) => [word, tolerant(folder)]),
);

export const folderOf = (word: string): WordFolder | undefined => folders[word];
