import type { Tint } from '../../ui/chip.js';
import { replayWords } from '../replay-words.js';

/** What a state looks like: open amber, holding teal, planned blue, done green, contested rust; the rest grey. */
export const tintOf = (word: string, status: string): Tint =>
  replayWords.get(word)?.tints?.[status] ?? 'none';
