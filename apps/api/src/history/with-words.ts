import type { RequestContext } from '../graphql/request-context.js';
import { valueOf } from '../person/person.resolvers.js';

/**
 * A payload or state with the words of its texts: `{ text, commitment }` becomes `{ text, commitment, value }`, where
 * `value` is null when the text was erased or is not the viewer's to read.
 */
export async function withWords(value: unknown, context: RequestContext): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((item) => withWords(item, context)));
  if (typeof value !== 'object' || value === null) return value;
  if ('text' in value && 'commitment' in value) {
    const reference = { text: String(value.text), commitment: String(value.commitment) };
    return { ...reference, value: await valueOf(reference, context) };
  }
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, item]) => [key, await withWords(item, context)] as const),
  );
  return Object.fromEntries(entries);
}
