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

/**
 * The same for many at once, where one promise for every value inside would take longer than reading them: the texts are
 * looked for first, asked together, and then put in.
 */
export async function withAllWords(values: readonly unknown[], context: RequestContext): Promise<unknown[]> {
  const found = new Map<string, { text: string; commitment: string }>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isText(value)) found.set(value.text, value);
    else for (const inner of Object.values(value)) look(inner);
  };
  values.forEach(look);
  const words = new Map(
    await Promise.all(
      [...found.values()].map(async (text) => [text.text, await valueOf(text, context)] as const),
    ),
  );
  const put = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(put);
    if (isText(value)) {
      const { text, commitment } = value;
      return { text, commitment, value: words.get(text) ?? null };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, put(inner)]));
  };
  return values.map(put);
}

const isText = (value: object): value is { text: string; commitment: string } =>
  'text' in value &&
  'commitment' in value &&
  typeof value.text === 'string' &&
  typeof value.commitment === 'string';
