// Finding words in the sentences of events.

/** Without capitals and accents, so that "Zoë" is found by "zoe". */
export const plainly = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Indexes of the texts (made plain with `plainly`) in which every word of `query` occurs; none for an empty one. */
export function found(texts: readonly string[], query: string): number[] {
  const words = plainly(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return texts.flatMap((text, index) => (words.every((word) => text.includes(word)) ? [index] : []));
}

/** The match (an index in `matches`) after `current` or before it, going round at the ends; null without matches. */
export function nextFound(matches: readonly number[], current: number, by: 1 | -1): number | null {
  if (matches.length === 0) return null;
  if (by === 1) {
    const next = matches.findIndex((index) => index > current);
    return next < 0 ? 0 : next;
  }
  const previous = matches.findLastIndex((index) => index < current);
  return previous < 0 ? matches.length - 1 : previous;
}
