// Courses that words run through in random histories, so that no table stays empty by chance. For tests only.
import fc from 'fast-check';
import { anyAct } from './any-act.js';
import type { Act } from './random-act.js';
import { payloads } from './random-payloads.js';

/** The words of a history, each at the place by which `Act.word` names it. */
export const courseWords: readonly { word: string; types: number }[] = payloads({ prefix: '', kpi: 'K' });

/**
 * Every type of the words at `places` once, one word after the other, in the order of the world and with the same
 * numbers: ids and versions meet, so that each event finds what it builds on. Left to chance, the last steps of a long
 * course hardly ever come to a row.
 */
export function courseOf(places: readonly number[]): fc.Arbitrary<Act[]> {
  const steps = places.flatMap((word) =>
    Array.from({ length: courseWords[word]?.types ?? 0 }, (_, type) => ({ word, type })),
  );
  return fc.array(anyAct, { minLength: steps.length, maxLength: steps.length }).map((acts) => {
    const days = acts.toSorted((a, b) => a.day - b.day || a.offset - b.offset);
    const [first] = acts;
    return steps.flatMap((step, index) => {
      const act = days[index];
      return act && first ? [{ ...act, ...step, form: 0, numbers: first.numbers }] : [];
    });
  });
}
