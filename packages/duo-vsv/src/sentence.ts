import { fileSentences } from './file-sentences.js';
import { mappingSentences } from './mapping-sentences.js';
import type { Language, SentencesOf } from './language.js';
import { measureSentences } from './measure-sentences.js';
import type { Refusal } from './refusal.js';
import { rowSentences } from './row-sentences.js';

const sentences: SentencesOf<Refusal> = {
  ...fileSentences,
  ...rowSentences,
  ...mappingSentences,
  ...measureSentences,
};

/** One sentence for people, Dutch or English, for any refusal or reason of this package. */
export function sentence(refusal: Refusal, language: Language): string {
  // Each entry takes exactly the refusals of its own code, a link that TypeScript does not follow through a lookup.
  const write = sentences[refusal.code] as (refusal: Refusal) => Readonly<Record<Language, string>>;
  return write(refusal)[language];
}
